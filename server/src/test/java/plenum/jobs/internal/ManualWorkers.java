package plenum.jobs.internal;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import plenum.jobs.Job;
import tools.jackson.databind.json.JsonMapper;

/** The scheduler without its threads. */
public class ManualWorkers {

    private final SettableClock time = new SettableClock();
    private final ManualScheduler scheduler;

    public ManualWorkers(DataSource database, List<Job> jobs, JsonMapper json) {
        var tasks = JobTasks.of(jobs);
        var builder = TestHelper.createManualScheduler(database, List.<Task<?>>copyOf(tasks.once()))
                .clock(time)
                .startTasks(tasks.repeating());
        builder.tableName("jobs_job").serializer(new JobData(json));
        scheduler = builder.build();
    }

    public void look(Instant now) {
        time.set(now);
        scheduler.runAnyDueExecutions();
    }

    /** What a starting program does about repeating jobs: plans the first run of those it has never run. */
    public void start(Instant now) {
        time.set(now);
        scheduler.start();
    }
}
