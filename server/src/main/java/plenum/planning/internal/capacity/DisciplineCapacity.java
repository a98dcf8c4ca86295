package plenum.planning.internal.capacity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How much a discipline can do in a sprint.
 *
 * @param amount absent where nobody knows, which is never 0
 * @param missing why it is absent
 * @param grossHours absent without members
 * @param byPerson gross hours of each member
 * @param byDay the amount over the days, which sums up to it
 */
public record DisciplineCapacity(
        String discipline,
        CapacityUnit unit,
        Source source,
        @Nullable BigDecimal amount,
        @Nullable Missing missing,
        @Nullable BigDecimal grossHours,
        @Nullable BigDecimal netHours,
        @Nullable Rate rate,
        Map<UUID, BigDecimal> byPerson,
        SortedMap<LocalDate, BigDecimal> byDay) {

    public enum Source {
        AUTO,
        MANUAL
    }

    public enum Missing {
        /** It has no members, and nobody entered an amount. */
        NOT_CONFIGURED,
        /** It has members, but too few closed sprints to say how much they finish in an hour. */
        NO_RATE
    }

    public boolean isConfigured() {
        return missing != Missing.NOT_CONFIGURED;
    }

    public boolean hasMembers() {
        return !byPerson.isEmpty();
    }
}
