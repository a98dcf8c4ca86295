package plenum.activities.board;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An idea or a card: its text, in which column and group it is, and whether it is there to be seen. */
public record Card(
        String text, @Nullable String column, @Nullable UUID group, Standing standing) {

    /** Whether others may see it. */
    public enum Standing {
        @JsonProperty("shown")
        SHOWN,
        /** To be approved first. */
        @JsonProperty("waiting")
        WAITING,
        /** Taken away by whoever leads; it can be brought back. */
        @JsonProperty("hidden")
        HIDDEN
    }

    boolean isShown() {
        return standing == Standing.SHOWN;
    }

    Card saying(String other) {
        return new Card(other, column, group, standing);
    }

    Card in(@Nullable String otherColumn, @Nullable UUID otherGroup) {
        return new Card(text, otherColumn, otherGroup, standing);
    }

    Card being(Standing other) {
        return new Card(text, column, group, other);
    }

    /** Says nothing of what was written. */
    @Override
    public String toString() {
        return "Card[" + standing + "]";
    }
}
