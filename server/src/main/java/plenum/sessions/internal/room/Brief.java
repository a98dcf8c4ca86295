package plenum.sessions.internal.room;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import plenum.activities.StoredJson;
import tools.jackson.databind.JsonNode;

/** What was prepared for an activity: its words, its configuration and how long it may take; with a number for each change. */
public record Brief(
        String title,
        @Nullable String description,
        JsonNode config,
        int configVersion,
        @Nullable Duration timeout,
        int revision,
        Instant createdAt,
        Instant updatedAt) {

    /** Nothing but a title; the rest as the type has it. */
    public static Brief titled(String title, Instant at) {
        return new Brief(title, null, StoredJson.tree("{}"), 1, null, 1, at, at);
    }
}
