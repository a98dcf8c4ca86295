package plenum.backlog.internal.people;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A kind of work some people of a team do.
 *
 * @param aliases what trackers and files call it
 */
public record Discipline(
        UUID id,
        UUID teamId,
        String name,
        List<String> aliases,
        int position,
        @Nullable String colour,
        int version) {}
