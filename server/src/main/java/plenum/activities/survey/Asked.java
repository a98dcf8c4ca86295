package plenum.activities.survey;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.StoredJson;
import tools.jackson.databind.JsonNode;

/**
 * The question asked once. {@code shown}: what came out is on view, as far as it may be; {@code overridden}: although
 * fewer answered than were wanted. {@code tally} and {@code answered} are those of the close, or of the last look where
 * people look on; {@code answers} say who said what where that is known.
 */
public record Asked<T>(
        int round,
        Instant openedAt,
        @Nullable Instant closedAt,
        boolean shown,
        boolean everShown,
        boolean overridden,
        int answered,
        int eligible,
        @Nullable T tally,
        @Nullable Instant talliedAt,
        @Nullable SortedMap<UUID, String> answers) {

    static <T> Asked<T> opened(int round, Instant at, boolean shown) {
        return new Asked<>(round, at, null, shown, false, false, 0, 0, null, null, null);
    }

    /** What answers added up to at the close, or when people last looked. */
    T tallied() {
        return Objects.requireNonNull(tally, "nobody has counted yet");
    }

    boolean isOpen() {
        return closedAt == null;
    }

    Asked<T> looked(int count, T found, Instant at) {
        return new Asked<>(
                round, openedAt, closedAt, shown, everShown, overridden, count, eligible, found, at, answers);
    }

    Asked<T> closed(SurveyEvent.Closed closed, T found, @Nullable SortedMap<UUID, String> who) {
        return new Asked<>(
                round,
                openedAt,
                closed.at(),
                closed.shows(),
                everShown || closed.shows(),
                overridden,
                closed.answered(),
                closed.eligible(),
                found,
                closed.at(),
                who);
    }

    Asked<T> showing(boolean shows, boolean overrides) {
        return new Asked<>(
                round,
                openedAt,
                closedAt,
                shows,
                everShown || shows,
                overridden || overrides,
                answered,
                eligible,
                tally,
                talliedAt,
                answers);
    }

    /** Open again, with the answers it had. */
    Asked<T> reopened() {
        return new Asked<>(round, openedAt, null, shown, everShown, overridden, 0, 0, null, null, null);
    }

    /** As it is kept: an answer is JSON already. */
    record Kept(
            int round,
            Instant openedAt,
            @Nullable Instant closedAt,
            boolean shown,
            boolean everShown,
            boolean overridden,
            int answered,
            int eligible,
            @Nullable JsonNode tally,
            @Nullable Instant talliedAt,
            @Nullable SortedMap<UUID, String> answers) {

        <T> Asked<T> asked(Class<T> form) {
            return new Asked<>(
                    round,
                    openedAt,
                    closedAt,
                    shown,
                    everShown,
                    overridden,
                    answered,
                    eligible,
                    tally == null ? null : StoredJson.value(tally, form),
                    talliedAt,
                    answers);
        }
    }

    /** Says nothing of answers: rounds turn up in logs. */
    @Override
    public String toString() {
        return "Asked[round=%d, open=%s, shown=%s]".formatted(round, isOpen(), shown);
    }

    static List<String> choices(SortedMap<UUID, String> answers) {
        return List.copyOf(answers.values());
    }
}
