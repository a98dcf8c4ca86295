package plenum.sessions.internal;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import plenum.shared.Audited;

/** Deletes sessions whose time of being kept is over, and says that it did. */
@Component
class Forgetting {

    private final TraceStore store;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher facts;

    Forgetting(TraceStore store, TransactionTemplate transaction, ApplicationEventPublisher facts) {
        this.store = store;
        this.transaction = transaction;
        this.facts = facts;
    }

    /** Which sessions are gone. A run that found nothing is not worth a word. */
    List<UUID> run(Instant now) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var gone = store.forget(now);
            if (!gone.isEmpty()) {
                facts.publishEvent(Audited.bySystem("retention.run").with("sessions", Integer.toString(gone.size())));
            }
            return gone;
        }));
    }
}
