package plenum.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import plenum.web.Http.Reply;
import tools.jackson.databind.JsonNode;

/** An activity in which people write and vote, as host and phones know it: over HTTP. */
final class ABoard {

    private final ATable room;
    private final String id;

    private ABoard(ATable room, String id) {
        this.room = room;
        this.id = id;
    }

    static Reply added(ATable room, String type, String config) {
        return room.post(
                "/activities", "{\"type\":\"%s\",\"title\":\"Board\",\"config\":{%s}}".formatted(type, config), "Ann");
    }

    /** Begun by Ann, who leads. */
    static ABoard begun(ATable room, String type, String config) {
        var added = added(room, type, config);
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        var board = new ABoard(room, added.json().at("/data/id").stringValue());
        assertThat(room.post("/activities/" + board.id + "/start", "{\"close_current\":true}", "Ann")
                        .status())
                .isEqualTo(200);
        return board;
    }

    /** The n-th id a device might make. */
    static String key(int n) {
        return new UUID(0x0199_0000_0000_7000L | (long) n << 16, 0x8000_0000_0000_0000L | n * 0x9E37_79B9L).toString();
    }

    String id() {
        return id;
    }

    UUID uuid() {
        return UUID.fromString(id);
    }

    /** Fields in single quotes. */
    Reply send(String who, String command, Object... values) {
        return room.post(
                "/activities/" + id + "/commands", command.formatted(values).replace('\'', '"'), who);
    }

    void done(String who, String command, Object... values) {
        var reply = send(who, command, values);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    }

    void close() {
        assertThat(room.post("/activities/" + id + "/close", "", "Ann").status())
                .isEqualTo(200);
    }

    Reply turn(String word) {
        return room.post("/activities/" + id + "/" + word, "", "Ann");
    }

    JsonNode view(String who) {
        return room.get("", who).json().at("/data/current_activity/view");
    }

    JsonNode board(String who) {
        return view(who).get("board");
    }

    JsonNode own(String who) {
        return room.get("", who).json().at("/data/me/own_view/cards");
    }

    /** The card with this text as somebody sees it. */
    JsonNode card(String who, String text) {
        return board(who).get("cards").values().stream()
                .filter(one -> one.get("text").stringValue().equals(text))
                .findFirst()
                .orElseThrow();
    }

    Reply items(String who, String query) {
        return room.get("/activities/" + id + "/items" + query, who);
    }

    String export(String format) {
        return room.get("/activities/" + id + "/export?format=" + format, "Ann").text();
    }
}
