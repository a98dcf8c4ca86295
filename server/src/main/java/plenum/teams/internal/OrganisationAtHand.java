package plenum.teams.internal;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import plenum.teams.Organisation.Settings;

/**
 * Remembers what is decided for everybody, because each session that begins and each person who joins asks for it: here
 * a change counts at once, on other nodes within a minute.
 */
@Component
class OrganisationAtHand {

    private static final long FRESH = Duration.ofMinutes(1).toNanos();

    private record Known(Settings settings, long readAt) {}

    private final OrganisationStore store;
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable Known known;

    OrganisationAtHand(OrganisationStore store) {
        this.store = store;
    }

    @EventListener(ApplicationReadyEvent.class)
    public void ready() {
        get();
    }

    Settings get() {
        var last = known;
        long now = System.nanoTime();
        if (last != null && now - last.readAt() < FRESH) {
            return last.settings();
        }
        long before = changes.get();
        var settings = store.get();
        // What was read while somebody changed it may be either.
        if (before == changes.get()) {
            known = new Known(settings, now);
        }
        return settings;
    }

    /** Once the transaction has committed, what was read before does not count any more. */
    void change() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                changes.incrementAndGet();
                known = null;
            }
        });
    }
}
