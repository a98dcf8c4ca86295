package plenum.jobs.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import plenum.jobs.Jobs;
import plenum.jobs.Work;

/**
 * Stores work that waits. The rows are written here and not by the scheduler's own client, whose insert aborts the
 * caller's transaction when the key is taken and whose look at waiting work does not hold it back until the commit.
 */
@Component
class JobQueue implements Jobs {

    private final JdbcClient jdbc;
    private final JobData stored;
    private final Bell bell;
    private final TransactionTemplate transaction;
    private final Clock clock;

    JobQueue(JdbcClient jdbc, JobData stored, Bell bell, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.stored = stored;
        this.bell = bell;
        this.clock = clock;
    }

    @Override
    public <T> void queue(Work<T> work, String key, T data, Duration pause) {
        var due = clock.instant().plus(pause);
        var body = stored.serialize(data);
        transaction.executeWithoutResult(status -> {
            findPlace(work.name(), key, body, due);
            ringAfterCommit(pause);
        });
    }

    private void ringAfterCommit(Duration pause) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                bell.ring(pause);
            }
        });
    }

    private void findPlace(String name, String key, byte[] data, Instant due) {
        var place = key;
        for (int running = 1; !waits(name, place, data, due); running++) {
            place = key + "/" + running;
        }
    }

    /** Whether work now waits in this place; if not, a worker is at it and another place has to be found. */
    private boolean waits(String name, String place, byte[] data, Instant due) {
        while (true) {
            if (insert(name, place, data, due)) {
                return true;
            }
            // The shared lock keeps the work from starting before this transaction's writes can be seen.
            var picked = jdbc.sql("""
                            select picked from jobs_job
                            where task_name = :name and task_instance = :place
                            for share
                            """)
                    .param("name", name)
                    .param("place", place)
                    .query(Boolean.class)
                    .optional();
            if (picked.isPresent()) {
                return !picked.get();
            }
        }
    }

    private boolean insert(String name, String place, byte[] data, Instant due) {
        return jdbc.sql("""
                        insert into jobs_job (task_name, task_instance, task_data, execution_time, picked, version)
                        values (:name, :place, :data, :due, false, 1)
                        on conflict do nothing
                        """)
                        .param("name", name)
                        .param("place", place)
                        .param("data", data)
                        .param("due", Timestamp.from(due))
                        .update()
                == 1;
    }
}
