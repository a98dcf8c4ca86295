package plenum.planning.internal.queue;

import java.util.UUID;

/** An issue that stands in no queue, and why. */
public record Excluded(UUID issueId, String key, Why why) {

    public enum Why {
        DONE,
        DROPPED,
        EPIC,
        SUBTASK,
        DELETED
    }
}
