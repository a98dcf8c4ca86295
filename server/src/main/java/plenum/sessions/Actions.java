package plenum.sessions;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.shared.Caller;

/** What people agree to do about results, whatever they were asked. */
public interface Actions {

    Agreed agree(Caller caller, UUID activity, NewAction wish);

    /** Changes what was agreed; what is absent stays. */
    Agreed amend(Caller caller, UUID activity, UUID action, Amendment change);

    /** What is to be done, by whom of those in the session, and until when, in whatever words. */
    record NewAction(
            String text, @Nullable UUID ownerId, @Nullable String due) {}

    /** An owner or a time that is empty is none from now on. */
    record Amendment(
            @Nullable String text,
            @Nullable String ownerId,
            @Nullable String due,
            @Nullable Status status) {}

    enum Status {
        OPEN,
        DONE,
        DROPPED
    }

    record Agreed(ActionState action, long v) {}
}
