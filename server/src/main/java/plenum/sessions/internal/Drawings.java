package plenum.sessions.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import plenum.sessions.internal.room.RoomState;
import plenum.sessions.internal.room.RoomViews;
import plenum.shared.Audience;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What each audience of each open session was shown last, as JSON, to draw what it is shown next. */
@Component
class Drawings {

    private final JsonMapper json;
    private final Map<UUID, Map<Audience, Drawing>> last = new ConcurrentHashMap<>();

    Drawings(JsonMapper json) {
        this.json = json;
    }

    /** What is the same for all audiences is drawn once. */
    Map<Audience, ObjectNode> of(RoomState room) {
        var nodes = new EnumMap<Audience, ObjectNode>(Audience.class);
        last.compute(room.place().id(), (id, known) -> draw(room, known == null ? Map.of() : known))
                .forEach((audience, drawing) -> nodes.put(audience, drawing.node()));
        return nodes;
    }

    private Map<Audience, Drawing> draw(RoomState room, Map<Audience, Drawing> known) {
        var drawn = new EnumMap<Audience, Drawing>(Audience.class);
        RoomViews.views(room).forEach((audience, view) -> {
            var like = new ArrayList<>(drawn.values());
            if (known.containsKey(audience)) {
                like.addFirst(known.get(audience));
            }
            drawn.put(audience, Drawing.of(view, like, json));
        });
        return drawn;
    }

    void forget(UUID session) {
        last.remove(session);
    }
}
