package plenum.activities.quiz;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The moments of a round, absolute, so that a restart does not stretch them. Answers that arrive after the end are taken
 * for so long as most ways take.
 */
public record Times(
        Instant calledAt,
        Instant opensAt,
        @Nullable Instant endsAt,
        @Nullable Instant closedAt,
        long graceMs) {

    Times opened(Instant opens, Instant ends) {
        return new Times(calledAt, opens, ends, closedAt, graceMs);
    }

    Times ending(Instant ends) {
        return new Times(calledAt, opensAt, ends, closedAt, graceMs);
    }

    Times closed(Instant at) {
        return new Times(calledAt, opensAt, endsAt, at, graceMs);
    }

    /** Until when an answer may arrive. */
    @Nullable
    Instant lastArrival() {
        return endsAt == null ? null : endsAt.plusMillis(graceMs);
    }

    Times delayed(Duration by) {
        return new Times(calledAt, opensAt.plus(by), endsAt == null ? null : endsAt.plus(by), closedAt, graceMs);
    }
}
