package plenum.activities.board;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.Ballot;

/** What happens on a board. */
public sealed interface BoardEvent {

    /** {@code endsAt}: when the time for it is over, should anybody look at the clock. */
    record Went(Step to, @Nullable Instant endsAt, Instant at) implements BoardEvent {}

    /** Something was written or changed; it is what it is from now on. */
    record Put(Item<Card> item) implements BoardEvent {}

    record Dropped(Item<Card> item) implements BoardEvent {}

    record Gathered(
            UUID group,
            String title,
            List<Integer> numbers,
            @Nullable String column) implements BoardEvent {

        /** Says nothing of what was written: a title may come from a card. */
        @Override
        public String toString() {
            return "Gathered" + numbers;
        }
    }

    record Renamed(UUID group, String title) implements BoardEvent {}

    record Scattered(UUID group) implements BoardEvent {}

    record Dotted(Ballot ballot, boolean changed) implements BoardEvent {}

    record Focused(@Nullable Integer number) implements BoardEvent {}

    record Agreed(Action action, Instant at) implements BoardEvent {}

    /** Counted for good, and anonymous ones without names from now on. */
    record Sealed(int eligible, Instant at) implements BoardEvent {}

    record Unsealed(Step to, Instant at) implements BoardEvent {}
}
