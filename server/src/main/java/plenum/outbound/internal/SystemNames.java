package plenum.outbound.internal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/** Asks the machine, on threads of its own, because a name server that hangs cannot be interrupted. */
@Component
class SystemNames implements Names {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int AT_ONCE = 16;
    private static final int WAITING = 200;

    private final ExecutorService asking = asking();

    @Override
    public List<InetAddress> find(String host) {
        try {
            return asking.submit(() -> List.of(InetAddress.getAllByName(host)))
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownHostException) {
                return List.of();
            }
            throw new IllegalStateException(e.getCause());
        } catch (TimeoutException | RejectedExecutionException e) {
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private static ExecutorService asking() {
        var threads = Thread.ofPlatform().daemon().name("names-", 0).factory();
        var pool = new ThreadPoolExecutor(
                AT_ONCE, AT_ONCE, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(WAITING), threads);
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
