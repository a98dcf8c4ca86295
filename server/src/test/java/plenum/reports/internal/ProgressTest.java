package plenum.reports.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.backlog.News.about;
import static plenum.backlog.StatusCategory.DONE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import plenum.backlog.IssueField;
import plenum.backlog.IssueNews;
import plenum.backlog.Issues;
import plenum.database.FreshDatabase;
import plenum.jobs.DueJobs;
import plenum.jobs.JobsByHand;
import plenum.jobs.TestClock;
import plenum.realtime.Channels;
import plenum.realtime.Position;
import plenum.shared.Audience;

@FreshDatabase
@JobsByHand
@SpringBootTest
class ProgressTest {

    private static final List<IssueNews> ONE_DONE = about("10040")
            .is("Done", DONE)
            .asOf("2026-10-19T07:00:00.000Z", 7)
            .changed(IssueField.STATUS, "3", "5")
            .list();

    @Autowired
    Issues issues;

    @Autowired
    DueJobs due;

    @Autowired
    TestClock clock;

    @Autowired
    ProgressFigure figure;

    @Autowired
    ProgressStore store;

    @Autowired
    Channels channels;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void clear() {
        jdbc.sql("truncate backlog_issue_event, backlog_issue, reports_mark, jobs_job cascade")
                .update();
        jdbc.sql("update reports_figure set body = null").update();
    }

    private void compute() {
        clock.move(Duration.ofSeconds(1));
        due.run();
    }

    private Position shown() {
        return channels.snapshot(figure.watched(), Audience.EVERYONE).position();
    }

    @Test
    void a_change_is_marked_at_once_and_counted_when_the_burst_is_over() {
        issues.record(ONE_DONE);
        due.run();
        assertThat(figure.isBeingRenewed()).isTrue();
        assertThat(store.find()).isEmpty();
        compute();
        assertThat(figure.isBeingRenewed()).isFalse();
        assertThat(store.find().orElseThrow().done()).isEqualTo(1);
    }

    @Test
    void a_change_that_was_rolled_back_leaves_no_mark() {
        transaction.executeWithoutResult(status -> {
            issues.record(ONE_DONE);
            status.setRollbackOnly();
        });
        assertThat(figure.isBeingRenewed()).isFalse();
    }

    @Test
    void what_changes_no_number_sends_no_frame() {
        issues.record(ONE_DONE);
        compute();
        var before = shown();
        var computed = store.find().orElseThrow().computedAt();
        issues.record(about("10040")
                .is("Done", DONE)
                .asOf("2026-10-19T07:30:00.000Z", 8)
                .list());
        assertThat(figure.isBeingRenewed()).isTrue();
        compute();
        assertThat(figure.isBeingRenewed()).isFalse();
        assertThat(shown()).isEqualTo(before);
        assertThat(store.find().orElseThrow().computedAt()).isEqualTo(computed);
    }

    @Test
    void a_mark_made_while_somebody_computes_is_neither_lost_nor_waited_for() {
        store.mark(Instant.EPOCH);
        transaction.executeWithoutResult(status -> {
            assertThat(store.take()).isTrue();
            elsewhere().executeWithoutResult(other -> {
                store.mark(Instant.EPOCH);
                assertThat(store.take()).isFalse();
            });
        });
        assertThat(store.isMarked()).isTrue();
        assertThat(transaction.<Boolean>execute(status -> store.take())).isTrue();
    }

    private TransactionTemplate elsewhere() {
        return new TransactionTemplate(
                transaction.getTransactionManager(),
                new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
    }

    @Test
    void a_figure_stored_by_another_version_is_worked_out_again() {
        issues.record(ONE_DONE);
        jdbc.sql("update reports_figure set body = '{\"unheard_of\": 1}'").update();
        assertThat(figure.current().done()).isEqualTo(1);
    }
}
