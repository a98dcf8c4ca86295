package plenum.sessions.internal;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Whether what is decided can be stored. While it cannot, nobody is kept waiting to hear so. */
final class Storage {

    /** Hears once when storage is lost and once when it is there again. */
    interface Listener {

        void lost(Instant at);

        void back(Duration after);
    }

    private static final int DEEPEST = 20;

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

    /** Something went wrong with it. A crowd that waits for its connections, or a refused statement, is no lost storage. */
    void failed(RuntimeException failure) {
        var now = clock.instant();
        if (isUnreachable(failure) && awaySince.compareAndSet(null, now)) {
            listener.lost(now);
        }
    }

    private static boolean isUnreachable(Throwable failure) {
        int depth = 0;
        for (@Nullable Throwable each = failure; each != null && depth < DEEPEST; each = each.getCause()) {
            if (each instanceof SQLException sql && sql.getSQLState() != null && tellsOfLoss(sql.getSQLState())) {
                return true;
            }
            depth++;
        }
        return false;
    }

    /** No connection, or a server that stops, has crashed or is not up yet. */
    private static boolean tellsOfLoss(String state) {
        return state.startsWith("08") || state.startsWith("57P");
    }

    /** It has just been used with success. */
    void answered() {
        var since = awaySince.getAndSet(null);
        if (since != null) {
            listener.back(Duration.between(since, clock.instant()));
        }
    }
}
