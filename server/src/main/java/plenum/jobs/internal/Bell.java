package plenum.jobs.internal;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Calls this node's workers when something was queued, so that they need not wait for their next look. */
@Component
class Bell {

    private volatile Runnable answer = () -> {};

    void answeredBy(Runnable workers) {
        answer = workers;
    }

    void ring(Duration pause) {
        if (pause.isZero()) {
            answer.run();
        } else {
            CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(() -> answer.run());
        }
    }
}
