package plenum.activities.rating;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plenum.activities.survey.Kind;
import plenum.activities.survey.SurveyFace;

/**
 * A rating as everyone sees it. {@code results} are there while they are on view, {@code before} as well if it was asked
 * and shown earlier. Nobody's single value is in it, whoever may know who has answered.
 */
public record RatingView(
        Type type,
        SurveyFace survey,
        List<RatingItem> items,
        int min,
        int max,
        @Nullable String minLabel,
        @Nullable String maxLabel,
        boolean allowSkip,
        @Nullable RatingFigures results,
        @Nullable RatingFigures before) {

    /** Tells this view from those of other types. */
    public enum Type {
        @JsonProperty("rating")
        RATING
    }

    static RatingView of(RatingConfig rating, SurveyFace survey, Kind.Outcome<RatingTally> outcome) {
        return new RatingView(
                Type.RATING,
                survey,
                rating.items().list(),
                rating.min(),
                rating.max(),
                rating.minLabel(),
                rating.maxLabel(),
                rating.allowSkip(),
                outcome.now() == null ? null : RatingFigures.of(rating, outcome.now()),
                outcome.before() == null ? null : RatingFigures.of(rating, outcome.before()));
    }
}
