package plenum.planning.internal.sprint;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.planning.internal.numbers.Decimals;

/**
 * One issue in one sprint.
 *
 * @param afterwards known only after the end, and never part of what is sealed
 * @param entry from when on it counts
 * @param leftTimes how often it left and came back (R7)
 * @param finishedAt when it was last done until the end of the sprint; absent when it is not done then
 */
public record IssueLine(
        UUID issueId,
        String key,
        List<String> formerKeys,
        Origin origin,
        Outcome outcome,
        @Nullable Afterwards afterwards,
        Instant entry,
        @Nullable BigDecimal pointsInitial,
        @Nullable BigDecimal pointsFinal,
        Set<Flag> flags,
        int leftTimes,
        int reopenedTimes,
        @Nullable Instant finishedAt,
        Set<Rule> rules) {

    public IssueLine {
        flags = Set.copyOf(flags);
        rules = Set.copyOf(rules);
    }

    /** Whether it is part of what the sprint took on. */
    public boolean counts() {
        return origin != Origin.DONE_BEFORE_START;
    }

    /** Its own bucket, never part of added or removed (R15); absent for what was done before. */
    public @Nullable BigDecimal reEstimated() {
        return counts() ? Decimals.plain(Decimals.orZero(pointsFinal).subtract(Decimals.orZero(pointsInitial))) : null;
    }

    public boolean has(Flag flag) {
        return flags.contains(flag);
    }

    public boolean isCalled(String anyKey) {
        return key.equals(anyKey) || formerKeys.contains(anyKey);
    }

    public JiraBucket jiraBucket() {
        return switch (outcome) {
            case REMOVED -> JiraBucket.PUNTED;
            case COMPLETED_ELSEWHERE -> JiraBucket.COMPLETED_IN_ANOTHER_SPRINT;
            case COMPLETED, DROPPED -> counts() ? JiraBucket.COMPLETED : JiraBucket.COMPLETED_IN_ANOTHER_SPRINT;
            case NOT_COMPLETED -> JiraBucket.NOT_COMPLETED;
        };
    }

    IssueLine because(Set<Rule> deciding) {
        return with(afterwards, deciding);
    }

    /** What no event after the end of the sprint can change. */
    IssueLine settled() {
        var lasting = new HashSet<>(rules);
        lasting.remove(Rule.R4);
        return with(null, lasting);
    }

    private IssueLine with(@Nullable Afterwards then, Set<Rule> deciding) {
        return new IssueLine(
                issueId,
                key,
                formerKeys,
                origin,
                outcome,
                then,
                entry,
                pointsInitial,
                pointsFinal,
                flags,
                leftTimes,
                reopenedTimes,
                finishedAt,
                deciding);
    }
}
