package plenum.sessions.internal.room;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.sessions.ActionState;

/** Something to do about a result: by whom, if that is known, and until when. */
public record Action(
        UUID id,
        String text,
        @Nullable UUID ownerId,
        @Nullable String due,
        Status status,
        Instant agreedAt) {

    /** What became of it. */
    public enum Status {
        @JsonProperty("open")
        OPEN,
        @JsonProperty("done")
        DONE,
        @JsonProperty("dropped")
        DROPPED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public ActionState told(UUID activity) {
        return new ActionState(id, activity, text, ownerId, due, status.word(), agreedAt);
    }

    /** Says nothing of what was agreed. */
    @Override
    public String toString() {
        return "Action[" + status + "]";
    }
}
