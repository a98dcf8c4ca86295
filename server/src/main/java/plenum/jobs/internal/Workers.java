package plenum.jobs.internal;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import plenum.jobs.Job;

/** This node's workers: they start last, when everything they may need is there, and stop first. */
@Component
class Workers implements SmartLifecycle {

    // A node that shows no sign of life for a minute is taken for dead, and its work is done again.
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(10);
    private static final int SIGNS_MISSED = 6;

    private final DataSource database;
    private final JobTasks tasks;
    private final JobData data;
    private final JobSettings settings;
    private final Bell bell;
    private final Clock clock;
    private @Nullable Scheduler scheduler;

    Workers(DataSource database, List<Job> jobs, JobData data, JobSettings settings, Bell bell, Clock clock) {
        this.database = database;
        this.tasks = JobTasks.of(jobs);
        this.data = data;
        this.settings = settings;
        this.bell = bell;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        if (settings.workers() == 0) {
            return;
        }
        var starting = Scheduler.create(database, List.<Task<?>>copyOf(tasks.once()))
                .startTasks(tasks.repeating())
                .tableName("jobs_job")
                .serializer(data)
                .clock(clock::instant)
                .threads(settings.workers())
                .pollingInterval(settings.lookEvery())
                .heartbeatInterval(SIGN_OF_LIFE)
                .missedHeartbeatsLimit(SIGNS_MISSED)
                .shutdownMaxWait(settings.stopWithin())
                .build();
        starting.start();
        bell.answeredBy(starting::triggerCheckForDueExecutions);
        scheduler = starting;
    }

    @Override
    public synchronized void stop() {
        if (scheduler != null) {
            bell.answeredBy(() -> {});
            scheduler.stop();
            scheduler = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return scheduler != null;
    }
}
