package plenum.planning.internal.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import plenum.backlog.Issue;
import plenum.backlog.IssueEvent;
import plenum.backlog.IssueField;
import plenum.backlog.IssueState;
import plenum.backlog.Origin;
import plenum.backlog.StatusCategory;
import plenum.backlog.StatusMeanings;
import plenum.planning.internal.sprint.IssueHistory;
import plenum.planning.internal.sprint.WorkState;

@Execution(ExecutionMode.CONCURRENT)
class HistoriesTest {

    private static final UUID ISSUE = new UUID(0, 1);
    private static final UUID STATUS = new UUID(0, 2);
    private static final UUID SPRINT = new UUID(0, 3);
    private static final UUID NEXT = new UUID(0, 4);
    private static final Instant CREATED = Instant.parse("2026-10-01T08:00:00Z");
    private static final Instant MONDAY = Instant.parse("2026-10-19T08:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-10-20T08:00:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2026-10-21T08:00:00Z");

    private final List<IssueEvent> events = new ArrayList<>();

    @Test
    void what_no_event_says_is_found_by_undoing_what_came_later() {
        tell(TUESDAY, IssueField.POINTS, "5", "8", null);
        var points = history(null).estimates().getFirst();
        assertThat(points.at(MONDAY)).isEqualByComparingTo("5");
        assertThat(points.at(WEDNESDAY)).isEqualByComparingTo("8");
    }

    @Test
    void sprints_are_whole_sets_of_ids() {
        tell(TUESDAY, IssueField.SPRINTS, SPRINT.toString(), SPRINT + "," + NEXT, null);
        var sprints = history(null).sprints();
        assertThat(sprints.at(MONDAY)).containsExactly(SPRINT.toString());
        assertThat(sprints.at(TUESDAY)).containsExactlyInAnyOrder(SPRINT.toString(), NEXT.toString());
    }

    @Test
    void what_was_proved_wrong_does_not_count() {
        tell(TUESDAY, IssueField.POINTS, "1", "8", 7L);
        assertThat(history(null).estimates().getFirst().at(MONDAY)).isEqualByComparingTo("8");
    }

    @Test
    void the_deleted_are_gone_and_come_back() {
        tell(MONDAY, IssueField.DELETED, null, null, null);
        tell(TUESDAY, IssueField.RESTORED, null, null, null);
        var gone = history(null).gone();
        assertThat(gone.at(CREATED)).isFalse();
        assertThat(gone.at(MONDAY)).isTrue();
        assertThat(gone.at(TUESDAY)).isFalse();
    }

    @Test
    void a_mark_alone_tells_that_a_trackers_issue_went() {
        var gone = history(TUESDAY).gone();
        assertThat(gone.at(MONDAY)).isFalse();
        assertThat(gone.at(TUESDAY)).isTrue();
    }

    @Test
    void the_first_meaning_of_statuses_is_valid_from_the_beginning() {
        var mapping = Histories.mappings(
                        List.of(new StatusMeanings(1, null, Map.of("s", IssueState.STARTED), Set.of("Duplicate"))))
                .getFirst();
        assertThat(mapping.validFrom()).isBefore(Instant.EPOCH);
        assertThat(mapping.states()).containsEntry("s", WorkState.STARTED);
        assertThat(mapping.droppedResolutions()).containsExactly("Duplicate");
    }

    private void tell(Instant at, IssueField field, @Nullable String from, @Nullable String to, @Nullable Long wrong) {
        events.add(new IssueEvent(ISSUE, at, 0, field, from, to, null, null, null, -1, Origin.OWN, at, wrong));
    }

    private IssueHistory history(@Nullable Instant deletedAt) {
        return Histories.of(List.of(issue(deletedAt)), events).getFirst();
    }

    private static Issue issue(@Nullable Instant deletedAt) {
        return new Issue(
                ISSUE,
                new UUID(0, 9),
                new UUID(0, 8),
                Issue.Source.OWN,
                null,
                null,
                "HBR-1",
                List.of(),
                "Story",
                Issue.Level.STANDARD,
                "Berths",
                null,
                new Issue.IssueStatus(STATUS, "To do", StatusCategory.TODO),
                IssueState.TODO,
                null,
                null,
                new BigDecimal("8"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                false,
                null,
                Issue.Schedule.FLEXIBLE,
                null,
                null,
                null,
                null,
                null,
                "U",
                List.of(SPRINT, NEXT),
                Map.of(),
                null,
                CREATED,
                CREATED,
                null,
                deletedAt,
                1);
    }
}
