package plenum.operations.internal.audit;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import plenum.operations.internal.audit.Link.Head;
import plenum.operations.internal.audit.Verified.Broken;
import plenum.operations.internal.audit.Verified.Reason;

/** Computes the chain anew from its beginning or its newest checkpoint, and names the first row that does not fit. */
@Component
class Verification {

    private static final Logger LOG = LoggerFactory.getLogger("plenum.audit");
    private static final int PIECE = 2_000;

    private final Chain chain;
    private final AuditStore store;
    private final AuditSealStore seals;
    private final Signing signing;
    private final TransactionTemplate oneMoment;
    private final Clock clock;

    Verification(
            Chain chain,
            AuditStore store,
            AuditSealStore seals,
            Signing signing,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.chain = chain;
        this.store = store;
        this.seals = seals;
        this.signing = signing;
        this.oneMoment = new TransactionTemplate(transactions);
        this.oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.oneMoment.setReadOnly(true);
        this.clock = clock;
    }

    Verified run() {
        chain.extend();
        var found = Objects.requireNonNull(oneMoment.execute(status -> check()));
        if (found.broken() != null) {
            LOG.error(
                    "audit_chain_broken seq={} reason={}",
                    found.broken().seq(),
                    found.broken().reason());
        }
        seals.remember(found);
        return found;
    }

    Optional<Verified> last() {
        return seals.findLastCheck();
    }

    private Verified check() {
        var checkpoint = seals.newest(Seal.Kind.CHECKPOINT);
        var start = checkpoint.map(Seal::head).orElse(Head.START);
        if (checkpoint.isPresent() && !signing.isSigned(checkpoint.get())) {
            return found(start, start, new Broken(start.seq(), Reason.CHECKPOINT_FORGED));
        }
        var anchors = new ArrayDeque<>(seals.listAnchorsAfter(start.seq()));
        var head = start;
        for (var piece = store.listAfter(0, PIECE);
                !piece.isEmpty();
                piece = store.listAfter(piece.getLast().seq(), PIECE)) {
            for (var link : piece) {
                var broken = brokenAt(head, link, anchors);
                if (broken != null) {
                    return found(start, head, broken);
                }
                head = link.head();
            }
        }
        // What was signed and is not there any more was cut off at the end.
        return found(start, head, anchors.isEmpty() ? null : new Broken(head.seq() + 1, Reason.MISSING));
    }

    private @Nullable Broken brokenAt(Head before, Link link, Queue<Seal> anchors) {
        if (link.seq() != before.seq() + 1) {
            // Behind a checkpoint nothing may be left over from before.
            return new Broken(Math.min(before.seq() + 1, link.seq()), Reason.MISSING);
        }
        if (!before.next(link.entry()).head().hasHash(link.hash())) {
            return new Broken(link.seq(), Reason.CHANGED);
        }
        var anchor = anchors.peek();
        if (anchor != null && anchor.head().seq() == link.seq()) {
            anchors.remove();
            if (!anchor.head().hasHash(link.hash()) || !signing.isSigned(anchor)) {
                return new Broken(link.seq(), Reason.ANCHOR_DIFFERS);
            }
        }
        return null;
    }

    private Verified found(Head start, Head end, @Nullable Broken broken) {
        return new Verified(broken == null, clock.instant(), start.seq() + 1, end.seq(), broken);
    }
}
