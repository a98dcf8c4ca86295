package plenum.activities.poker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All rounds in which one thing was asked: a story's, or those that repeat a question without a story. */
record Question(List<Round> rounds) {

    Question {
        rounds = List.copyOf(rounds);
    }

    static Question of(PokerState state, Round asked) {
        return asked.story() == null ? repeated(state, asked) : about(state, asked);
    }

    private static Question about(PokerState state, Round asked) {
        return new Question(state.rounds().headMap(asked.round() + 1).values().stream()
                .filter(round -> asked.story() != null && asked.story().equals(round.story()))
                .toList());
    }

    /** Without a story it is the same question as long as nobody left it for another. */
    private static Question repeated(PokerState state, Round asked) {
        var rounds = new ArrayList<Round>();
        @Nullable Round round = asked;
        while (round != null) {
            rounds.addFirst(round);
            var former = state.rounds().get(round.round() - 1);
            round = former != null && former.story() == null && isRepeated(former) ? former : null;
        }
        return new Question(rounds);
    }

    private static boolean isRepeated(Round round) {
        return round.outcome() == Outcome.REVOTE
                || round.outcome() == Outcome.RESET
                || round.trail().shownEarly();
    }

    /** Those whose result counted; one that was shown too early did not. */
    List<Round> shown() {
        return rounds.stream()
                .filter(round -> round.isRevealed() && !round.trail().shownEarly())
                .toList();
    }

    /** Everything that was said on the way. */
    List<Assumption> assumptions() {
        return rounds.stream()
                .flatMap(round -> Discussion.assumptionsOf(round).stream())
                .toList();
    }

    Optional<Statistics> before() {
        var shown = shown();
        return shown.size() < 2
                ? Optional.empty()
                : Optional.ofNullable(shown.get(shown.size() - 2).statistics());
    }
}
