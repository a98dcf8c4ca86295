package plenum.backlog.internal.links;

import java.util.UUID;

/** One issue has to do with another; which way round it is counts for all but `relates`. */
public record Link(UUID from, UUID to, Kind kind) {

    public enum Kind {
        BLOCKS,
        RELATES,
        DUPLICATES,
        PARENT_OF
    }

    boolean touches(UUID issue) {
        return from.equals(issue) || to.equals(issue);
    }
}
