package plenum.sessions.internal;

import java.util.UUID;
import org.springframework.context.ApplicationContext;
import plenum.sessions.internal.room.RoomViews;
import plenum.shared.Audience;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A session as it looks to a program that has just started: read from the database and nothing else. */
public record Reread(ApplicationContext program) {

    public JsonNode view(UUID session, Audience audience) {
        var room = program.getBean(RoomReader.class).read(session).orElseThrow();
        return program.getBean(JsonMapper.class)
                .valueToTree(RoomViews.view(room.standing().state(), audience));
    }

    public JsonNode me(UUID session, UUID person) {
        var state = program.getBean(RoomReader.class)
                .read(session)
                .orElseThrow()
                .standing()
                .state();
        var json = program.getBean(JsonMapper.class);
        return json.valueToTree(RoomViews.me(state, state.get(person), json::readTree));
    }
}
