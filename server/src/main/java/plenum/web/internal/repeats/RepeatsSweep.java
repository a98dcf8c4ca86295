package plenum.web.internal.repeats;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets answers whose time is over, a bounded number at a time. */
@Component
class RepeatsSweep {

    private static final int AT_ONCE = 1_000;
    private static final int ROUNDS = 50;

    private final RepeatsStore store;
    private final Clock clock;

    RepeatsSweep(RepeatsStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void sweep() {
        var rounds = ROUNDS;
        while (rounds-- > 0 && store.sweep(clock.instant(), AT_ONCE) == AT_ONCE) {
            // The next thousand.
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    static class Schedule {}
}
