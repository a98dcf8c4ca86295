package plenum.backlog;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.backlog.News.about;
import static plenum.backlog.StatusCategory.DONE;
import static plenum.backlog.StatusCategory.IN_PROGRESS;
import static plenum.backlog.StatusCategory.TODO;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.PublishedEvents;
import org.springframework.modulith.test.PublishedEventsExtension;
import plenum.database.FreshDatabase;
import plenum.jobs.TestClock;

@FreshDatabase
@ExtendWith(PublishedEventsExtension.class)
@SpringBootTest
@Import(TestClock.class)
class IssuesTest {

    private static final String MORNING = "2026-10-19T08:00:00.000Z";
    private static final String NOON = "2026-10-19T12:00:00.000Z";
    private static final String EVENING = "2026-10-19T18:00:00.000Z";

    @Autowired
    Issues issues;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void clear() {
        jdbc.sql("truncate backlog_issue_event, backlog_issue cascade").update();
    }

    @Test
    void the_first_news_of_an_issue_makes_it_known() {
        issues.record(
                about("10040").is("In Progress", IN_PROGRESS).asOf(NOON, 7).list());
        var issue = issues.find(News.SOURCE, "10040").orElseThrow();
        assertThat(issue.key()).isEqualTo("TES-10040");
        assertThat(issue.status().name()).isEqualTo("In Progress");
        assertThat(issue.status().category()).isEqualTo(IN_PROGRESS);
        assertThat(issue.state()).isEqualTo(IssueState.STARTED);
        assertThat(issues.find(News.SOURCE, "10041")).isEmpty();
    }

    @Test
    void news_told_twice_changes_nothing_and_is_told_on_once(PublishedEvents events) {
        var news = about("10040")
                .is("Done", DONE)
                .asOf(NOON, 7)
                .changed(IssueField.STATUS, "3", "10002")
                .list();
        issues.record(news);
        issues.record(news);
        assertThat(issues.standing().changes()).isEqualTo(1);
        assertThat(events.ofType(IssueChanged.class)).hasSize(1);
    }

    @Test
    void news_that_arrives_late_adds_history_but_never_moves_an_issue_back() {
        issues.record(about("10040")
                .is("Done", DONE)
                .asOf(EVENING, 9)
                .changed(IssueField.STATUS, "3", "5")
                .list());
        issues.record(about("10040")
                .is("In Progress", IN_PROGRESS)
                .asOf(NOON, 7)
                .changed(IssueField.STATUS, "1", "3")
                .list());
        assertThat(issues.standing().issues()).isEqualTo(Map.of(TODO, 0L, IN_PROGRESS, 0L, DONE, 1L));
        assertThat(issues.standing().changes()).isEqualTo(2);
    }

    @Test
    void within_one_millisecond_the_higher_history_number_is_the_later() {
        issues.record(about("10040").is("Done", DONE).asOf(NOON, 9).list());
        issues.record(about("10040").is("To Do", TODO).asOf(NOON, 8).list());
        assertThat(issues.find(News.SOURCE, "10040").orElseThrow().status().category())
                .isEqualTo(DONE);
    }

    @Test
    void in_one_batch_the_latest_news_of_an_issue_wins_wherever_it_stands() {
        var batch = new ArrayList<IssueNews>();
        batch.addAll(about("10040").is("Done", DONE).asOf(EVENING, 9).list());
        batch.addAll(about("10040").is("To Do", TODO).asOf(MORNING, 2).list());
        issues.record(batch);
        assertThat(issues.find(News.SOURCE, "10040").orElseThrow().status().category())
                .isEqualTo(DONE);
    }

    @Test
    void a_deleted_issue_keeps_its_history_and_counts_no_more() {
        issues.record(about("10040").is("To Do", TODO).asOf(MORNING, 2).list());
        issues.record(
                about("10040").is("To Do", TODO).asOf(NOON, 0).deleted(NOON).list());
        issues.record(about("10040").is("Done", DONE).asOf(MORNING, 3).list());
        assertThat(issues.standing().issues()).isEqualTo(Map.of(TODO, 0L, IN_PROGRESS, 0L, DONE, 0L));
        assertThat(issues.find(News.SOURCE, "10040").orElseThrow().deletedAt()).isEqualTo(Instant.parse(NOON));
    }

    @Test
    void one_batch_is_told_on_as_one_fact(PublishedEvents events) {
        var batch = new ArrayList<IssueNews>();
        batch.addAll(about("1")
                .is("Done", DONE)
                .asOf(EVENING, 9)
                .changed(IssueField.STATUS, "3", "5")
                .list());
        batch.addAll(about("2")
                .is("Done", DONE)
                .asOf(NOON, 7)
                .changed(IssueField.PRIORITY, "1", "2")
                .list());
        issues.record(batch);
        assertThat(events.ofType(IssueChanged.class)).singleElement().satisfies(fact -> {
            assertThat(fact.issueIds()).hasSize(2);
            assertThat(fact.fields()).containsExactlyInAnyOrder(IssueField.STATUS, IssueField.PRIORITY);
            assertThat(fact.since()).isEqualTo(Instant.parse(NOON));
        });
    }

    @Test
    void changes_are_listed_newest_first_and_page_by_page_without_gap_or_repetition() {
        for (int number = 1; number <= 5; number++) {
            issues.record(about("10040")
                    .is("To Do", TODO)
                    .asOf("2026-10-19T08:00:0" + number + ".000Z", number)
                    .changed(IssueField.PRIORITY, "p" + (number - 1), "p" + number)
                    .list());
        }
        var first = issues.listChanges(null, 2);
        var second = issues.listChanges(first.next(), 2);
        var third = issues.listChanges(second.next(), 2);
        assertThat(third.next()).isNull();
        var listed = Stream.of(first, second, third)
                .flatMap(page -> page.items().stream())
                .map(recorded -> recorded.change().to().id());
        assertThat(listed).containsExactly("p5", "p4", "p3", "p2", "p1");
    }

    @Test
    void batches_in_opposite_order_at_the_same_time_neither_deadlock_nor_lose() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            var running = IntStream.range(0, 40)
                    .mapToObj(round -> threads.submit(() -> issues.record(batch(round))))
                    .toList();
            for (var one : running) {
                one.get();
            }
        }
        assertThat(issues.standing().changes()).isEqualTo(40 * 20);
    }

    private static List<IssueNews> batch(int round) {
        return IntStream.range(0, 20)
                .map(number -> round % 2 == 0 ? number : 19 - number)
                .mapToObj(number -> about("issue-" + number)
                        .is("To Do", TODO)
                        .asOf(NOON, round)
                        .changed(IssueField.PRIORITY, null, "p" + round)
                        .list())
                .flatMap(List::stream)
                .toList();
    }
}
