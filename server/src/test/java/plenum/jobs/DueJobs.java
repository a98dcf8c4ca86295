package plenum.jobs;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import plenum.jobs.internal.ManualWorkers;
import tools.jackson.databind.json.JsonMapper;

/** Does the work that is due, here and now, instead of the workers. */
public class DueJobs {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ManualWorkers workers;

    DueJobs(DataSource database, JdbcClient jdbc, List<Job> jobs, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.workers = new ManualWorkers(database, jobs, json);
    }

    /** Until nothing is due any more, with what the work itself has queued. */
    public void run() {
        while (areDue()) {
            workers.look(clock.instant());
        }
    }

    private boolean areDue() {
        return jdbc.sql("select exists (select from jobs_job where execution_time <= :now::timestamptz and not picked)")
                .param("now", clock.instant().toString())
                .query(Boolean.class)
                .single();
    }
}
