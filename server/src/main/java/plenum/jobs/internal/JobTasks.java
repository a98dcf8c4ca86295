package plenum.jobs.internal;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.List;
import plenum.jobs.Job;

/** Our jobs in the scheduler's words. */
record JobTasks(List<OneTimeTask<?>> once, List<RecurringTask<?>> repeating) {

    static JobTasks of(List<Job> jobs) {
        return new JobTasks(
                jobs.stream()
                        .filter(Job.Once.class::isInstance)
                        .<OneTimeTask<?>>map(job -> once((Job.Once<?>) job))
                        .toList(),
                jobs.stream()
                        .filter(Job.Repeating.class::isInstance)
                        .<RecurringTask<?>>map(job -> repeating((Job.Repeating) job))
                        .toList());
    }

    private static <T> OneTimeTask<T> once(Job.Once<T> job) {
        return Tasks.oneTime(job.work().name(), job.work().data())
                .onFailure(tryAgain(job))
                .execute((instance, context) -> job.doing().accept(instance.getData()));
    }

    private static <T> FailureHandler<T> tryAgain(Job.Once<T> job) {
        return (failed, operations) -> {
            var pause = job.retry().after(failed.getExecution().consecutiveFailures + 1);
            if (pause.isPresent()) {
                operations.reschedule(failed, failed.getTimeDone().plus(pause.get()));
                return;
            }
            job.givenUp()
                    .accept(job.work()
                            .data()
                            .cast(failed.getExecution().taskInstance.getData()));
            operations.remove();
        };
    }

    private static RecurringTask<Void> repeating(Job.Repeating job) {
        return Tasks.recurring(job.name(), FixedDelay.of(job.pause()))
                .execute((instance, context) -> job.doing().run());
    }
}
