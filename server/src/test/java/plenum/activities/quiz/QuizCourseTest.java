package plenum.activities.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.activities.quiz.AQuiz.refusal;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import plenum.activities.Decision;
import plenum.activities.StoredJson;
import plenum.activities.Timing;
import plenum.activities.quiz.QuizCommand.AddTime;
import plenum.activities.quiz.QuizCommand.Answer;
import plenum.activities.quiz.QuizCommand.Finish;
import plenum.activities.quiz.QuizCommand.OpenNext;
import plenum.activities.quiz.QuizCommand.RerunQuestion;
import plenum.activities.quiz.QuizCommand.ShowLeaderboard;
import plenum.activities.quiz.QuizCommand.ShowSolution;
import plenum.activities.quiz.QuizCommand.SkipQuestion;
import plenum.shared.Problem;
import plenum.shared.ThreadTime;

/** How a quiz goes from question to question. */
class QuizCourseTest {

    @Test
    void a_question_is_read_then_opens_for_all_at_once_and_closes_in_time() {
        var read = new Question(
                "Which?", QuestionKind.SINGLE, AQuiz.single().options(), null, 20, 3, BigDecimal.ONE, null, null);
        var quiz = AQuiz.of(read).with(1);
        quiz.openNext();
        assertThat(quiz.view().stage()).isEqualTo(QuizStage.READING);
        assertThat(quiz.view().question().options()).isNull();

        quiz.pass(Duration.ofMillis(2_500));
        assertThat(quiz.view().stage()).isEqualTo(QuizStage.OPEN);
        assertThat(quiz.view().opensAt()).isEqualTo(quiz.now().plusMillis(500));
        assertThat(quiz.view().question().options()).hasSize(4);

        quiz.at(20_099);
        assertThat(quiz.view().stage()).isEqualTo(QuizStage.OPEN);
        quiz.at(20_100);
        assertThat(quiz.view().stage()).isEqualTo(QuizStage.CLOSED);
        assertThat(quiz.view().solution()).isNull();
    }

    @Test
    void what_arrives_within_the_ways_of_the_room_counts_and_later_does_not() {
        var quiz = AQuiz.of(AQuiz.single()).with(1, 2);
        assertThat(quiz.decide(
                        AQuiz.HOST, new OpenNext(0), new Timing(quiz.now(), Duration.ZERO, Duration.ofMillis(300))))
                .isInstanceOf(Decision.Accepted.class);
        quiz.at(20_200);
        assertThat(quiz.says(1, 1, 19_900, "a")).isInstanceOf(Decision.Accepted.class);
        quiz.at(20_399);
        var late = quiz.decide(
                AQuiz.person(2),
                new Answer(1, 1, List.of("a"), null, 19_900),
                Duration.ZERO,
                quiz.now().plusMillis(1));
        assertThat(refusal(late).problem()).isEqualTo(Problem.ROUND_CLOSED);

        quiz.at(20_400);
        quiz.done(new ShowSolution(1));
        assertThat(refusal(quiz.says(2, 1, 19_900, "a")).problem()).isEqualTo(Problem.ROUND_CLOSED);
        assertThat(quiz.own(1).points()).isEqualTo(600);
    }

    @Test
    void the_last_tap_counts_even_if_its_phone_is_gone() {
        var quiz = AQuiz.of(AQuiz.tenSingles()).with(2);
        quiz.openNext();
        quiz.answer(1, 19_000, "b");
        assertThat(quiz.says(1, 2, 19_000, "a")).isInstanceOf(Decision.Accepted.class);
        assertThat(quiz.says(1, 2, 19_000, "a")).isInstanceOf(Decision.Repeated.class);
        quiz.pass(Duration.ofSeconds(3)).done(new ShowSolution(1));

        assertThat(quiz.own(1).mark().verdict()).isEqualTo(Verdict.RIGHT);
        assertThat(quiz.own(1).points()).isEqualTo(603);
    }

    @Test
    void an_answer_sent_twice_is_the_same_although_the_second_way_was_longer() {
        var quiz = AQuiz.of(AQuiz.single());
        quiz.openNext();
        quiz.answer(1, 3_000, "a");
        quiz.at(9_000);
        assertThat(quiz.says(1, 1, 3_000, "a")).isInstanceOf(Decision.Repeated.class);
        assertThat(refusal(quiz.says(1, 1, 3_000, "b")).problem()).isEqualTo(Problem.STALE_SEQUENCE);
    }

    @Test
    void equal_points_share_a_rank() {
        var quiz = AQuiz.of(AQuiz.tenSingles());
        quiz.openNext();
        quiz.answer(1, 1_000, "a");
        quiz.answer(2, 5_000, "a");
        quiz.answer(3, 5_000, "a");
        quiz.answer(4, 6_000, "b");
        quiz.solve();
        quiz.done(new ShowLeaderboard(1));

        assertThat(quiz.view().board()).extracting(QuizView.BoardRow::rank).containsExactly(1, 2, 2, 4);
        assertThat(quiz.own(3).rank()).isEqualTo(2);
    }

    @Test
    void who_comes_late_plays_on_from_there() {
        var quiz = AQuiz.of(AQuiz.tenSingles());
        for (int round = 1; round <= 3; round++) {
            quiz.openNext();
            quiz.answer(1, 1_000, "a");
            quiz.solve();
        }
        quiz.openNext();
        quiz.answer(1, 1_000, "b");
        quiz.answer(2, 1_000, "a");
        quiz.solve();
        quiz.done(new ShowLeaderboard(4));

        assertThat(quiz.own(2).points()).isEqualTo(659);
        assertThat(quiz.own(2).rank()).isEqualTo(2);
        assertThat(quiz.place(1).streak()).isZero();
        assertThat(quiz.own(1).former()).isEqualTo(1);
    }

    @Test
    void a_question_asked_again_counts_in_its_last_round_only() {
        var quiz = AQuiz.of(AQuiz.tenSingles());
        quiz.openNext();
        quiz.answer(1, 1_000, "a");
        quiz.solve();
        assertThat(quiz.own(1).points()).isEqualTo(659);
        quiz.done(new RerunQuestion(1));
        assertThat(quiz.host(new RerunQuestion(1))).isInstanceOf(Decision.Repeated.class);
        assertThat(quiz.own(1).points()).isZero();
        quiz.answer(1, 1_000, "b");
        quiz.solve();

        assertThat(quiz.own(1).points()).isZero();
        assertThat(quiz.state().rounds().keySet()).containsExactly(1, 2);
        assertThat(quiz.table("questions")).extracting(row -> row.get(6)).containsExactly("no", "yes");
        assertThat(quiz.restarted().view().number()).isEqualTo(1);
    }

    @Test
    void a_skipped_question_gives_nobody_points_and_the_next_one_may_open() {
        var quiz = AQuiz.of(AQuiz.tenSingles());
        quiz.openNext();
        quiz.answer(1, 1_000, "a");
        quiz.solve();
        quiz.done(new SkipQuestion(1));
        assertThat(quiz.own(1).points()).isZero();
        assertThat(quiz.host(new SkipQuestion(1))).isInstanceOf(Decision.Repeated.class);
        quiz.openNext();
        assertThat(quiz.view().number()).isEqualTo(2);
    }

    @Test
    void two_who_open_the_next_question_at_once_open_one() {
        var quiz = AQuiz.of(AQuiz.tenSingles());
        quiz.openNext();
        assertThat(quiz.host(new OpenNext(0))).isInstanceOf(Decision.Repeated.class);
        assertThat(quiz.state().round()).isEqualTo(1);
    }

    @Test
    void time_is_added_to_the_end_that_was_seen_and_once() {
        var quiz = AQuiz.of(AQuiz.single()).with(1);
        quiz.openNext();
        var end = quiz.view().endsAt();
        quiz.done(new AddTime(1, 10, end));
        assertThat(refusal(quiz.host(new AddTime(1, 10, end))).problem()).isEqualTo(Problem.WRONG_PHASE);
        assertThat(quiz.view().endsAt()).isEqualTo(end.plusSeconds(10));
        quiz.answer(1, 25_000, "a");
        quiz.solve();
        assertThat(quiz.own(1).points()).isEqualTo(600);
    }

    @Test
    void a_question_goes_on_after_an_outage_with_the_time_it_had_left() {
        var quiz = AQuiz.of(AQuiz.single());
        quiz.openNext();
        quiz.answer(1, 4_000, "a");
        var before = quiz.restarted().state().last().times();
        var after =
                quiz.type.delayed(quiz.state(), Duration.ofSeconds(30)).last().times();

        assertThat(after.endsAt()).isEqualTo(before.endsAt().plusSeconds(30));
        assertThat(after.opensAt()).isEqualTo(before.opensAt().plusSeconds(30));
    }

    @Test
    void where_there_are_no_ranks_nobody_is_told_one() {
        var quiz = new AQuiz(AQuiz.config(Scoring.CLASSIC, BoardWhen.OFF, AQuiz.single(), AQuiz.single()));
        quiz.openNext();
        quiz.answer(1, 1_000, "a");
        quiz.solve();
        assertThat(refusal(quiz.host(new ShowLeaderboard(1))).problem()).isEqualTo(Problem.WRONG_PHASE);
        quiz.done(new Finish(1));

        assertThat(StoredJson.text(quiz.view())).doesNotContain("\"rank\"").doesNotContain("\"board\"");
        assertThat(StoredJson.text(quiz.own(1))).contains("\"points\":1000").doesNotContain("\"rank\"");
        assertThat(StoredJson.text(quiz.type.results(quiz.state()))).doesNotContain("\"rank\"");
    }

    @Test
    void it_goes_on_by_itself_if_it_is_to() {
        var config = new QuizConfig(
                new QuizQuestions(List.of(AQuiz.single(), AQuiz.single())),
                Scoring.CLASSIC,
                BoardWhen.AFTER_EACH,
                5,
                true,
                true,
                5,
                true,
                true);
        var quiz = new AQuiz(config).with(1);
        quiz.openNext();
        quiz.at(20_100);
        var seen = IntStream.range(0, 6)
                .mapToObj(_ -> quiz.pass(Duration.ofSeconds(5)).state().stage())
                .toList();
        assertThat(seen).startsWith(QuizStage.SOLUTION, QuizStage.LEADERBOARD, QuizStage.OPEN, QuizStage.OPEN);
        assertThat(quiz.state().round()).isEqualTo(2);
    }

    @Test
    void boards_are_shown_at_the_end_of_sections() {
        var one = AQuiz.single();
        var config = AQuiz.config(Scoring.CLASSIC, BoardWhen.PER_SECTION, in("A", one), in("A", one), in("B", one));

        assertThat(IntStream.range(0, 3).mapToObj(config::hasBoardAfter)).containsExactly(false, true, false);
    }

    private static Question in(String section, Question one) {
        return new Question(one.text(), one.kind(), one.options(), null, 20, 0, BigDecimal.ONE, null, section);
    }

    @Test
    void one_answer_among_five_thousand_shares_all_the_others() {
        var quiz = AQuiz.of(AQuiz.single());
        quiz.openNext();
        quiz.at(1_000);
        var taken = ThreadTime.of(() -> {
            for (int person = 1; person <= 5_000; person++) {
                quiz.says(person, 1, 1_000, "a");
            }
        });
        assertThat(quiz.view().answeredCount()).isEqualTo(5_000);
        assertThat(taken).isLessThan(Duration.ofSeconds(20));
    }
}
