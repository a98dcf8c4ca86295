package plenum.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import plenum.database.FreshDatabase;
import plenum.realtime.Watch;
import plenum.web.Http;
import plenum.web.Http.Reply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@FreshDatabase
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "plenum.sessions.max-sessions=40")
class SessionsTest {

    private final Http http;
    private final JdbcClient jdbc;

    SessionsTest(@LocalServerPort int port, @Autowired JdbcClient jdbc) {
        this.http = new Http(port);
        this.jdbc = jdbc;
    }

    @Test
    void an_acknowledged_vote_is_one_row_however_often_it_is_sent() throws Exception {
        var table = ATable.startedBy(http, "Ann").with("Ben");
        table.start("Ann");

        var replies = together(20, () -> table.vote("Ben", 1, 1, "5"));

        assertThat(replies).allSatisfy(reply -> assertThat(reply.status()).isEqualTo(200));
        assertThat(replies.stream()
                        .map(reply -> reply.json().at("/data/receipt").stringValue())
                        .distinct())
                .hasSize(1);
        assertThat(replies.stream()
                        .filter(reply -> !reply.json().at("/data/duplicate").asBoolean(false)))
                .hasSize(1);
        assertThat(ballots(table)).isEqualTo(1);
    }

    @Test
    void whoever_comes_in_is_told_as_of_which_version() {
        var made = http.post("/api/v1/sessions", """
                {"name":"Sprint 49","creator_name":"Ann"}""");
        var table = ATable.created(http, "Ann", made);
        long first = made.json().at("/meta/v").longValue();

        long joined = table.join("Ben").json().at("/meta/v").longValue();

        assertThat(first).isPositive();
        assertThat(joined).isEqualTo(first + 1);
    }

    @Test
    void a_vote_repeated_after_the_next_round_began_still_gets_its_receipt() {
        var table = ATable.startedBy(http, "Ann").with("Ben");
        table.start("Ann");
        var first = table.vote("Ben", 1, 1, "5").json().at("/data/receipt").stringValue();
        table.reveal("Ann", 1);
        table.revote("Ann", 1);

        var again = table.vote("Ben", 1, 1, "5");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().at("/data/receipt").stringValue()).isEqualTo(first);
        assertThat(again.json().at("/data/duplicate").booleanValue()).isTrue();
        assertThat(table.vote("Ben", 1, 2, "8").code()).isEqualTo("STALE_ROUND");
    }

    @Test
    void no_card_is_on_any_wire_before_the_reveal_but_the_voters_own() throws IOException {
        var table = ATable.startedBy(http, "Ann").with("Ben", "Cem");
        try (var ann = table.watch("Ann");
                var cem = table.watch("Cem")) {
            table.start("Ann");
            var version = table.vote("Ben", 1, 1, "13").json().at("/data/v").longValue();
            table.vote("Ben", 1, 2, "21");

            ann.followTo(version);
            cem.followTo(version);

            var seen = List.of(
                    ann.view().toString(),
                    cem.view().toString(),
                    String.valueOf(ann.me()),
                    table.get("", "Ann").text(),
                    table.get("/state", "Ann").text(),
                    table.get("/state?since=1&epoch=1", "Cem").text());
            var cards = "\"(card|votes|statistics|distribution)\"\\s*:";
            assertThat(seen).allSatisfy(text -> assertThat(text).doesNotContainPattern(cards));
            assertThat(table.get("", "Ben").text()).contains("\"choice\":{\"card\":\"21\"}");
        }
    }

    @Test
    void everybody_sees_the_same_cards_at_the_reveal() throws IOException {
        var table = ATable.startedBy(http, "Ann").with("Ben");
        try (var ann = table.watch("Ann");
                var ben = table.watch("Ben")) {
            table.start("Ann");
            table.vote("Ann", 1, 1, "8");
            table.vote("Ben", 1, 1, "Coffee");
            var version = table.reveal("Ann", 1).json().at("/data/v").longValue();

            ann.followTo(version);
            ben.followTo(version);

            var votes = "/current_activity/view/votes/";
            assertThat(ann.view().at(votes + table.id("Ben")).stringValue()).isEqualTo("coffee");
            assertThat(ben.view().at(votes + table.id("Ann")).stringValue()).isEqualTo("8");
            assertThat(timeless(ben.view()))
                    .isEqualTo(timeless(table.get("", "Ben").json().get("data")));
        }
    }

    @Test
    void knowing_somebodys_id_lets_nobody_act_as_them() {
        var table = ATable.startedBy(http, "Ann").with("Ben", "Cem");
        table.start("Ann");

        var smuggled = table.play("Cem", """
                {"type":"vote","round":1,"client_seq":1,"card":"5","participant_id":"%s"}""".formatted(table.id("Ben")));

        assertThat(smuggled.code()).isEqualTo("VALIDATION_ERROR");
        assertThat(ballots(table)).isZero();
        assertThat(http.post(table.path("/leave"), "{}", "Authorization", "Bearer " + table.id("Ben"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void a_seat_of_another_table_is_no_seat_here() {
        var table = ATable.startedBy(http, "Ann");
        var other = ATable.startedBy(http, "Eve");

        var reply = http.post(
                table.path("/activities/" + table.activity() + "/commands"), "{\"type\":\"start\"}", other.as("Eve"));

        assertThat(reply.status()).isEqualTo(401);
        assertThat(table.get("", "Ann").json().at("/data/session/phase").stringValue())
                .isEqualTo("waiting");
    }

    @Test
    void of_many_who_want_the_last_seat_exactly_one_gets_it() throws Exception {
        var table = ATable.startedBy(http, "Ann")
                .with(IntStream.range(1, 15).mapToObj(n -> "Guest " + n).toArray(String[]::new));

        var replies = together(30, () -> table.join("Late"));

        assertThat(replies.stream().collect(Collectors.groupingBy(Reply::status, Collectors.counting())))
                .containsEntry(201, 1L)
                .containsEntry(409, 29L);
        var refused = replies.stream()
                .filter(reply -> reply.status() == 409)
                .findFirst()
                .orElseThrow();
        assertThat(refused.code()).isEqualTo("SESSION_FULL");
        assertThat(refused.header("Retry-After")).isEqualTo("60");
        assertThat(refused.json().at("/meta/max_capacity").intValue()).isEqualTo(16);
    }

    @Test
    void of_many_who_want_the_last_session_exactly_one_gets_it() throws Exception {
        int taken = jdbc.sql("select count(*) from session where status = 'active'")
                .query(Integer.class)
                .single();
        for (int n = taken; n < 39; n++) {
            ATable.startedBy(http, "Ann");
        }

        var replies = together(30, () -> http.post("/api/v1/sessions", "{\"name\":\"Last\",\"creator_name\":\"Ann\"}"));

        assertThat(replies.stream().filter(reply -> reply.status() == 201)).hasSize(1);
        assertThat(replies.stream().filter(reply -> reply.status() == 429)).hasSize(29);
        jdbc.sql("update session set status = 'completed' where name = 'Last' or facilitator_id is not null")
                .update();
    }

    @Test
    void the_same_browser_gets_its_seat_again() {
        var table = ATable.startedBy(http, "Ann").with("Ben");

        var again = table.post("/join", "{\"user_name\":\"Somebody else\"}", "Ben");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().at("/data/participant_id").stringValue())
                .isEqualTo(table.id("Ben").toString());
        assertThat(again.json().at("/data/session/session/counts/participants").intValue())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Julián", "O’Brien", "李雷", "Ann-Marie 2.", "  Ann   Lee "})
    void names_of_many_languages_are_welcome(String name) {
        var reply = ATable.startedBy(http, "Ann").join(name);

        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "a<b>",
                "x\\u202Ey",
                "\\ud83d\\ude00",
                "\\u0000",
                "...",
                "a\\nb",
                "123456789012345678901234567890123456789012345678901"
            })
    void names_that_could_fool_somebody_are_refused_at_their_field(String name) {
        var table = ATable.startedBy(http, "Ann");

        var reply = table.join(name);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().at("/error/details/0/field").stringValue()).isEqualTo("user_name");
        assertThat(table.get("", "Ann")
                        .json()
                        .at("/data/session/counts/participants")
                        .intValue())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"type\":null}",
                "{\"type\":\"drop\"}",
                "{\"type\":\"vote\"}",
                "{\"type\":\"vote\",\"round\":1,\"client_seq\":1,\"card\":5}",
                "{\"type\":\"vote\",\"round\":\"1\",\"client_seq\":1,\"card\":\"5\"}",
                "{\"type\":\"vote\",\"round\":1,\"client_seq\":0,\"card\":\"5\"}",
                "{\"type\":\"vote\",\"round\":1,\"client_seq\":1,\"card\":\"5\",\"extra\":1}",
                "{\"type\":\"vote\",\"round\":99999999999999999999,\"client_seq\":1,\"card\":\"5\"}",
                "{\"type\":\"vote\",\"round\":1,\"client_seq\":1,\"card\":\"\\u0000\"}"
            })
    void a_command_that_makes_no_sense_changes_nothing(String body) {
        var table = ATable.startedBy(http, "Ann");
        var before = table.start("Ann").json().at("/data/v").longValue();

        var reply = table.play("Ann", body);

        assertThat(reply.status()).as(reply.text()).isIn(400, 422);
        assertThat(reply.code()).isIn("MALFORMED_REQUEST", "VALIDATION_ERROR", "INVALID_RESPONSE");
        assertThat(table.start("Ann").json().at("/meta/v").longValue()).isEqualTo(before);
        assertThat(ballots(table)).isZero();
    }

    @Test
    void a_code_is_read_as_people_type_it() {
        var table = ATable.startedBy(http, "Ann");
        var typed = table.joinCode().toLowerCase(Locale.ROOT);

        var found = http.get("/api/v1/join-codes/" + typed.substring(0, 3) + "%20" + typed.substring(3));

        assertThat(found.json().at("/data/id").stringValue())
                .isEqualTo(table.session().toString());
        assertThat(http.get("/api/v1/join-codes/KT74MO").code()).isEqualTo("JOIN_CODE_UNKNOWN");
    }

    @Test
    void unknown_ids_are_not_found_and_odd_ones_neither() {
        assertThat(http.get("/api/v1/sessions/" + UUID.randomUUID()).code()).isEqualTo("SESSION_NOT_FOUND");
        assertThat(http.get("/api/v1/sessions/1").status()).isEqualTo(404);
        var table = ATable.startedBy(http, "Ann");
        assertThat(http.post(
                                table.path("/activities/" + UUID.randomUUID() + "/commands"),
                                "{\"type\":\"start\"}",
                                table.as("Ann"))
                        .code())
                .isEqualTo("ACTIVITY_NOT_FOUND");
    }

    @Test
    void a_session_that_has_ended_tells_streams_to_stay_away_and_seats_what_was() throws IOException {
        var table = ATable.startedBy(http, "Ann").with("Ben");
        assertThat(http.send("DELETE", table.path(""), BodyPublishers.noBody(), table.as("Ben"))
                        .status())
                .isEqualTo(403);

        var ended = http.send("DELETE", table.path(""), BodyPublishers.noBody(), table.as("Ann"));

        assertThat(ended.json().at("/data/status").stringValue()).isEqualTo("completed");
        try (var screen = table.watch("Ben", "")) {
            assertThat(screen.head()).startsWith("HTTP/1.1 204");
        }
        assertThat(table.get("/state", "Ben").status()).isEqualTo(204);
        assertThat(table.get("", "Ben").json().at("/data/session/status").stringValue())
                .isEqualTo("completed");
        assertThat(table.start("Ann").code()).isEqualTo("SESSION_ENDED");
    }

    @Test
    void a_presenter_screen_sees_what_everyone_sees_and_may_do_nothing() throws IOException {
        var table = ATable.startedBy(http, "Ann");
        var url = table.post("/displays", "{}", "Ann").json().at("/data/url").stringValue();
        var token = url.substring(url.indexOf('#') + 1);
        var opened = http.post(table.path("/displays/open"), "{\"token\":\"%s\"}".formatted(token));

        assertThat(opened.header("Set-Cookie")).contains("plenum_display=", "HttpOnly", "SameSite=Strict");
        var screen = new String[] {"Authorization", "Bearer " + token};
        assertThat(http.get(table.path("?as=display"), screen)
                        .json()
                        .at("/data/me")
                        .isMissingNode())
                .isTrue();
        assertThat(http.post(
                                table.path("/activities/" + table.activity() + "/commands?as=display"),
                                "{\"type\":\"start\"}",
                                screen)
                        .status())
                .isIn(401, 403);
        assertThat(http.post(table.path("/displays/open"), "{\"token\":\"disp_wrong\"}")
                        .status())
                .isEqualTo(401);
        assertThat(table.with("Ben").post("/displays", "{}", "Ben").status()).isEqualTo(403);
    }

    private int ballots(ATable table) {
        return jdbc.sql("select count(*) from session_ballot where activity_id = :id")
                .param("id", table.activity())
                .query(Integer.class)
                .single();
    }

    /** What all screens share: without one's own part, and without the clocks, which ride along when something else moves. */
    private static ObjectNode timeless(JsonNode state) {
        var shared = (ObjectNode) state.deepCopy();
        shared.remove("me");
        ((ObjectNode) shared.get("session")).remove(Watch.CLOCKS);
        return shared;
    }

    private static List<Reply> together(int times, Callable<Reply> act) throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var acts = new ArrayList<Callable<Reply>>();
            for (int n = 0; n < times; n++) {
                acts.add(act);
            }
            var replies = new ArrayList<Reply>();
            for (var reply : people.invokeAll(acts)) {
                replies.add(reply.get());
            }
            return replies;
        }
    }
}
