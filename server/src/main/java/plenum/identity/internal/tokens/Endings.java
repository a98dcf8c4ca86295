package plenum.identity.internal.tokens;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import plenum.identity.SignInEnded;

/** Tells everybody on this node that a sign-in or a key has ended: at once what ended here, and soon what ended elsewhere. */
@Component
public class Endings implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Endings.class);
    private static final Duration LOOK = Duration.ofSeconds(2);

    /** Clocks of nodes differ; what was told before is not told again. */
    private static final Duration BACK = Duration.ofMinutes(1);

    private final List<Ending> kept;
    private final ApplicationEventPublisher facts;
    private final Clock clock;
    private Set<SignInEnded> told = Set.of();
    private volatile @Nullable Thread looker;

    Endings(List<Ending> kept, ApplicationEventPublisher facts, Clock clock) {
        this.kept = kept;
        this.facts = facts;
        this.clock = clock;
    }

    /** After this transaction, since it may still be undone. */
    public void tell(List<SignInEnded> ended) {
        if (ended.isEmpty()) {
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                ended.forEach(facts::publishEvent);
            }
        });
    }

    synchronized void look() {
        var now = clock.instant();
        var ended = new HashSet<SignInEnded>();
        kept.forEach(each -> ended.addAll(each.listEnded(now.minus(BACK), now)));
        ended.stream().filter(each -> !told.contains(each)).forEach(facts::publishEvent);
        told = ended;
    }

    @Override
    public void start() {
        looker = Thread.ofVirtual().name("sign-ins").start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                try {
                    Thread.sleep(LOOK);
                    look();
                } catch (InterruptedException stopped) {
                    return;
                } catch (RuntimeException storageAway) {
                    log.warn("Ended sign-ins could not be looked for: {}", storageAway.getMessage());
                }
            }
        });
    }

    @Override
    public void stop() {
        var running = looker;
        if (running != null) {
            running.interrupt();
            looker = null;
        }
    }

    @Override
    public boolean isRunning() {
        return looker != null;
    }
}
