package plenum.activities.board;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a command of any kind of board comes down to. */
public sealed interface BoardRequest {

    record Add(UUID id, @Nullable String column, String text) implements BoardRequest {}

    record Change(UUID id, String text) implements BoardRequest {}

    record Move(UUID id, String column) implements BoardRequest {}

    record Remove(UUID id) implements BoardRequest {}

    record Hide(UUID id) implements BoardRequest {}

    /** Shows what waited for it, or was hidden. */
    record Approve(UUID id) implements BoardRequest {}

    record Place(int round, long clientSeq, UUID id, int dots) implements BoardRequest {}

    record TakeBack(int round, long clientSeq) implements BoardRequest {}

    /** Absent where there is no step to go to. */
    record Go(Step from, @Nullable Step to) implements BoardRequest {}

    /** Into a group that is there, or a new one. */
    record Gather(
            List<UUID> ids, @Nullable UUID group, @Nullable String title) implements BoardRequest {}

    record Rename(UUID group, String title) implements BoardRequest {}

    record Scatter(UUID group) implements BoardRequest {}

    /** What everybody talks about; absent to talk about nothing in particular. */
    record Focus(@Nullable UUID id) implements BoardRequest {}

    record Agree(Action action) implements BoardRequest {}

    /** What is absent stays; an owner or a time that is empty is taken away. */
    record Amend(
            UUID id,
            @Nullable String text,
            @Nullable UUID ownerId,
            @Nullable String owner,
            @Nullable String due) implements BoardRequest {}

    record Settle(UUID id, Action.Status status) implements BoardRequest {}
}
