package plenum.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import plenum.realtime.internal.Screen;
import plenum.web.Http;
import plenum.web.Http.Reply;
import tools.jackson.databind.JsonNode;

/** A poker table as its people use it: over HTTP, each with nothing but their own secret. */
public final class ATable {

    private final Http http;
    private final Map<String, String> tokens = new LinkedHashMap<>();
    private final Map<String, UUID> ids = new LinkedHashMap<>();
    private final String joinCode;
    private final String facilitatorCode;
    private final UUID session;
    private final UUID activity;

    private ATable(Http http, JsonNode created, String facilitator) {
        this.http = http;
        this.session = UUID.fromString(created.get("session_id").stringValue());
        this.joinCode = created.get("join_code").stringValue();
        this.facilitatorCode = created.get("facilitator_code").stringValue();
        this.activity = UUID.fromString(
                created.at("/session/session/current_activity_id").stringValue());
        seated(facilitator, created);
    }

    public static ATable startedBy(Http http, String facilitator) {
        return created(http, facilitator, http.post("/api/v1/sessions", """
                {"name":"Sprint 49 planning","creator_name":"%s"}""".formatted(facilitator)));
    }

    /** The table of which this was the answer. */
    public static ATable created(Http http, String facilitator, Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return new ATable(http, reply.json().get("data"), facilitator);
    }

    public ATable with(String... names) {
        for (var name : names) {
            var reply = join(name);
            assertThat(reply.status()).as(reply.text()).isEqualTo(201);
            seated(name, reply.json().get("data"));
        }
        return this;
    }

    public Reply join(String name) {
        return http.post(path("/join"), "{\"user_name\":\"%s\"}".formatted(name));
    }

    private void seated(String name, JsonNode data) {
        ids.put(name, UUID.fromString(data.get("participant_id").stringValue()));
        tokens.put(name, data.get("seat_token").stringValue());
    }

    public Reply play(String name, String command) {
        return http.post(path("/activities/" + activity + "/commands"), command, as(name));
    }

    public Reply start(String facilitator) {
        return play(facilitator, "{\"type\":\"start\"}");
    }

    public Reply vote(String name, int round, long clientSeq, String card) {
        return play(name, """
                {"type":"vote","round":%d,"client_seq":%d,"card":"%s"}""".formatted(round, clientSeq, card));
    }

    public Reply reveal(String name, int round) {
        return play(name, "{\"type\":\"reveal\",\"round\":%d,\"immediate\":true}".formatted(round));
    }

    public Reply revote(String name, int round) {
        return play(name, "{\"type\":\"revote\",\"round\":%d}".formatted(round));
    }

    public Reply get(String path, String name) {
        return http.get(path(path), as(name));
    }

    public Reply post(String path, String body, String name) {
        return http.post(path(path), body, as(name));
    }

    public Reply patch(String path, String body, String name) {
        return http.patch(path(path), body, as(name));
    }

    /** Opens a stream and reads it up to the first state. */
    public Screen watch(String name) throws IOException {
        var screen = watch(name, "");
        screen.nextFrame();
        return screen;
    }

    public Screen watch(String name, String query, String... headers) throws IOException {
        var all = new String[headers.length + 1];
        all[0] = "Authorization: Bearer " + tokens.get(name);
        System.arraycopy(headers, 0, all, 1, headers.length);
        return Screen.open(Screen.plain(http.port()), path("/events") + query, all);
    }

    public String path(String rest) {
        return "/api/v1/sessions/" + session + rest;
    }

    public String[] as(String name) {
        return new String[] {"Authorization", "Bearer " + token(name)};
    }

    public String token(String name) {
        assertThat(tokens).containsKey(name);
        return tokens.get(name);
    }

    public UUID id(String name) {
        assertThat(ids).containsKey(name);
        return ids.get(name);
    }

    public UUID session() {
        return session;
    }

    public UUID activity() {
        return activity;
    }

    /** The secret that restores the role, as it was given to whoever started the session. */
    public String facilitatorCode() {
        return facilitatorCode;
    }

    public String joinCode() {
        return joinCode;
    }

    /** The same table, reached at the program that took over. */
    public ATable at(Http other) {
        return new ATable(this, other);
    }

    private ATable(ATable table, Http http) {
        this.http = http;
        this.session = table.session;
        this.joinCode = table.joinCode;
        this.facilitatorCode = table.facilitatorCode;
        this.activity = table.activity;
        this.tokens.putAll(table.tokens);
        this.ids.putAll(table.ids);
    }
}
