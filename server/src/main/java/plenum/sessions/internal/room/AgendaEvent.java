package plenum.sessions.internal.room;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened on a session's agenda. */
public sealed interface AgendaEvent {

    /** Something new stands on the agenda, or something stands there otherwise. */
    record Prepared(Activity activity, Set<String> changed) implements AgendaEvent {}

    record Removed(UUID activity) implements AgendaEvent {}

    /** Everything, from first to last. */
    record Ordered(List<UUID> activities) implements AgendaEvent {}

    record Published(UUID activity) implements AgendaEvent {}

    /** It begins, or is brought back as it was. */
    record Started(UUID activity, @Nullable Instant endsAt) implements AgendaEvent {}

    /** At this moment what comes next begins by itself. */
    record Announced(UUID from, Instant at) implements AgendaEvent {}

    /** Nothing begins by itself after this: somebody wanted it so, or there is no reason any more. */
    record Halted(UUID from, boolean byChoice) implements AgendaEvent {}

    /** Something is to be done about a result, or to be done otherwise. */
    record Agreed(UUID activity, Action action) implements AgendaEvent {}

    record Closed(UUID activity, Progress.Closing reason) implements AgendaEvent {}

    record Reopened(UUID activity, @Nullable Instant endsAt) implements AgendaEvent {}
}
