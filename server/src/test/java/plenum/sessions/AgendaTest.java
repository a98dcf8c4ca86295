package plenum.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import plenum.database.FreshDatabase;
import plenum.web.Http;
import plenum.web.Http.Reply;
import tools.jackson.databind.JsonNode;

/** A session's agenda as its host sees it: over HTTP. */
@FreshDatabase("rooms")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AgendaTest {

    private final Http http;
    private final JdbcClient jdbc;

    AgendaTest(@LocalServerPort int port, @Autowired JdbcClient jdbc) {
        this.http = new Http(port);
        this.jdbc = jdbc;
    }

    @Test
    void the_kinds_of_activities_say_how_they_may_be_set_up() {
        var types = http.get("/api/v1/activity-types").json().get("data");

        assertThat(types.values().stream().map(type -> type.get("id").stringValue()))
                .contains("poker", "poll", "brainstorm", "retro", "qa");
        assertThat(types.values())
                .allMatch(type -> type.at("/config_schema/properties").isObject()
                        && type.get("example").isObject());
        var poker = types.values().stream()
                .filter(type -> type.get("id").stringValue().equals("poker"))
                .findFirst()
                .orElseThrow();
        assertThat(poker.get("commands").toString()).contains("\"start\"", "\"vote\"", "\"skip\"");
        assertThat(poker.get("events") + " " + poker.get("stages")).contains("\"votes_revealed\"", "\"results\"");
    }

    @Test
    void a_second_table_is_prepared_published_and_begun_while_the_first_is_set_aside() {
        var table = ATable.startedBy(http, "Ann").with("Ben");
        table.start("Ann");
        table.vote("Ben", 1, 1, "5");
        table.reveal("Ann", 1);
        var second = added(table, "Epics");
        assertThat(titles(table, "Ann")).containsExactly("Sprint 49 planning", "Epics");
        assertThat(titles(table, "Ben")).as("a draft is the host's matter").containsExactly("Sprint 49 planning");

        assertThat(table.post("/activities/" + second + "/publish", "", "Ann").status())
                .isEqualTo(200);
        assertThat(titles(table, "Ben")).contains("Epics");
        var early = table.post("/activities/" + second + "/commands", """
            {"type":"vote","round":1,"client_seq":1,"card":"5"}\
            """, "Ben");
        assertThat(early.code()).isEqualTo("ACTIVITY_NOT_ACTIVE");

        var begun = table.post("/activities/" + second + "/start", "", "Ann");
        assertThat(begun.json().at("/data/status").stringValue()).isEqualTo("active");
        assertThat(current(table, "Ben")).isEqualTo(second);

        table.post("/activities/" + table.activity() + "/start", "", "Ann");
        var back = table.get("", "Ben").json().get("data");
        assertThat(back.at("/session/phase").stringValue()).isEqualTo("results");
        assertThat(back.at("/me/my_answer/choice/card").stringValue()).isEqualTo("5");
    }

    @Test
    void nothing_else_begins_over_open_answers_unless_they_are_closed() {
        var table = ATable.startedBy(http, "Ann").with("Ben");
        table.start("Ann");
        var second = added(table, "Epics");

        var refused = table.post("/activities/" + second + "/start", "", "Ann");
        assertThat(refused.code()).isEqualTo("WRONG_PHASE");
        assertThat(refused.json().at("/meta/state").stringValue()).isEqualTo("voting");

        assertThat(table.post("/activities/" + second + "/start", "{\"close_current\":true}", "Ann")
                        .status())
                .isEqualTo(200);
        var first = table.get("/activities/" + table.activity(), "Ann").json().get("data");
        assertThat(first.at("/status").stringValue()).isEqualTo("closed");
        assertThat(first.at("/closed_reason").stringValue()).isEqualTo("manual");
        assertThat(table.vote("Ben", 1, 1, "5").code()).isEqualTo("ROUND_CLOSED");
    }

    @Test
    void a_configuration_of_more_than_256_kilobytes_is_refused_wherever_it_comes_from() {
        var table = ATable.startedBy(http, "Ann");
        var large = "x".repeat(257 * 1024);
        var config = "\"config\":{\"deck\":\"%s\"}".formatted(large);

        var added = table.post("/activities", "{\"type\":\"poker\",\"title\":\"Epics\",%s}".formatted(config), "Ann");
        assertThat(added.status()).isEqualTo(413);
        assertThat(added.code()).isEqualTo("PAYLOAD_TOO_LARGE");

        var begun = http.post("/api/v1/sessions", """
                {"name":"Planning","creator_name":"Ann","activity":{"type":"poker",%s}}""".formatted(config));
        assertThat(begun.code()).isEqualTo("VALIDATION_ERROR");
        assertThat(begun.json().at("/error/details/0/message").stringValue()).isEqualTo("must have at most 256 kB");
    }

    @Test
    void what_was_closed_goes_on_where_it_was() {
        var table = ATable.startedBy(http, "Ann").with("Ben");
        table.start("Ann");
        var kept = table.vote("Ben", 1, 1, "5");
        table.post("/activities/" + table.activity() + "/close", "", "Ann");
        assertThat(table.get("", "Ben").json().at("/data/session/phase").stringValue())
                .isEqualTo("waiting");
        assertThat(table.vote("Ben", 1, 1, "5").json().at("/data/receipt"))
                .as("a repeat of what counted, after the close")
                .isEqualTo(kept.json().at("/data/receipt"));

        table.post("/activities/" + table.activity() + "/reopen", "", "Ann");

        assertThat(table.get("", "Ben").json().at("/data/session/phase").stringValue())
                .isEqualTo("voting");
        assertThat(table.vote("Ben", 1, 2, "8").status()).isEqualTo(200);
        table.reveal("Ann", 1);
        table.post("/activities/" + table.activity() + "/close", "", "Ann");
        var again = table.post("/activities/" + table.activity() + "/reopen", "", "Ann");
        assertThat(again.json().at("/data/round").intValue())
                .as("a shown result stays shown; it is asked again")
                .isEqualTo(2);
    }

    @Test
    void nobody_overwrites_what_they_have_not_seen() {
        var table = ATable.startedBy(http, "Ann");
        var draft = added(table, "Epics");
        var path = table.path("/activities/" + draft);

        assertThat(http.patch(path, "{\"title\":\"A\"}", table.as("Ann")).code())
                .isEqualTo("PRECONDITION_REQUIRED");
        var changed = patch(table, draft, "\"1\"", "{\"title\":\"Large stories\",\"timeout_seconds\":90}");
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(changed.json().at("/data/title").stringValue()).isEqualTo("Large stories");
        assertThat(patch(table, draft, "\"1\"", "{\"title\":\"Mine\"}").code()).isEqualTo("PRECONDITION_FAILED");
        assertThat(patch(table, draft, "\"2\"", "{\"timeout_seconds\":3}").code())
                .isEqualTo("VALIDATION_ERROR");
        assertThat(patch(table, draft, "\"2\"", "{\"config\":{\"deck\":\"tarot\"}}")
                        .code())
                .isEqualTo("VALIDATION_ERROR");
    }

    @Test
    void what_people_answered_is_thrown_away_only_if_that_is_said() {
        var table = ATable.startedBy(http, "Ann").with("Ben");
        table.start("Ann");
        table.vote("Ben", 1, 1, "5");
        var config = "{\"config\":{\"auto_reveal\":true}}";
        assertThat(patch(table, table.activity(), "*", config).code()).isEqualTo("ACTIVITY_HAS_ANSWERS");
        assertThat(patch(table, table.activity(), "*", "{\"title\":\"Same cards\"}")
                        .status())
                .isEqualTo(200);

        var anew =
                patch(table, table.activity(), "*", "{\"config\":{\"auto_reveal\":true},\"discard_responses\":true}");

        assertThat(anew.json().at("/data/status").stringValue()).isEqualTo("draft");
        assertThat(anew.json().at("/data/config/auto_reveal").booleanValue()).isTrue();
        assertThat(jdbc.sql("select count(*) from session_ballot where activity_id = :id")
                        .param("id", table.activity())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(table.vote("Ben", 1, 2, "8").code()).isEqualTo("ACTIVITY_NOT_FOUND");
    }

    @Test
    void who_may_know_what_stays_as_it_was_promised_from_the_first_answer_on() {
        var table = ATable.startedBy(http, "Ann").with("Ben");
        var poll = table.post("/activities", """
                {"type":"poll","title":"P","config":{"question":"Q?","options":[{"text":"A"},{"text":"B"}]}}""", "Ann").json().at("/data/id").stringValue();
        var named = "{\"config\":{\"anonymity\":\"named\"}}";
        assertThat(patch(table, poll, "*", named).status()).isEqualTo(200);
        table.post("/activities/" + poll + "/start", "{\"close_current\":true}", "Ann");
        table.post("/activities/" + poll + "/commands", """
                {"type":"answer","round":1,"client_seq":1,"option_ids":["a"]}""", "Ben");

        var hidden = "{\"config\":{\"anonymity\":\"anonymous\"}}";
        assertThat(patch(table, poll, "*", hidden).code()).isEqualTo("ANONYMITY_LOCKED");
        table.post("/activities/" + poll + "/close", "", "Ann");
        assertThat(patch(table, poll, "*", hidden).code()).isEqualTo("ANONYMITY_LOCKED");
    }

    @Test
    void activities_are_copied_ordered_and_taken_off() {
        var table = ATable.startedBy(http, "Ann");
        var epics = added(table, "Epics");
        var copy = table.post("/activities/" + epics + "/duplicate", "", "Ann");
        assertThat(copy.status()).isEqualTo(201);
        var copied = copy.json().at("/data/id").stringValue();
        assertThat(table.post("/activities/order", "{\"ids\":[\"%s\"]}".formatted(copied), "Ann")
                        .json()
                        .at("/data/0/id")
                        .stringValue())
                .isEqualTo(copied);

        assertThat(delete(table, "/activities/" + epics, "Ann").status()).isEqualTo(200);
        assertThat(delete(table, "/activities/" + epics, "Ann").code()).isEqualTo("ACTIVITY_NOT_FOUND");
        assertThat(delete(table, "/activities/" + table.activity(), "Ann").code())
                .as("what goes on stays")
                .isEqualTo("WRONG_PHASE");
        assertThat(titles(table, "Ann")).containsExactly("Epics", "Sprint 49 planning");
    }

    @Test
    void results_are_told_when_they_are_shown() {
        var table = ATable.startedBy(http, "Ann").with("Ben");
        var path = "/activities/" + table.activity() + "/results";
        table.start("Ann");
        table.vote("Ben", 1, 1, "5");
        assertThat(table.get(path, "Ben").code()).isEqualTo("NOT_REVEALED");
        table.reveal("Ann", 1);

        var results = table.get(path, "Ben").json().get("data");

        assertThat(results.at("/answered_count").intValue()).isEqualTo(1);
        assertThat(results.at("/eligible_count").intValue()).isEqualTo(2);
        assertThat(results.at("/view/votes/" + table.id("Ben")).stringValue()).isEqualTo("5");
    }

    @Test
    void only_hosts_prepare_and_only_those_who_control_begin() {
        var table = ATable.startedBy(http, "Ann").with("Ben");
        var draft = added(table, "Epics");
        for (var path : List.of("/publish", "/start", "/close", "/reopen", "/duplicate")) {
            assertThat(table.post("/activities/" + draft + path, "", "Ben").code())
                    .isEqualTo("UNAUTHORIZED");
        }
        assertThat(table.get("/activities", "Ben").code()).isEqualTo("UNAUTHORIZED");
        assertThat(http.get(table.path("/activities")).code()).isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void a_screen_with_control_runs_the_table_and_one_without_does_not() throws IOException {
        var table = ATable.startedBy(http, "Ann").with("Ben");
        var plain = screen(table, "{}");
        var remote = screen(table, "{\"control\":true}");
        var start = "/activities/" + table.activity() + "/commands?as=display";

        assertThat(as(plain, table, start, "{\"type\":\"start\"}").code()).isEqualTo("UNAUTHORIZED");
        assertThat(as(remote, table, start, "{\"type\":\"start\"}").status()).isEqualTo(200);
        assertThat(as(remote, table, start, "{\"type\":\"vote\",\"round\":1,\"client_seq\":1,\"card\":\"5\"}")
                        .code())
                .isEqualTo("NOT_A_VOTER");
        assertThat(as(remote, table, "/activities?as=display", "{\"type\":\"poker\",\"title\":\"B\"}")
                        .code())
                .as("what is on the agenda is decided by people")
                .isEqualTo("UNAUTHORIZED");
        assertThat(as(remote, table, "/activities/" + table.activity() + "/close?as=display", "")
                        .status())
                .isEqualTo(200);

        assertThat(delete(table, "/displays/" + remote.id(), "Ann").status()).isEqualTo(200);
        assertThat(as(remote, table, start, "{\"type\":\"start\"}").code()).isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void a_prepared_table_waits_with_its_stories_until_it_is_started() {
        var made = http.post("/api/v1/sessions", """
            {"name":"Refinement","creator_name":"Ann","start":false,
             "activity":{"type":"poker","config":{"auto_reveal":true}},
             "stories":[{"title":"Login"},{"title":"Export","ref":"KEY-2"}]}\
            """).json().get("data");
        assertThat(made.at("/session/session/status").stringValue()).isEqualTo("draft");
        assertThat(made.at("/session/current_activity").isMissingNode()).isTrue();
        var path = "/api/v1/sessions/" + made.get("session_id").stringValue();
        var ann = new String[] {
            "Authorization", "Bearer " + made.get("seat_token").stringValue()
        };
        assertThat(http.get("/api/v1/sessions").text()).contains("Refinement");
        assertThat(http.post(path + "/join", "{\"user_name\":\"Ben\"}").status())
                .isEqualTo(201);

        var begun = http.post(path + "/start", "", ann).json().get("data");

        assertThat(begun.at("/session/status").stringValue()).isEqualTo("active");
        var view = begun.at("/current_activity/view");
        assertThat(view.at("/options/auto_reveal").booleanValue()).isTrue();
        assertThat(view.get("stories").valueStream().map(one -> one.get("title").stringValue()))
                .containsExactlyInAnyOrder("Login", "Export");
        assertThat(http.post(path + "/start", "", ann).status())
                .as("twice is once")
                .isEqualTo(200);
    }

    @Test
    void in_a_room_with_a_screen_the_host_watches_and_the_second_ann_is_ann_2() {
        var made = http.post("/api/v1/sessions", """
            {"name":"All hands","creator_name":"Ann","kind":"audience"}\
            """).json().get("data");
        var session = made.at("/session/session");
        assertThat(session.get("status").stringValue()).isEqualTo("draft");
        assertThat(session.at("/settings/facilitator_loss").stringValue()).isEqualTo("cofacilitator");
        assertThat(made.at("/session/me/permissions/can_vote").booleanValue()).isFalse();

        var second = http.post(
                        "/api/v1/sessions/" + made.get("session_id").stringValue() + "/join", "{\"user_name\":\"Ann\"}")
                .json()
                .get("data");

        var person = second.at(
                "/session/participants/" + second.get("participant_id").stringValue());
        assertThat(person.get("name").stringValue()).isEqualTo("Ann 2");
        assertThat(person.has("seat_number")).isFalse();
    }

    @Test
    void of_more_than_fifty_people_only_those_who_run_it_get_a_list() {
        var made = http.post("/api/v1/sessions", """
            {"name":"All hands","creator_name":"Ann","kind":"audience"}\
            """).json().get("data");
        var path = "/api/v1/sessions/" + made.get("session_id").stringValue();
        var last = made;
        for (int n = 1; n <= 50; n++) {
            last = http.post(path + "/join", "{\"user_name\":\"Person %d\"}".formatted(n))
                    .json()
                    .get("data");
        }

        assertThat(last.at("/session/participants")).isEmpty();
        assertThat(last.at("/session/me/name").stringValue()).isEqualTo("Person 50");
        assertThat(http.get(path + "/participants", bearer(last)).code()).isEqualTo("UNAUTHORIZED");
        var listed = http.get(path + "/participants?per_page=100", bearer(made)).json();
        assertThat(listed.at("/meta/total").intValue()).isEqualTo(51);
        assertThat(listed.at("/data/50/name").stringValue()).isEqualTo("Person 50");
    }

    private static String[] bearer(JsonNode seated) {
        return new String[] {
            "Authorization", "Bearer " + seated.get("seat_token").stringValue()
        };
    }

    @Test
    void what_cannot_be_set_up_is_not_begun() {
        var reply = http.post("/api/v1/sessions", """
            {"name":"Refinement","creator_name":"Ann","activity":{"type":"poker","config":{"deck":"tarot"}}}\
            """);

        assertThat(reply.code()).isEqualTo("VALIDATION_ERROR");
    }

    private record AScreen(String id, String token) {}

    private AScreen screen(ATable table, String wish) {
        var made = table.post("/displays", wish, "Ann").json().get("data");
        var url = made.get("url").stringValue();
        return new AScreen(made.get("display_id").stringValue(), url.substring(url.indexOf('#') + 1));
    }

    private Reply as(AScreen screen, ATable table, String path, String body) {
        return http.post(table.path(path), body, "Authorization", "Bearer " + screen.token());
    }

    private static String added(ATable table, String title) {
        var added = table.post("/activities", "{\"type\":\"poker\",\"title\":\"%s\"}".formatted(title), "Ann");
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(added.json().at("/data/status").stringValue()).isEqualTo("draft");
        return added.json().at("/data/id").stringValue();
    }

    private Reply patch(ATable table, Object activity, String seen, String body) {
        var headers = Stream.concat(Stream.of(table.as("Ann")), Stream.of("If-Match", seen))
                .toArray(String[]::new);
        return http.patch(table.path("/activities/" + activity), body, headers);
    }

    private Reply delete(ATable table, String path, String name) {
        return http.send("DELETE", table.path(path), BodyPublishers.noBody(), table.as(name));
    }

    private static String current(ATable table, String name) {
        return table.get("", name)
                .json()
                .at("/data/session/current_activity_id")
                .stringValue();
    }

    private static List<String> titles(ATable table, String name) {
        return table.get("", name)
                .json()
                .at("/data/activities")
                .valueStream()
                .map(one -> one.get("title").stringValue())
                .toList();
    }
}
