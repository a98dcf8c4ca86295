package plenum.activities.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plenum.activities.Timing;

class MarkingTest {

    private static final Instant OPENED = Instant.parse("2026-03-02T09:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "10, 20,  1450, 1, ACCURACY_FIRST, 659",
        "10, 20,  7340, 1, ACCURACY_FIRST, 642",
        "10, 20,  7340, 2, ACCURACY_FIRST, 1283",
        "10, 20, 19990, 1, ACCURACY_FIRST, 600",
        "10, 20,  7340, 1, CLASSIC,        882",
        "10, 20,  7340, 1, NO_SPEED,       600",
        " 5, 10,   600, 1, ACCURACY_FIRST, 719",
        "10, 20,  1450, 0, ACCURACY_FIRST, 0",
        "10, 20, 25000, 1, ACCURACY_FIRST, 600"
    })
    void a_right_answer_gives(int scored, int seconds, long used, String weight, Scoring scoring, int points) {
        var question = AQuiz.question(QuestionKind.SINGLE, 4, 1, seconds, weight);
        var mark = new Marking(question, scoring.speedPoints(scored)).mark(said(used, "a"));

        assertThat(mark.points()).isEqualTo(points);
        assertThat(mark.verdict()).isEqualTo(Verdict.RIGHT);
    }

    @ParameterizedTest
    @CsvSource({"a b c, RIGHT, 642", "a b x, PARTLY, 214", "a b c x, PARTLY, 428", "'', WRONG, 0", "x y, WRONG, 0"})
    void of_several_each_wrong_one_takes_a_right_one_away(String chosen, Verdict verdict, int points) {
        var options = List.of(
                new QuizOption("a", "A", true),
                new QuizOption("b", "B", true),
                new QuizOption("c", "C", true),
                new QuizOption("x", "X", false),
                new QuizOption("y", "Y", false));
        var question = new Question("Which?", QuestionKind.MULTIPLE, options, null, 20, 0, BigDecimal.ONE, null, null);
        var mark = new Marking(question, 59).mark(said(7_340, chosen.isEmpty() ? new String[0] : chosen.split(" ")));

        assertThat(mark.verdict()).isEqualTo(verdict);
        assertThat(mark.points()).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"100, 600", "101, 600", "98, 600", "107, 300", "93, 300", "112, 0", "113, 0", "2, 0"})
    void a_number_is_worth_the_more_the_nearer_it_is(BigDecimal value, int points) {
        var said = new Said(null, value, new TimeUsed(0, 0, 0, 0), false);

        assertThat(new Marking(AQuiz.numeric(), 400).mark(said).points()).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"5020, 5020", "1000, 4950", "6000, 5300", "4950, 4950", "5300, 5300"})
    void what_a_phone_says_is_believed_within_what_the_server_can_tell(long told, long used) {
        var timing = new Timing(OPENED.plusMillis(5_300), Duration.ofMillis(300), Duration.ZERO);

        assertThat(TimeUsed.defended(told, OPENED, timing).used()).isEqualTo(used);
    }

    @Test
    void longer_ways_than_the_longest_are_not_believed_and_nothing_is_below_zero() {
        var slow = new Timing(OPENED.plusMillis(5_300), Duration.ofSeconds(9), Duration.ZERO);
        assertThat(TimeUsed.defended(0, OPENED, slow).used()).isEqualTo(4_850);

        var early = new Timing(OPENED.minusMillis(20), Duration.ofMillis(300), Duration.ZERO);
        assertThat(TimeUsed.defended(7, OPENED, early).used()).isZero();
    }

    @Test
    void nine_right_ones_at_the_bell_beat_eight_at_once() {
        var marking = new Marking(AQuiz.single(), Scoring.ACCURACY_FIRST.speedPoints(10));
        int slow = 9 * marking.mark(said(19_990, "a")).points();
        int quick = 8 * marking.mark(said(0, "a")).points();

        assertThat(slow).isGreaterThan(quick);
    }

    /** The rule behind the example, for quizzes of every length. */
    @Test
    void all_speed_together_is_less_than_one_right_answer() {
        assertThat(IntStream.rangeClosed(2, 100))
                .allMatch(scored -> scored * Scoring.ACCURACY_FIRST.speedPoints(scored) < Scoring.BASE);
        assertThat(Scoring.ACCURACY_FIRST.speedPoints(1)).isEqualTo(400);
    }

    private static Said said(long used, String... options) {
        return new Said(Arrays.asList(options), null, new TimeUsed(used, used, used, used), false);
    }
}
