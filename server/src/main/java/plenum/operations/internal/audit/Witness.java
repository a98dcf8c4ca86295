package plenum.operations.internal.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import plenum.identity.Callers;
import plenum.identity.SignedIn;
import plenum.shared.Audited;
import plenum.shared.Audited.ActorKind;
import plenum.shared.Audited.Outcome;

/**
 * Writes down what is told as audited, within the transaction that did it, so that neither is stored without the other.
 * What failed has no transaction that would last and gets one of its own. Where from and in which request it was asked
 * is read from the request that is being answered, and from nobody's word.
 */
@Component
class Witness {

    private static final int LONGEST = 500;

    private final AuditStore store;
    private final AuditSettings settings;
    private final TransactionTemplate apart;
    private final Clock clock;

    Witness(AuditStore store, AuditSettings settings, PlatformTransactionManager transactions, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    @EventListener
    void on(Audited deed) {
        var entry = entry(deed);
        if (deed.outcome() == Outcome.DONE) {
            store.write(entry);
        } else {
            apart.executeWithoutResult(status -> store.write(entry));
        }
    }

    private Entry entry(Audited deed) {
        var details = new TreeMap<String, String>();
        deed.details().forEach((name, value) -> details.put(storable(name), storable(value)));
        var key = keyOf(deed);
        key.ifPresent(id -> details.put("api_key", id.toString()));
        return new Entry(
                clock.instant(),
                deed.action(),
                key.isPresent() ? ActorKind.API_KEY : deed.actorKind(),
                deed.actor(),
                deed.target() == null ? null : storable(deed.target()),
                deed.outcome(),
                address(),
                MDC.get("request_id"),
                details);
    }

    /** A member is who did it; that it was by a key of theirs, nobody who tells it needs to think of. */
    private static Optional<UUID> keyOf(Audited deed) {
        var who = request().map(Callers::signedIn).orElse(SignedIn.NOBODY);
        boolean byKey = who.isKey() && deed.actorKind() == ActorKind.MEMBER;
        return Optional.ofNullable(byKey ? who.signIn() : null);
    }

    private static Optional<HttpServletRequest> request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
                ? Optional.of(current.getRequest())
                : Optional.empty();
    }

    private @Nullable String address() {
        return request().map(this::address).orElse(null);
    }

    private @Nullable String address(HttpServletRequest request) {
        return settings.shortenAddresses() ? Network.of(request.getRemoteAddr()).orElse(null) : request.getRemoteAddr();
    }

    /** Text of strangers may hold what the database refuses, or be endless. */
    private static String storable(String text) {
        var cut = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return cut.replace('\u0000', '\uFFFD');
    }
}
