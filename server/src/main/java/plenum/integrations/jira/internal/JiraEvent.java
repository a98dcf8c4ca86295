package plenum.integrations.jira.internal;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import plenum.shared.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** What a delivery says it is about: all that is read of it before it is acknowledged. */
record JiraEvent(@Nullable String name) {

    private static final Set<String> HEARD = Set.of(
            "jira:issue_created",
            "jira:issue_updated",
            "jira:issue_deleted",
            "sprint_created",
            "sprint_started",
            "sprint_updated",
            "sprint_closed",
            "sprint_deleted",
            "board_updated",
            "board_configuration_changed",
            "board_deleted",
            "issuelink_created",
            "issuelink_deleted");

    /** Walks through the whole body without keeping it, so that nothing is stored that cannot be read later. */
    static JiraEvent of(byte[] body, JsonMapper json) {
        try (var parser = json.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw Problem.MALFORMED_REQUEST.refusal();
            }
            @Nullable String name = null;
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean namesTheEvent = parser.currentName().equals("webhookEvent");
                if (parser.nextToken() == JsonToken.VALUE_STRING && namesTheEvent) {
                    name = parser.getString();
                }
                parser.skipChildren();
            }
            if (parser.nextToken() != null) {
                throw Problem.MALFORMED_REQUEST.refusal();
            }
            return new JiraEvent(name);
        } catch (JacksonException notJson) {
            throw Problem.MALFORMED_REQUEST.refusal();
        }
    }

    boolean isHeard() {
        return name != null && HEARD.contains(name);
    }
}
