package plenum.activities.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import plenum.activities.Crowd;
import plenum.activities.Decision;
import plenum.activities.ExportWish;
import plenum.activities.Play;
import plenum.activities.Timing;
import plenum.activities.Turn;
import plenum.activities.quiz.QuizCommand.Answer;
import plenum.activities.quiz.QuizCommand.CloseQuestion;
import plenum.activities.quiz.QuizCommand.OpenNext;
import plenum.activities.quiz.QuizCommand.ShowSolution;
import plenum.shared.Audience;
import plenum.shared.Refusal;

/** A quiz that is played by a clock of its own, with people who are known by number; 0 leads. */
final class AQuiz {

    static final UUID HOST = person(0);

    final Quiz type;
    private final Play<QuizState, QuizCommand, QuizEvent> play;
    private final Set<UUID> people = new HashSet<>();
    private Instant now = Instant.parse("2026-03-02T09:00:00Z");

    AQuiz(QuizConfig config) {
        type = new Quiz(config);
        play = Play.of(type);
    }

    static AQuiz of(Question... questions) {
        return new AQuiz(config(Scoring.ACCURACY_FIRST, BoardWhen.AFTER_EACH, questions));
    }

    static QuizConfig config(Scoring scoring, BoardWhen board, Question... questions) {
        return new QuizConfig(new QuizQuestions(List.of(questions)), scoring, board, 5, true, true, null, true, true);
    }

    static UUID person(int number) {
        return new UUID(0x7000, number);
    }

    /** So many options, of which the first ones are right. */
    static Question question(QuestionKind kind, int options, int right, int seconds, String weight) {
        var list = IntStream.range(0, options)
                .mapToObj(i -> new QuizOption(String.valueOf((char) ('a' + i)), "Option " + i, i < right))
                .toList();
        return new Question("Question?", kind, list, null, seconds, 0, new BigDecimal(weight), "Because.", null);
    }

    static Question single() {
        return question(QuestionKind.SINGLE, 4, 1, 20, "1");
    }

    static Question buzzer() {
        return question(QuestionKind.BUZZER, 0, 0, 20, "1");
    }

    static Question numeric() {
        return new Question(
                "How many?",
                QuestionKind.NUMERIC,
                List.of(),
                new NumericTarget(BigDecimal.valueOf(100), BigDecimal.TWO, BigDecimal.valueOf(12), "m"),
                20,
                0,
                BigDecimal.ONE,
                null,
                null);
    }

    static Question[] tenSingles() {
        return IntStream.range(0, 10).mapToObj(_ -> single()).toArray(Question[]::new);
    }

    QuizState state() {
        return play.state();
    }

    Instant now() {
        return now;
    }

    AQuiz with(int... numbers) {
        for (int number : numbers) {
            people.add(person(number));
        }
        return this;
    }

    Crowd crowd() {
        return new Crowd(Set.copyOf(people));
    }

    /** Time passes, and what is due happens. */
    AQuiz pass(Duration time) {
        now = now.plus(time);
        while (!play.wake(crowd(), now).isEmpty()) {
            assertThat(state().stage()).isNotNull();
        }
        return this;
    }

    /** To a moment after the options of the question were painted. */
    AQuiz at(long afterOpening) {
        return pass(Duration.between(now, state().last().times().opensAt().plusMillis(afterOpening)));
    }

    Decision<QuizEvent> host(QuizCommand command) {
        return decide(HOST, command, Duration.ZERO, now);
    }

    Decision<QuizEvent> decide(UUID actor, QuizCommand command, Duration trip, Instant arrived) {
        return decide(actor, command, new Timing(arrived, trip, trip));
    }

    Decision<QuizEvent> decide(UUID actor, QuizCommand command, Timing timing) {
        var stored = command instanceof plenum.activities.Answer answer ? play.stored(answer.round(), actor) : null;
        var turn = new Turn(actor, actor.equals(HOST), !actor.equals(HOST), stored, crowd(), now, true, timing);
        return play.play(command, turn).decision();
    }

    void done(QuizCommand command) {
        assertThat(host(command)).isInstanceOf(Decision.Accepted.class);
    }

    void openNext() {
        done(new OpenNext(state().round()));
    }

    void solve() {
        done(new CloseQuestion(state().round()));
        done(new ShowSolution(state().round()));
    }

    /** Says so after a time that the phone tells rightly. */
    Decision<QuizEvent> answer(int person, long elapsed, String... options) {
        with(person);
        at(elapsed);
        return says(person, 1, elapsed, options);
    }

    Decision<QuizEvent> says(int person, long seq, long elapsed, String... options) {
        return decide(
                person(person), new Answer(state().round(), seq, List.of(options), null, elapsed), Duration.ZERO, now);
    }

    QuizView view() {
        return type.view(state(), crowd(), Audience.EVERYONE);
    }

    QuizOwn own(int person) {
        return type.own(state(), person(person));
    }

    Place place(int person) {
        return Objects.requireNonNull(state().standings().of(person(person)));
    }

    List<List<Object>> table(String name) {
        return type.tables(state(), new ExportWish(Set.of(ExportWish.Extra.values()), Map.of())).stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow()
                .rows();
    }

    static Refusal refusal(Decision<QuizEvent> decision) {
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return ((Decision.Refused<QuizEvent>) decision).refusal();
    }

    AQuiz restarted() {
        var restarted = play.restarted(new Random(1));
        assertThat(restarted.state()).isEqualTo(state());
        return this;
    }
}
