package plenum.sessions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.shared.Caller;

/** What a session keeps of people: shown to them, taken out when they ask, and all of it erased by whoever runs it. */
public interface Traces {

    /** Everything that is kept about the caller. */
    OwnData of(Caller.Seat seat);

    /** Takes the caller's name out for good; what they answered stays as somebody's. */
    void withdraw(Caller.Seat seat);

    /** Deletes the session with everything in it; its name has to be typed, because it cannot be undone. */
    void erase(Caller.Seat seat, String confirmName);

    /** What is kept without a name is among it as long as it can still be told whose it is: until it is closed. */
    record OwnData(OwnSession session, OwnPlace participant, List<OwnAnswer> answers, List<OwnItem> items) {}

    record OwnSession(UUID id, String name, String joinCode, Instant createdAt) {}

    record OwnPlace(
            UUID id,
            String name,
            String avatar,
            String role,
            boolean canVote,
            @Nullable Integer seatNumber,
            Instant joinedAt,
            boolean hasLeft) {}

    /** Something one wrote: a card, an idea or a question. */
    record OwnItem(UUID activityId, String activity, UUID id, String text) {}

    /** One answer as it is stored; without a choice when it was taken back. */
    record OwnAnswer(
            UUID activityId,
            int round,
            long clientSeq,
            @Nullable Object choice,
            Instant committedAt) {}
}
