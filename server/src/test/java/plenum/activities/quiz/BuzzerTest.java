package plenum.activities.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.activities.quiz.AQuiz.person;
import static plenum.activities.quiz.AQuiz.refusal;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import plenum.activities.Decision;
import plenum.activities.quiz.QuizCommand.Buzz;
import plenum.activities.quiz.QuizCommand.Judge;
import plenum.shared.Problem;

/** Whoever is first says the answer aloud. */
class BuzzerTest {

    private final AQuiz quiz = AQuiz.of(AQuiz.buzzer(), AQuiz.single()).with(1, 2, 3, 4);

    private Decision<QuizEvent> buzz(int who, long after) {
        quiz.at(after);
        return quiz.decide(person(who), new Buzz(1, 1, after), Duration.ZERO, quiz.now());
    }

    @Test
    void two_who_cannot_be_told_apart_are_a_photo_finish_and_the_next_follow() {
        quiz.openNext();
        buzz(1, 100);
        buzz(2, 102);
        assertThat(quiz.view().buzzes().line()).isEmpty();
        quiz.at(350);
        buzz(3, 900);

        var line = quiz.view().buzzes();
        assertThat(line.line())
                .extracting(QuizView.Buzzed::participantId)
                .containsExactly(person(1), person(2), person(3));
        assertThat(line.line()).extracting(QuizView.Buzzed::tied).containsExactly(true, true, false);
        assertThat(line.photoFinishMs()).isEqualTo(25);

        quiz.done(new Judge(1, person(1), false));
        assertThat(quiz.view().buzzes().line())
                .extracting(QuizView.Buzzed::participantId)
                .containsExactly(person(2), person(3));
        assertThat(quiz.view().buzzes().photoFinishMs()).isNull();
        assertThat(quiz.own(1).out()).isTrue();
        assertThat(quiz.restarted().host(new Judge(1, person(1), false))).isInstanceOf(Decision.Repeated.class);
    }

    @Test
    void who_is_right_gets_all_points_without_speed_and_ends_it() {
        quiz.openNext();
        buzz(1, 100);
        quiz.at(5_000).done(new Judge(1, person(1), true));
        assertThat(quiz.view().stage()).isEqualTo(QuizStage.CLOSED);
        quiz.done(new QuizCommand.ShowSolution(1));

        assertThat(quiz.own(1).points()).isEqualTo(600);
        assertThat(quiz.view().solution().winner()).isEqualTo(person(1));
    }

    @Test
    void nobody_buzzes_twice_and_nobody_answers_otherwise() {
        quiz.openNext();
        buzz(1, 100);
        assertThat(quiz.decide(person(1), new Buzz(1, 2, 200), Duration.ZERO, quiz.now()))
                .satisfies(decision -> assertThat(refusal(decision).problem()).isEqualTo(Problem.ANSWER_LOCKED));
        assertThat(refusal(quiz.says(2, 1, 100, "a")).problem()).isEqualTo(Problem.INVALID_RESPONSE);
    }

    @Test
    void as_long_as_somebody_is_in_line_its_time_does_not_end() {
        quiz.openNext();
        buzz(1, 19_000);
        quiz.at(60_000);
        assertThat(quiz.view().stage()).isEqualTo(QuizStage.OPEN);
        quiz.done(new Judge(1, person(1), false));
        quiz.pass(Duration.ZERO);
        assertThat(quiz.view().stage()).isEqualTo(QuizStage.CLOSED);
    }

    @Test
    void the_line_is_by_the_time_people_took_and_not_by_who_arrived_first() {
        quiz.openNext();
        quiz.at(600);
        quiz.decide(person(1), new Buzz(1, 1, 590), Duration.ZERO, quiz.now());
        quiz.at(700);
        quiz.decide(person(2), new Buzz(1, 1, 420), Duration.ofMillis(300), quiz.now());
        quiz.at(850);

        assertThat(quiz.view().buzzes().line())
                .extracting(QuizView.Buzzed::participantId)
                .containsExactly(person(2), person(1));
    }

    @Test
    void who_buzzes_at_a_question_with_options_is_told_so() {
        buzz();
        assertThat(refusal(quiz.decide(person(2), new Buzz(2, 1, 5), Duration.ZERO, quiz.now()))
                        .problem())
                .isEqualTo(Problem.INVALID_RESPONSE);
    }

    private void buzz() {
        quiz.openNext();
        quiz.solve();
        quiz.openNext();
        quiz.at(100);
    }
}
