package plenum.operations.internal;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Whether the database answers. Asked at most once a second, however many ask us. */
@Component
class DatabaseCheck {

    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofMillis(900);

    private record Finding(boolean up, long at) {}

    private final DataSource database;
    private Finding last = new Finding(false, System.nanoTime() - FRESH.toNanos() - 1);

    DatabaseCheck(DataSource database) {
        this.database = database;
    }

    synchronized boolean isUp() {
        var now = System.nanoTime();
        if (now - last.at() >= FRESH.toNanos()) {
            last = new Finding(answersInTime(), System.nanoTime());
        }
        return last.up();
    }

    /** A pool waits long for a connection; whoever asks for health does not. */
    private boolean answersInTime() {
        var answer = CompletableFuture.supplyAsync(this::answers, Thread::startVirtualThread);
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException silent) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean answers() {
        try (var connection = database.getConnection()) {
            return connection.isValid(1);
        } catch (SQLException unreachable) {
            return false;
        }
    }
}
