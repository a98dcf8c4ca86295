package plenum.teams;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * People who plan together.
 *
 * @param slug how the team is called in addresses
 * @param timeZone where its days begin and end
 * @param archivedAt since when nobody works in it; it is kept until it is deleted
 * @param revision how often it was changed
 */
public record Team(
        UUID id,
        String name,
        String slug,
        String timeZone,
        String language,
        @Nullable Instant archivedAt,
        int revision) {

    @JsonIgnore
    public boolean isArchived() {
        return archivedAt != null;
    }
}
