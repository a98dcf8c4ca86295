package plenum.activities.survey;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.Crowd;
import plenum.shared.Audience;

/**
 * What all kinds of questions show in the same way. {@code shown} says that what came out is on view; {@code held}, why
 * nothing of it is to be seen all the same. {@code missing} is for whoever leads, where names may be known.
 */
public record SurveyFace(
        SurveyStage stage,
        @Nullable Integer round,
        Terms terms,
        int answeredCount,
        int eligibleCount,
        boolean shown,
        SurveyState.@Nullable Held held,
        @Nullable Boolean overridden,
        @Nullable Instant openedAt,
        @Nullable SortedMap<UUID, Boolean> missing) {

    static <F extends Record, T> SurveyFace of(SurveyState<F, T> state, Crowd crowd, Audience audience) {
        var current = state.current();
        return new SurveyFace(
                state.stage(),
                current == null ? null : current.round(),
                state.terms(),
                state.answered(),
                state.eligible(crowd),
                current != null && current.shown(),
                current != null && current.shown() ? state.held() : null,
                current != null && current.overridden() ? true : null,
                current == null ? null : current.openedAt(),
                audience == Audience.FACILITATOR ? missing(state, crowd) : null);
    }

    private static <F extends Record, T> @Nullable SortedMap<UUID, Boolean> missing(
            SurveyState<F, T> state, Crowd crowd) {
        if (!state.isOpen() || state.terms().isAnonymous() || !state.terms().showNamesMissing()) {
            return null;
        }
        var missing = new TreeMap<UUID, Boolean>();
        crowd.eligible().stream()
                .filter(one -> !state.answers().has(one))
                .limit(Kind.MOST_NAMED + 1)
                .forEach(one -> missing.put(one, true));
        return missing.size() > Kind.MOST_NAMED ? null : missing;
    }
}
