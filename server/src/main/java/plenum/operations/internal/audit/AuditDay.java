package plenum.operations.internal.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import plenum.shared.Audited;

/**
 * What happens to the chain once a day: it is verified, its end is signed and told to the log, and what is too old is
 * removed behind a checkpoint. A broken chain is neither signed nor shortened, so that nothing covers up what happened.
 */
@Component
class AuditDay {

    /** Outside the database, wherever logs are kept. */
    private static final Logger LOG = LoggerFactory.getLogger("plenum.audit");

    private final Chain chain;
    private final Verification verification;
    private final AuditStore store;
    private final AuditSealStore seals;
    private final Signing signing;
    private final AuditSettings settings;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    AuditDay(
            Chain chain,
            Verification verification,
            AuditStore store,
            AuditSealStore seals,
            Signing signing,
            AuditSettings settings,
            TransactionTemplate transaction,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.chain = chain;
        this.verification = verification;
        this.store = store;
        this.seals = seals;
        this.signing = signing;
        this.settings = settings;
        this.transaction = transaction;
        this.facts = facts;
        this.clock = clock;
    }

    void turn() {
        if (isDone()) {
            return;
        }
        if (verification.run().intact()) {
            transaction.executeWithoutResult(status -> {
                store.lock();
                anchor();
                forget();
            });
        }
    }

    /** Somebody may have looked at the chain today without signing it. */
    private boolean isDone() {
        var checkedToday = verification.last().filter(check -> isToday(check.checkedAt()));
        var anchor = seals.newest(Seal.Kind.ANCHOR);
        return checkedToday.isPresent()
                && anchor.filter(one -> isToday(one.at())
                                || one.head().seq() == chain.head().seq())
                        .isPresent();
    }

    private boolean isToday(Instant at) {
        return day(at).equals(day(clock.instant()));
    }

    private static LocalDate day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private void anchor() {
        var head = chain.head();
        var known = seals.newest(Seal.Kind.ANCHOR)
                .map(anchor -> anchor.head().seq())
                .orElse(0L);
        if (head.seq() > known) {
            var anchor = signing.sign(Seal.Kind.ANCHOR, head);
            seals.insert(anchor);
            say(anchor);
        }
    }

    /** Years have different lengths, so they are counted on the calendar. */
    private void forget() {
        var limit = clock.instant()
                .atZone(ZoneOffset.UTC)
                .minus(settings.retention())
                .toInstant();
        store.find(store.endOfWhatIsOlderThan(limit)).ifPresent(end -> {
            var checkpoint = signing.sign(Seal.Kind.CHECKPOINT, end);
            seals.insert(checkpoint);
            var removed = store.removeUpTo(end.seq());
            say(checkpoint);
            facts.publishEvent(
                    Audited.bySystem("audit.shortened").on(end.seq()).with("removed", Integer.toString(removed)));
        });
    }

    private void say(Seal seal) {
        var hex = HexFormat.of();
        LOG.info(
                "audit_{} seq={} hash={} at={} key={} public_key={} signature={}",
                ChainRule.word(seal.kind()),
                seal.head().seq(),
                hex.formatHex(seal.head().hash()),
                seal.at(),
                seal.keyId(),
                signing.publicKey(seal.keyId()),
                hex.formatHex(seal.signature()));
    }
}
