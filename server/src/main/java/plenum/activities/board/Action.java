package plenum.activities.board;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something people agreed to do: by whom, if they are here or known by name, and until when or in which sprint. */
public record Action(
        UUID id,
        String text,
        @Nullable UUID ownerId,
        @Nullable String owner,
        @Nullable String due,
        Status status) {

    /** What became of it. */
    public enum Status {
        @JsonProperty("open")
        OPEN,
        @JsonProperty("done")
        DONE,
        @JsonProperty("dropped")
        DROPPED
    }

    Action being(Status other) {
        return new Action(id, text, ownerId, owner, due, other);
    }

    /** Says nothing of what was agreed. */
    @Override
    public String toString() {
        return "Action[" + status + "]";
    }
}
