package plenum.activities.quiz;

import static java.util.Collections.emptySortedMap;
import static java.util.Collections.unmodifiableSortedMap;

import java.time.Duration;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;
import plenum.activities.Crowd;
import plenum.activities.Outline;

/**
 * A quiz, every question as often as it was asked, and the answers of the last; one answer more costs the same however
 * many there are. {@code since} is when the stage began.
 */
public record QuizState(
        QuizConfig quiz,
        QuizStage stage,
        @Nullable Instant since,
        SortedMap<Integer, Asked> rounds,
        PSortedMap<UUID, Given> answers,
        Standings standings) {

    static QuizState fresh(QuizConfig quiz) {
        return new QuizState(quiz, QuizStage.LOBBY, null, emptySortedMap(), TreePMap.empty(), Standings.EMPTY);
    }

    int round() {
        return rounds.isEmpty() ? 0 : rounds.lastKey();
    }

    @Nullable
    Asked current() {
        return rounds.isEmpty() ? null : last();
    }

    Asked last() {
        return rounds.lastEntry().getValue();
    }

    Question question() {
        return quiz.question(last().question());
    }

    Outline outline() {
        return new Outline(stage.word(), stage.phase(), round());
    }

    boolean hasNext() {
        return nextQuestion() < quiz.count();
    }

    int nextQuestion() {
        return rounds.isEmpty() ? 0 : last().question() + 1;
    }

    /** Where a quiz that goes on after its end stands. */
    QuizStage beforeEnd() {
        if (rounds.isEmpty()) {
            return QuizStage.LOBBY;
        }
        return last().counts() ? QuizStage.SOLUTION : QuizStage.CLOSED;
    }

    /** Those who could answer, and those who did and are gone. */
    int eligible(Crowd crowd) {
        if (stage != QuizStage.OPEN) {
            return rounds.isEmpty() || last().times().closedAt() == null
                    ? crowd.eligible().size()
                    : last().eligible();
        }
        return crowd.countWith(answers.keySet());
    }

    /** Nobody who buzzed waits for a judgement. */
    boolean isLineEmpty() {
        return answers.keySet().stream().allMatch(last().line()::isJudged);
    }

    QuizState at(QuizStage later, Instant moment) {
        return new QuizState(quiz, later, moment, rounds, answers, standings);
    }

    QuizState with(Asked round) {
        var more = new TreeMap<>(rounds);
        more.put(round.round(), round);
        return new QuizState(quiz, stage, since, unmodifiableSortedMap(more), answers, standings);
    }

    QuizState with(PSortedMap<UUID, Given> other) {
        return new QuizState(quiz, stage, since, rounds, other, standings);
    }

    /** With the points of all rounds counted anew. */
    QuizState counted() {
        return with(Standings.of(quiz, rounds.values()));
    }

    QuizState with(Standings other) {
        return new QuizState(quiz, stage, since, rounds, answers, other);
    }

    QuizState delayed(Duration by) {
        var later = rounds.isEmpty() ? this : with(last().delayed(by));
        return since == null ? later : later.at(stage, since.plus(by));
    }

    /** Says nothing of answers. */
    @Override
    public String toString() {
        return "QuizState[%s, rounds=%s, answers=%d]".formatted(stage, rounds.values(), answers.size());
    }
}
