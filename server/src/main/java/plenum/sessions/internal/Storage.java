package plenum.sessions.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionException;

/** Whether what is decided can be stored. While it cannot, nobody is kept waiting to hear so. */
final class Storage {

    /** Hears once when storage is lost and once when it is there again. */
    interface Listener {

        void lost(Instant at);

        void back(Duration after);
    }

    private final AtomicReference<@Nullable Instant> awaySince = new AtomicReference<>();
    private final Clock clock;
    private final Listener listener;

    Storage(Clock clock, Listener listener) {
        this.clock = clock;
        this.listener = listener;
    }

    boolean isAway() {
        return awaySince.get() != null;
    }

    /** Something went wrong with it; not everything that does means that it is away. */
    void failed(RuntimeException failure) {
        boolean unreachable =
                failure instanceof TransactionException || failure instanceof DataAccessResourceFailureException;
        var now = clock.instant();
        if (unreachable && awaySince.compareAndSet(null, now)) {
            listener.lost(now);
        }
    }

    /** It has just been used with success. */
    void answered() {
        var since = awaySince.getAndSet(null);
        if (since != null) {
            listener.back(Duration.between(since, clock.instant()));
        }
    }
}
