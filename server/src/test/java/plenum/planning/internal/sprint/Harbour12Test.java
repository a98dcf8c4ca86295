package plenum.planning.internal.sprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static plenum.planning.internal.sprint.Harbour12.issues;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked example of the rules, every cell of it. */
class Harbour12Test {

    private final SprintAccount account = ASprint.harbour12().of(issues());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HAR-31 | COMMITTED         | 5 | COMPLETED     |          | 5  | 0 | R5 R10",
                "HAR-32 | COMMITTED         | 8 | NOT_COMPLETED | CARRIED  | 13 | 5 | R4 R15",
                "HAR-33 | DONE_BEFORE_START | 3 | COMPLETED     |          | 3  |   | R12",
                "HAR-34 | ADDED             | 2 | COMPLETED     |          | 2  | 0 | R38",
                "HAR-35 | ADDED             | 3 | NOT_COMPLETED | RETURNED | 3  | 0 | R6",
                "HAR-36 | COMMITTED         | 2 | COMPLETED     |          | 2  | 0 | R7 R32",
                "HAR-37 | COMMITTED         | 3 | REMOVED       |          | 3  | 0 | R8",
                "HAR-39 | COMMITTED         | 1 | DROPPED       |          | 1  | 0 | R17",
                "HAR-41 | COMMITTED         |   | COMPLETED     |          | 5  | 5 | R5 R15",
                "HAR-42 | COMMITTED         | 3 | COMPLETED     |          | 3  | 0 | R2",
                "HAR-43 | COMMITTED         | 5 | NOT_COMPLETED | CARRIED  | 5  | 0 | R19 R25",
                "HAR-44 | COMMITTED         | 2 | REMOVED       |          | 3  | 1 | R11",
                "HAR-45 | ADDED             | 2 | COMPLETED     |          | 2  | 0 | R12 R19",
            })
    void each_issue_has_its_line(
            String key,
            Origin origin,
            BigDecimal initial,
            Outcome outcome,
            Afterwards afterwards,
            BigDecimal end,
            BigDecimal change,
            String rules) {
        var line = account.find(key).orElseThrow();
        assertThat(line.origin()).isEqualTo(origin);
        assertThat(line.pointsInitial()).isEqualTo(initial);
        assertThat(line.outcome()).isEqualTo(outcome);
        assertThat(line.afterwards()).isEqualTo(afterwards);
        assertThat(line.pointsFinal()).isEqualTo(end);
        assertThat(line.reEstimated()).isEqualTo(change);
        assertThat(line.rules())
                .containsAll(Arrays.stream(rules.split(" ")).map(Rule::valueOf).toList());
    }

    @Test
    void two_issues_are_not_part_of_it_and_the_reader_is_told_why() {
        assertThat(account.lines()).hasSize(13);
        assertThat(account.leftOut())
                .extracting(LeftOut::key, LeftOut::why)
                .containsExactlyInAnyOrder(
                        tuple("HAR-38", LeftOut.Why.IN_AND_OUT_BEFORE_START), tuple("HAR-40", LeftOut.Why.SUBTASK));
        assertThat(account.leftOut()).extracting(each -> each.why().rule()).containsOnly(Rule.R9, Rule.R28);
    }

    @Test
    void flags_say_what_else_happened() {
        assertThat(account.find("HAR-34").orElseThrow().flags()).containsExactly(Flag.CREATED_IN_SPRINT);
        assertThat(account.find("HAR-37").orElseThrow().flags()).containsExactly(Flag.DONE_THEN_REMOVED);
        assertThat(account.find("HAR-44").orElseThrow().flags()).isEmpty();
        assertThat(account.find("HAR-45").orElseThrow().flags()).containsExactly(Flag.REOPENED_IN_SPRINT);
        assertThat(account.find("HAR-36").orElseThrow().leftTimes()).isEqualTo(1);
        assertThat(account.find("HAR-43").orElseThrow().reopenedTimes()).isEqualTo(1);
        assertThat(account.find("OPS-7")).isEqualTo(account.find("HAR-36"));
    }

    @Test
    void every_figure_is_the_sum_of_its_lines() {
        var totals = account.totals();
        assertThat(totals.committed()).isEqualTo(figure(9, 29, 1));
        assertThat(totals.plannedAfterStart()).isEqualTo(figure(0, 0, 0));
        assertThat(totals.unestimated()).isEqualTo(1);
        assertThat(totals.added()).isEqualTo(figure(3, 7, 0));
        assertThat(totals.createdInSprint().issues()).isEqualTo(1);
        assertThat(totals.reopenedInSprint().issues()).isEqualTo(1);
        assertThat(totals.reEstimated()).isEqualTo(new Totals.ReEstimated(3, BigDecimal.valueOf(11), BigDecimal.ZERO));
        assertThat(totals.reEstimated().points()).isEqualTo("11");
        assertThat(totals.completed()).isEqualTo(figure(6, 19, 0));
        assertThat(totals.completedCommitted()).isEqualTo(figure(4, 15, 0));
        assertThat(totals.completedAdded()).isEqualTo(figure(2, 4, 0));
        assertThat(totals.kept()).isEqualTo(figure(4, 10, 1));
        assertThat(totals.completedElsewhere()).isEqualTo(figure(0, 0, 0));
        assertThat(totals.dropped()).isEqualTo(figure(1, 1, 0));
        assertThat(totals.notCompleted()).isEqualTo(figure(3, 21, 0));
        assertThat(totals.carried()).isEqualTo(figure(2, 18, 0));
        assertThat(totals.returned()).isEqualTo(figure(1, 3, 0));
        assertThat(totals.removed()).isEqualTo(figure(2, 6, 0));
        assertThat(totals.doneThenRemoved()).isEqualTo(figure(1, 3, 0));
        assertThat(totals.doneBeforeStart()).isEqualTo(figure(1, 3, 0));
        assertThat(totals.scopeAtEnd()).isEqualTo("40");
        assertThat(totals.issuesAtEnd()).isEqualTo(9);
        assertThat(account.span().closedLate()).isEqualTo(Duration.parse("P2DT18H30M"));
    }

    /** Rule R14. */
    @Test
    void what_came_in_is_what_came_out() {
        var totals = account.totals();
        assertThat(totals.taken()).isEqualTo("47");
        assertThat(totals.accountedFor()).isEqualTo("47");
        assertThat(totals.issuesTaken()).isEqualTo(totals.issuesAccountedFor()).isEqualTo(12);
    }

    @Test
    void each_day_has_its_point() {
        var days = "0 19 20 21 22 23 24 25 26 27 28 29 30 31 1 2";
        var scope = "29 29 27 36 39 37 37 37 44 41 40 40 40 40 40 40";
        var done = "0 0 0 0 8 8 8 13 13 12 14 11 16 16 16 19";
        var remaining = "29 29 27 36 31 29 29 24 31 29 26 29 24 24 24 21";
        var ideal = "29 26.1 23.2 20.3 17.4 14.5 14.5 14.5 11.6 8.7 5.8 2.9 0 0 0 0";
        assertThat(row(point -> point.day().getDayOfMonth()).replaceFirst("19", "0"))
                .isEqualTo(days);
        assertThat(row(DayPoint::scope)).isEqualTo(scope);
        assertThat(row(DayPoint::done)).isEqualTo(done);
        assertThat(row(DayPoint::remaining)).isEqualTo(remaining);
        assertThat(row(DayPoint::ideal)).isEqualTo(ideal);
        assertThat(account.days().end().at()).isEqualTo(ASprint.T1);
    }

    private String row(Function<DayPoint, Object> cell) {
        return Stream.concat(Stream.of(account.days().start()), account.days().days().stream())
                .map(cell)
                .map(String::valueOf)
                .reduce((left, right) -> left + " " + right)
                .orElseThrow();
    }

    private static Figure figure(int issues, int points, int unestimated) {
        return new Figure(issues, BigDecimal.valueOf(points), unestimated);
    }

    @Test
    void the_order_in_which_issues_are_told_changes_no_figure() {
        var backwards = ASprint.harbour12().of(issues().reversed());
        assertThat(backwards.totals()).isEqualTo(account.totals());
        assertThat(backwards.days()).isEqualTo(account.days());
        assertThat(List.copyOf(backwards.lines())).containsExactlyInAnyOrderElementsOf(account.lines());
    }
}
