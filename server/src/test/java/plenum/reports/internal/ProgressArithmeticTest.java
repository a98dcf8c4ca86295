package plenum.reports.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import plenum.backlog.IssueChange;
import plenum.backlog.IssueChange.Value;
import plenum.backlog.IssueField;
import plenum.backlog.RecordedChange;
import plenum.backlog.Standing;
import plenum.backlog.StatusCategory;

class ProgressArithmeticTest {

    private static final Instant NOON = Instant.parse("2026-10-19T12:00:00Z");
    private static final Standing STANDING = new Standing(
            Map.of(StatusCategory.TODO, 3L, StatusCategory.IN_PROGRESS, 2L, StatusCategory.DONE, 5L), 40, NOON);

    private static RecordedChange change(Value from, Value to) {
        return new RecordedChange("TES-1", new IssueChange(IssueField.DUE_ON, NOON, 7, 0, from, to));
    }

    @Test
    void the_parts_make_the_whole() {
        var progress = ProgressArithmetic.compute(STANDING, List.of(), NOON);
        assertThat(progress.total()).isEqualTo(10);
        assertThat(progress.done() + progress.inProgress() + progress.toDo()).isEqualTo(progress.total());
        assertThat(progress.changesSeen()).isEqualTo(40);
        assertThat(progress.eventsUntil()).isEqualTo(NOON);
    }

    @Test
    void the_newest_change_has_the_highest_number_and_words_where_there_are_any() {
        var newest = List.of(
                change(new Value("3", "In Progress"), new Value("5", "Done")), change(null, new Value("5", null)));
        assertThat(ProgressArithmetic.compute(STANDING, newest, NOON).latest())
                .isEqualTo(Map.of(
                        "40", new Progress.Latest("TES-1", "due_on", "In Progress", "Done", NOON),
                        "39", new Progress.Latest("TES-1", "due_on", null, "5", NOON)));
    }

    @Test
    void a_later_computation_with_the_same_result_says_the_same() {
        var progress = ProgressArithmetic.compute(STANDING, List.of(), NOON);
        var later = ProgressArithmetic.compute(STANDING, List.of(), NOON.plusSeconds(60));
        assertThat(later.saysTheSameAs(progress)).isTrue();
        assertThat(progress.saysTheSameAs(null)).isFalse();
    }
}
