package plenum.activities;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An item as it is read back. */
public record KeptItem(
        UUID id, int number, int place, @Nullable UUID author, JsonNode body) {

    /** Says nothing of what was written. */
    @Override
    public String toString() {
        return "KeptItem[" + number + "]";
    }
}
