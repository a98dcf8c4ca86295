package plenum.activities.rating;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plenum.activities.survey.Asked;

/** What has come of a rating: its items and scale, and the figures of every round that was shown. */
public record RatingResults(
        RatingView.Type type,
        List<RatingItem> items,
        int min,
        int max,
        @Nullable String minLabel,
        @Nullable String maxLabel,
        List<RatingRound> rounds) {

    public record RatingRound(
            int round, Instant openedAt, @Nullable Instant closedAt, int eligibleCount, RatingFigures figures) {}

    static RatingResults of(RatingConfig rating, List<Asked<RatingTally>> told) {
        return new RatingResults(
                RatingView.Type.RATING,
                rating.items().list(),
                rating.min(),
                rating.max(),
                rating.minLabel(),
                rating.maxLabel(),
                told.stream().map(one -> round(rating, one)).toList());
    }

    private static RatingRound round(RatingConfig rating, Asked<RatingTally> one) {
        var tally = one.tally() == null ? RatingTally.NOTHING : one.tally();
        return new RatingRound(
                one.round(), one.openedAt(), one.closedAt(), one.eligible(), RatingFigures.of(rating, tally));
    }
}
