package plenum.sessions.internal;

import org.jspecify.annotations.Nullable;
import plenum.sessions.internal.room.BallotBox;
import plenum.sessions.internal.room.Standing;
import plenum.shared.Refusal;

/** What a room answers to a command. */
sealed interface Outcome {

    /** It is stored; {@code after} is the first state that contains it, {@code kept} the actor's ballot in it. */
    record Done(Standing after, boolean repeated, BallotBox.@Nullable Kept kept) implements Outcome {}

    record Refused(Refusal refusal) implements Outcome {}
}
