package plenum.operations.internal.audit;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Sees to it that nothing waits for its place in the chain for longer than five seconds, nor beyond a stop. */
@Component
class ChainPulse implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ChainPulse.class);
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final Chain chain;
    private @Nullable ScheduledExecutorService pulse;

    ChainPulse(Chain chain) {
        this.chain = chain;
    }

    @Override
    public synchronized void start() {
        var starting = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("audit-chain").factory());
        starting.scheduleWithFixedDelay(this::beat, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        pulse = starting;
    }

    private void beat() {
        try {
            chain.extend();
        } catch (DataAccessException | TransactionException storageAway) {
            LOG.debug("The audit chain waits for the database", storageAway);
        } catch (RuntimeException unexpected) {
            LOG.error("The audit chain could not be extended", unexpected);
        }
    }

    @Override
    public synchronized void stop() {
        if (pulse != null) {
            pulse.close();
            pulse = null;
            beat();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return pulse != null;
    }

    /** Stopped after the servers and the jobs, which still do things worth knowing. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE / 4;
    }
}
