package plenum.planning.internal.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.planning.internal.sprint.Origin;
import plenum.planning.internal.sprint.Outcome;
import plenum.shared.Keyset;
import plenum.shared.Problem;
import plenum.shared.Refusal;

/** Which issues of a sprint somebody is looking for; what is absent does not count. Pure. */
public record FactFilter(
        @Nullable Origin origin,
        @Nullable Outcome outcome,
        @Nullable String discipline) {

    private static final String NONE = "none";

    /** Everything that is wrong is named at once. */
    public static FactFilter of(@Nullable String origin, @Nullable String outcome, @Nullable String discipline) {
        var complaints = new ArrayList<Refusal.Detail>();
        var filter = new FactFilter(
                word("origin", origin, Origin.values(), complaints),
                word("outcome", outcome, Outcome.values(), complaints),
                discipline == null || discipline.equals(NONE) ? discipline : id(discipline, complaints));
        if (!complaints.isEmpty()) {
            throw Problem.VALIDATION_ERROR.on(List.copyOf(complaints));
        }
        return filter;
    }

    private static <E extends Enum<E>> @Nullable E word(
            String field, @Nullable String typed, E[] all, List<Refusal.Detail> complaints) {
        if (typed == null) {
            return null;
        }
        for (var each : all) {
            if (each.name().toLowerCase(Locale.ROOT).equals(typed)) {
                return each;
            }
        }
        var words = Arrays.stream(all)
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .toList();
        complaints.add(new Refusal.Detail(field, "must be one of " + String.join(", ", words)));
        return null;
    }

    private static @Nullable String id(String typed, List<Refusal.Detail> complaints) {
        try {
            return UUID.fromString(typed).toString();
        } catch (IllegalArgumentException notAnId) {
            complaints.add(new Refusal.Detail("discipline", "must be an id, or none"));
            return null;
        }
    }

    /** @param facts in the order of their ids; the cursor is the last id that was told */
    public Keyset<IssueFact> stretch(List<IssueFact> facts, @Nullable String cursor, int limit) {
        var fitting = facts.stream()
                .filter(this::fits)
                .filter(fact -> cursor == null || fact.issueId().toString().compareTo(cursor) > 0)
                .limit(limit + 1L)
                .toList();
        return Keyset.of(fitting, limit, last -> last.issueId().toString());
    }

    private boolean fits(IssueFact fact) {
        return (origin == null || fact.origin() == origin)
                && (outcome == null || fact.outcome() == outcome)
                && (discipline == null
                        || discipline.equals(
                                fact.disciplineId() == null
                                        ? NONE
                                        : fact.disciplineId().toString()));
    }
}
