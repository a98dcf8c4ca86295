package plenum.planning.internal.cycle;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;
import plenum.jobs.Job;
import plenum.jobs.Jobs;
import plenum.jobs.Retry;
import plenum.jobs.Work;
import plenum.planning.Sprint;
import plenum.planning.internal.settings.SettingsStore;

/** Seals what a sprint took on as soon as its planning grace is over. */
@Configuration(proxyBeanMethods = false)
class Baselines {

    private static final Work<UUID> WORK = new Work<>("planning.baseline", UUID.class);
    private static final Retry RETRY = Retry.doubling(Duration.ofSeconds(5), Duration.ofMinutes(10));

    private final SprintStore sprints;
    private final SettingsStore settings;
    private final Figures figures;
    private final Jobs jobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Baselines(
            SprintStore sprints,
            SettingsStore settings,
            Figures figures,
            Jobs jobs,
            TransactionTemplate transaction,
            Clock clock) {
        this.sprints = sprints;
        this.settings = settings;
        this.figures = figures;
        this.jobs = jobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Called with the settings of the team locked. */
    void begin(Sprint sprint) {
        var activated = sprint.activatedAt();
        if (activated == null) {
            return;
        }
        var now = clock.instant();
        var left = Duration.between(now, activated.plus(Duration.ofMinutes(sprint.graceMinutes())));
        if (left.isPositive()) {
            jobs.queue(WORK, sprint.id().toString(), sprint.id(), left);
        } else {
            figures.sealBaseline(sprint, now);
        }
    }

    @Bean
    Job baselineJob() {
        return new Job.Once<>(WORK, RETRY, this::seal, sprint -> {});
    }

    /** One that was completed meanwhile has sealed it itself. */
    void seal(UUID id) {
        sprints.find(id)
                .ifPresent(sprint -> transaction.executeWithoutResult(status -> {
                    settings.lock(sprint.teamId(), clock.instant());
                    sprints.find(id)
                            .filter(known -> known.state() == Sprint.State.ACTIVE)
                            .ifPresent(known -> figures.sealBaseline(known, clock.instant()));
                }));
    }
}
