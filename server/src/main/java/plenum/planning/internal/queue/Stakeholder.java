package plenum.planning.internal.queue;

import java.util.UUID;

/** For whom an item is, and which field says so. */
public record Stakeholder(UUID person, String name, Field field) {

    public enum Field {
        OWNER,
        REPORTER
    }
}
