package plenum.activities;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Everything that can be done together in this installation. */
public interface ActivityTypes {

    List<ActivityType<?, ?, ?>> list();

    Optional<ActivityType<?, ?, ?>> find(String id);

    ActivityType<?, ?, ?> get(String id);

    /** What can be chosen about activities of a type, as JSON Schema with limits and defaults. */
    ObjectNode schema(ActivityType<?, ?, ?> type);

    /** The names of all commands a type understands. */
    List<String> commands(ActivityType<?, ?, ?> type);

    /** Something one might choose. */
    ObjectNode example(ActivityType<?, ?, ?> type);

    /**
     * Sets an activity up as somebody wishes; what is left out is as usual. Strict: every field that is unknown, wrong
     * or beyond a limit is named in the refusal.
     */
    <S> Prepared<S> prepare(ActivityType<S, ?, ?> type, JsonNode wish);

    /** Sets an activity up from the configuration that was kept, under whatever version of the form. */
    <S> Prepared<S> prepareKept(ActivityType<S, ?, ?> type, ObjectNode config, int configVersion);

    /**
     * Reads a command from the text of a request. Strict, so that a typing error never becomes another command: every
     * unknown, missing or wrong field is named in the refusal.
     */
    <C> C command(ActivityType<?, C, ?> type, String json);
}
