package plenum.backlog.internal.issues;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.backlog.IssueChange;

/** How people read the ids that events name. */
public record Names(Map<UUID, String> byId) {

    @Nullable
    String of(UUID id) {
        return byId.get(id);
    }

    /** The ids that a value of several holds. */
    public static List<UUID> ids(IssueChange.@Nullable Value value) {
        return value == null || value.id() == null
                ? List.of()
                : Arrays.stream(value.id().split(",")).map(UUID::fromString).toList();
    }
}
