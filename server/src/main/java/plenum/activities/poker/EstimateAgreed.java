package plenum.activities.poker;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.Origin;

/**
 * A fact for whoever keeps estimates: people have agreed. A later fact about the same story replaces an earlier one;
 * a card that counts for nothing settles the story without a number.
 */
public record EstimateAgreed(
        UUID sessionId,
        UUID activityId,
        int round,
        @Nullable UUID storyId,
        @Nullable String itemRef,
        @Nullable String card,
        @Nullable BigDecimal value,
        String label,
        String deckId,
        FirstRound firstRound,
        int rounds,
        Statistics statistics,
        List<Assumption> assumptions,
        Instant agreedAt) {

    /** How far apart people were when they were first asked: {@code n} estimates, from which card to which. */
    public record FirstRound(
            int n,
            @Nullable String min,
            @Nullable String max,
            @Nullable BigDecimal sd) {

        static FirstRound of(Statistics statistics) {
            return new FirstRound(statistics.numericVotes(), statistics.min(), statistics.max(), statistics.stdDev());
        }
    }

    /** What has just been agreed, with everything that was shown and said on the way there. */
    static EstimateAgreed of(PokerState after, PokerEvent.EstimateAgreed agreed, Origin origin) {
        var round = Objects.requireNonNull(after.rounds().get(agreed.round()));
        var question = Question.of(after, round);
        var statistics = PokerResults.shownStatistics(round);
        var first = question.shown().getFirst().statistics();
        var story = agreed.story() == null
                ? null
                : after.queue().find(agreed.story()).orElse(null);
        return new EstimateAgreed(
                origin.session(),
                origin.activity(),
                agreed.round(),
                agreed.story(),
                story == null ? null : story.details().itemRef(),
                agreed.estimate().card(),
                agreed.estimate().value(),
                agreed.estimate().label(),
                round.terms().deck().id(),
                FirstRound.of(first == null ? statistics : first),
                question.shown().size(),
                statistics,
                question.assumptions(),
                agreed.at());
    }
}
