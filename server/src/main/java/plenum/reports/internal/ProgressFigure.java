package plenum.reports.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.support.TransactionTemplate;
import plenum.backlog.IssueChanged;
import plenum.backlog.Issues;
import plenum.jobs.Job;
import plenum.jobs.Jobs;
import plenum.jobs.Retry;
import plenum.jobs.Work;

/** Keeps the progress figure true: hears of changes, works it out again as a whole, stores it, shows it. */
@Configuration(proxyBeanMethods = false)
class ProgressFigure {

    private static final Work<String> WORK = new Work<>("reports.progress", String.class);
    private static final Duration BURST = Duration.ofMillis(500);
    private static final Retry RETRY = Retry.doubling(Duration.ofSeconds(5), Duration.ofMinutes(10));
    private static final int LATEST = 10;

    private final Issues issues;
    private final ProgressStore store;
    private final ProgressChannel channel;
    private final Jobs jobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** One computation at a time in this process, so that figures are shown in the order they were stored. */
    private final ReentrantLock oneAtATime = new ReentrantLock();

    ProgressFigure(
            Issues issues,
            ProgressStore store,
            ProgressChannel channel,
            Jobs jobs,
            TransactionTemplate transaction,
            Clock clock) {
        this.issues = issues;
        this.store = store;
        this.channel = channel;
        this.jobs = jobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Marks in the transaction of the change itself: either both are there or neither is. */
    @EventListener
    void on(IssueChanged changed) {
        store.mark(changed.since());
        jobs.queue(WORK, "progress", "progress", BURST);
    }

    @Bean
    Job progressJob() {
        return new Job.Once<>(WORK, RETRY, figure -> computeWhileMarked(), figure -> {});
    }

    private void computeWhileMarked() {
        oneAtATime.lock();
        try {
            while (takenAndComputed()) {}
        } finally {
            oneAtATime.unlock();
        }
    }

    private boolean takenAndComputed() {
        record Round(boolean taken, @Nullable Progress news) {}
        var round = transaction.execute(status -> {
            if (!store.take()) {
                return new Round(false, null);
            }
            var computed = compute();
            if (computed.saysTheSameAs(store.find().orElse(null))) {
                return new Round(true, null);
            }
            store.store(computed);
            return new Round(true, computed);
        });
        if (round.news() != null && channel.isOpen()) {
            channel.show(round.news());
        }
        return round.taken();
    }

    private Progress compute() {
        return ProgressArithmetic.compute(
                issues.standing(), issues.listChanges(null, LATEST).items(), clock.instant());
    }

    /** The figure as last stored; before the first change ever there is only an empty one to work out. */
    Progress current() {
        return store.find().orElseGet(this::compute);
    }

    boolean isBeingRenewed() {
        return store.isMarked();
    }

    /** The channel opens for its first reader, with the figure as it is stored. */
    String watched() {
        if (!channel.isOpen()) {
            oneAtATime.lock();
            try {
                if (!channel.isOpen()) {
                    channel.show(current());
                }
            } finally {
                oneAtATime.unlock();
            }
        }
        return ProgressChannel.NAME;
    }
}
