package plenum.activities.poker;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plenum.activities.poker.Statistics.Verdict;
import plenum.activities.poker.StoryDecision.Choice;

/** Something a result speaks for, and what one can do about it. It never stands in the way. */
public record Advice(Kind kind, List<Choice> actions) {

    public enum Kind {
        /** Asked again, and people are no closer. */
        @JsonProperty("no_convergence")
        NO_CONVERGENCE(Choice.SPLIT, Choice.SPIKE, Choice.PARK, Choice.TAKE_HIGHER, Choice.REVOTE),
        @JsonProperty("max_rounds")
        MAX_ROUNDS(Choice.TAKE_HIGHER, Choice.SPLIT, Choice.SPIKE, Choice.PARK),
        @JsonProperty("too_big")
        TOO_BIG(Choice.SPLIT, Choice.SPIKE, Choice.PARK),
        @JsonProperty("mostly_unknown")
        MOSTLY_UNKNOWN(Choice.SPIKE, Choice.PARK, Choice.REVOTE),
        @JsonProperty("break_wanted")
        BREAK_WANTED(Choice.PAUSE);

        private final List<Choice> actions;

        Kind(Choice... actions) {
            this.actions = List.of(actions);
        }

        Advice advice() {
            return new Advice(this, actions);
        }
    }

    /** What the result on the table speaks for; nothing while there is none. */
    static List<Advice> about(PokerState state) {
        var statistics = state.statistics();
        if (statistics == null) {
            return List.of();
        }
        var kinds = new ArrayList<Kind>();
        var question = Question.of(state, state.table());
        var apart = statistics.verdict() == Verdict.CLOSE_AGREEMENT || statistics.verdict() == Verdict.WIDE_SPREAD;
        if (apart && isNoCloser(statistics, question)) {
            kinds.add(Kind.NO_CONVERGENCE);
        }
        if (apart && question.shown().size() >= state.options().maxRounds()) {
            kinds.add(Kind.MAX_ROUNDS);
        }
        if (isTooBig(state, statistics.suggestedCard())) {
            kinds.add(Kind.TOO_BIG);
        }
        var serious = statistics.totalVotes() - statistics.coffeeVotes();
        if (serious > 0 && 2 * statistics.unknownVotes() >= serious) {
            kinds.add(Kind.MOSTLY_UNKNOWN);
        }
        if (statistics.coffeeVotes() >= 2 || 3 * statistics.coffeeVotes() >= statistics.totalVotes()) {
            kinds.add(Kind.BREAK_WANTED);
        }
        return kinds.stream().map(Kind::advice).toList();
    }

    private static boolean isNoCloser(Statistics now, Question question) {
        var steps = now.spreadSteps();
        return steps != null
                && question.before()
                        .map(Statistics::spreadSteps)
                        .filter(before -> steps >= before)
                        .isPresent();
    }

    private static boolean isTooBig(PokerState state, @Nullable String suggested) {
        var keys = state.deck().cards().stream()
                .filter(Card::estimates)
                .map(Card::key)
                .toList();
        var limit = state.options().splitFromCard();
        var from = limit == null || !keys.contains(limit) ? keys.size() - 1 : keys.indexOf(limit);
        return suggested != null && keys.indexOf(suggested) >= from;
    }
}
