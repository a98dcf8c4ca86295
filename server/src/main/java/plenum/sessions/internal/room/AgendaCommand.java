package plenum.sessions.internal.room;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What can be asked about a session's agenda. */
public sealed interface AgendaCommand {

    /** Something else to do together, after what is named, or at the end. */
    record Add(
            UUID activity,
            Setting setting,
            Words words,
            @Nullable UUID after) implements AgendaCommand {}

    /** All of these at once, in this order, at the end. */
    record Insert(List<Line> lines) implements AgendaCommand {}

    /**
     * Other words, another configuration, another time. {@code revision} is what was seen, {@code discard} throws away
     * what people answered, {@code anew} is the id of what then takes its place.
     */
    record Edit(UUID activity, int revision, Change change, boolean discard, UUID anew) implements AgendaCommand {}

    record Remove(UUID activity) implements AgendaCommand {}

    /** Those named come first, in this order. */
    record Order(List<UUID> activities) implements AgendaCommand {}

    record Publish(UUID activity) implements AgendaCommand {}

    /** What goes on is set aside; where answers are open it has to be closed, and only if that is said. */
    record Start(UUID activity, boolean closeCurrent) implements AgendaCommand {}

    record Close(UUID activity) implements AgendaCommand {}

    record Reopen(UUID activity, boolean closeCurrent) implements AgendaCommand {}

    /** What is to stand there under an id of its own; {@code origin} is the line of a kept agenda it was made from. */
    record Line(UUID activity, @Nullable UUID origin, Setting setting, Words words) {}

    /** What was to begin by itself does not; what everybody looks at stays. */
    record Stay() implements AgendaCommand {}

    /** Somebody is to do something about what came out of an activity. */
    record Agree(UUID activity, Action action) implements AgendaCommand {}

    /** What is absent stays; a time that is empty is none from now on. */
    record Amend(
            UUID activity,
            UUID action,
            @Nullable String text,
            @Nullable Owner owner,
            @Nullable String due,
            Action.@Nullable Status status)
            implements AgendaCommand {}

    /** Who is to do it from now on; nobody, if absent. */
    record Owner(@Nullable UUID id) {}

    /** A configuration, whole and checked, and what it begins with. */
    record Setting(JsonNode config, int version, Play<?, ?, ?> fresh) {}

    record Words(
            String title,
            @Nullable String description,
            @Nullable Duration timeout) {}

    /** What is absent stays; no time at all is a time of zero, and no description an empty one. */
    record Change(
            @Nullable String title,
            @Nullable String description,
            @Nullable Setting setting,
            @Nullable Duration timeout) {}
}
