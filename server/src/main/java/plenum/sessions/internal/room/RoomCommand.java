package plenum.sessions.internal.room;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.Answer;

/** What can be asked of a room. Chance comes along as a value, so that the rules have none of their own. */
public sealed interface RoomCommand {

    /** Somebody new asks for a seat; {@code luck} chooses among the free ones. */
    record Join(UUID participant, String name, String avatar, boolean votes, int luck) implements RoomCommand {}

    /** Somebody who left comes back with the same secret. */
    record Return(UUID participant, int luck) implements RoomCommand {}

    record Leave(UUID participant) implements RoomCommand {}

    /** A person can be reached again, or cannot any more. */
    record Notice(UUID participant, boolean online) implements RoomCommand {}

    record AddDisplay(UUID participant, UUID display) implements RoomCommand {}

    /**
     * A command of the activity's own. {@code earlier} is the actor's ballot of a former round, for answers that are
     * repeated after the round changed.
     */
    record Play(UUID participant, UUID activity, Object command, BallotBox.@Nullable Kept earlier)
            implements RoomCommand {

        public Play after(BallotBox.Kept former) {
            return new Play(participant, activity, command, former);
        }

        /** The actor's stored ballot of the round the command answers; none for commands that answer nothing. */
        public BallotBox.@Nullable Kept answered(BallotBox current) {
            if (!(command instanceof Answer answer)) {
                return null;
            }
            return answer.round() == current.round() ? current.of(participant) : earlier;
        }
    }

    record End(UUID participant) implements RoomCommand {}

    /** The clock asks whether the session has been quiet for too long. */
    record Expire() implements RoomCommand {}

    /** The clock asks whether something is due that happens by itself. */
    record Wake() implements RoomCommand {}
}
