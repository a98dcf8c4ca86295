package plenum.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.identity.SomeTeams.signedIn;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import plenum.database.FreshDatabase;
import plenum.identity.Permission;
import plenum.identity.SomeTeams;
import plenum.web.Http;
import plenum.web.Http.Reply;
import tools.jackson.databind.JsonNode;

/** What results lead to: things to do, the next thing on the agenda, and a look at what the last session said. */
@FreshDatabase
@Import(SomeTeams.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ComparisonsTest {

    private static final String ASKING = "?comparison=true";

    private final UUID team = UUID.randomUUID();
    private final Http http;
    private final JdbcClient jdbc;
    private final UUID ann;
    private final UUID elsewhere;

    ComparisonsTest(@LocalServerPort int port, @Autowired JdbcClient jdbc, @Autowired SomeTeams.Members members) {
        this.http = new Http(port);
        this.jdbc = jdbc;
        this.elsewhere = members.in(UUID.randomUUID());
        this.ann = members.in(team, Permission.WRITE_TEMPLATES, Permission.HOST_SESSIONS);
    }

    @Test
    void two_sessions_of_a_team_from_one_template_are_held_against_each_other() {
        var first = begin("named", ",\"team_id\":\"%s\"".formatted(team));
        answered(first, 1, "fine");
        var template = post(first, "/templates", "{\"name\":\"Weekly\",\"team_id\":\"%s\"}".formatted(team))
                .json()
                .at("/data/id")
                .stringValue();
        assertThat(recap(first).has("comparison")).isFalse();

        var second = from(template, ",\"team_id\":\"%s\"".formatted(team));
        answered(second, 1, "soso");

        var comparison = recap(second).get("comparison");
        assertThat(comparison.get("name").stringValue()).isEqualTo("Today");
        var lines = comparison.at("/activities/0/lines");
        assertThat(lines.at("/0/label").stringValue()).isEqualTo("Fine");
        assertThat(lines.at("/0/before").doubleValue()).isEqualTo(100);
        assertThat(lines.at("/0/now").doubleValue()).isZero();
        assertThat(comparison.at("/activities/0/unit").stringValue()).isEqualTo("percent");

        var alone = from(template, "");
        answered(alone, 1, "soso");
        assertThat(recap(alone).has("comparison")).as("a session of no team").isFalse();
    }

    @Test
    void only_members_of_the_team_and_whoever_runs_the_session_look_back_and_only_when_they_ask() {
        var second = twice();
        var guest = joined(second);
        var token = guest.json().at("/data/seat_token").stringValue();

        assertThat(recap(second, "", seat(second)).has("comparison")).isFalse();
        assertThat(recap(second, ASKING, seat(guest)).has("comparison")).isTrue();
        assertThat(recap(second, ASKING, "Authorization", "Bearer " + token).has("comparison"))
                .as("somebody who has the link")
                .isFalse();
        var stranger = signedIn(elsewhere, "Authorization", "Bearer " + token);
        assertThat(recap(second, ASKING, stranger).has("comparison")).isFalse();
        var host = second.json().at("/data/seat_token").stringValue();
        assertThat(recap(second, ASKING, "Authorization", "Bearer " + host).has("comparison"))
                .as("whoever runs it")
                .isTrue();
    }

    @Test
    void former_sessions_are_read_once_for_all_who_look_at_a_session_that_stays_as_it_is() {
        var second = twice();
        recap(second);
        jdbc.sql("update session set name = 'Renamed' where name = 'Today'").update();

        assertThat(recap(second).at("/comparison/name").stringValue()).isEqualTo("Today");
        http.patch(path(second), "{\"name\":\"Today too\"}", seat(second));
        assertThat(recap(second).at("/comparison/name").stringValue()).isEqualTo("Renamed");
    }

    @Test
    void what_few_said_anonymously_is_not_compared() {
        var first = begin("anonymous", ",\"team_id\":\"%s\"".formatted(team));
        answered(first, 3, "fine");
        var template = post(first, "/templates", "{\"name\":\"Weekly\"}")
                .json()
                .at("/data/id")
                .stringValue();
        var second = from(template, ",\"team_id\":\"%s\"".formatted(team));
        answered(second, 4, "soso");
        assertThat(recap(second).has("comparison")).isFalse();

        var third = from(template, ",\"team_id\":\"%s\"".formatted(team));
        answered(third, 4, "fine");
        assertThat(recap(third).at("/comparison/activities/0/people_before").intValue())
                .isEqualTo(4);
    }

    @Test
    void what_is_to_be_done_about_a_result_is_in_the_view_the_summary_and_the_files() {
        var room = begin("named", "");
        answered(room, 1, "fine");
        var poll = activity(room);
        var me = room.json().at("/data/participant_id").stringValue();

        var agreed = post(room, "/activities/" + poll + "/actions", """
                {"text":" Keep  it so ","owner_id":"%s","due":"Friday"}""".formatted(me));
        assertThat(agreed.status()).as(agreed.text()).isEqualTo(201);
        var action = agreed.json().at("/data/id").stringValue();
        assertThat(agreed.json().at("/data/text").stringValue()).isEqualTo("Keep it so");
        assertThat(post(room, "/activities/" + poll + "/actions", "{\"text\":\" \"}")
                        .json()
                        .at("/error/details/0/field")
                        .stringValue())
                .isEqualTo("text");

        var state = http.get(path(room), seat(room)).json();
        assertThat(state.at("/data/activities/" + poll + "/actions/" + action + "/owner_id")
                        .stringValue())
                .isEqualTo(me);
        amended(room, poll, action, "{\"status\":\"done\"}");
        assertThat(recap(room).at("/activities/0/actions/0/status").stringValue())
                .isEqualTo("done");
        assertThat(state.at("/data/current_activity/people/" + me + "/name").stringValue())
                .isEqualTo("Ann");
        for (var format : new String[] {"csv", "md", "json"}) {
            assertThat(http.get(path(room) + "/export?format=" + format, seat(room))
                            .text())
                    .as(format)
                    .contains("Keep it so", "Friday", "done");
        }
        var emptied = amended(room, poll, action, "{\"owner_id\":\"\",\"due\":\" \"}");
        assertThat(emptied.json().at("/data/text").stringValue()).isEqualTo("Keep it so");
        assertThat(emptied.json().get("data").has("owner_id")).isFalse();
        assertThat(emptied.json().get("data").has("due")).isFalse();
        assertThat(amended(room, poll, action, "{\"owner_id\":\"Ann\"}")
                        .json()
                        .at("/error/details/0/field")
                        .stringValue())
                .isEqualTo("owner_id");
    }

    @Test
    void an_agenda_that_goes_on_by_itself_can_be_held() {
        var room = begin("named", "");
        post(room, "/activities", "{\"type\":\"retro\",\"title\":\"Board\"}");
        var board = http.get(path(room) + "/activities", seat(room))
                .json()
                .at("/data/1/id")
                .stringValue();
        post(room, "/activities/" + board + "/publish", "");
        http.patch(path(room), "{\"settings\":{\"auto_advance_seconds\":300}}", seat(room));
        answered(room, 1, "fine");

        var session = http.get(path(room), seat(room)).json().at("/data/session");
        assertThat(session.at("/advance/activity_id").stringValue()).isEqualTo(board);
        assertThat(session.at("/settings/auto_advance_seconds").intValue()).isEqualTo(300);
        assertThat(post(room, "/activities/stay", "").status()).isEqualTo(200);
        assertThat(http.get(path(room), seat(room)).json().at("/data/session").has("advance"))
                .isFalse();
        assertThat(http.patch(path(room), "{\"settings\":{\"auto_advance_seconds\":2}}", seat(room))
                        .json()
                        .at("/error/details/0/field")
                        .stringValue())
                .isEqualTo("settings.auto_advance_seconds");
    }

    private Reply amended(Reply room, String activity, String action, String change) {
        return http.patch(path(room) + "/activities/" + activity + "/actions/" + action, change, seat(room));
    }

    /** The second of two sessions of the team that asked the same. */
    private Reply twice() {
        var first = begin("named", ",\"team_id\":\"%s\"".formatted(team));
        answered(first, 1, "fine");
        var template = post(first, "/templates", "{\"name\":\"Weekly\"}")
                .json()
                .at("/data/id")
                .stringValue();
        var second = from(template, ",\"team_id\":\"%s\"".formatted(team));
        answered(second, 1, "soso");
        return second;
    }

    private Reply joined(Reply room) {
        return http.post(path(room) + "/join", "{\"user_name\":\"Ben\"}");
    }

    private Reply begin(String anonymity, String more) {
        var room = http.post("/api/v1/sessions", """
                {"name":"Today","creator_name":"Ann","kind":"audience"%s}""".formatted(more), signedIn(ann));
        post(room, "/activities", """
                {"type":"poll","title":"Mood","config":{"question":"How are you?","anonymity":"%s",\
                "options":[{"id":"fine","text":"Fine"},{"id":"soso","text":"So so"}]}}""".formatted(anonymity));
        return room;
    }

    private Reply from(String template, String more) {
        var body = "{\"name\":\"Again\",\"creator_name\":\"Ann\",\"template_id\":\"%s\"%s}".formatted(template, more);
        return http.post("/api/v1/sessions", body, signedIn(ann));
    }

    /** By so many guests, and then everybody sees what came out. */
    private void answered(Reply room, int people, String option) {
        var poll = activity(room);
        post(room, "/activities/" + poll + "/start", "");
        for (int n = 0; n < people; n++) {
            var guest = http.post(path(room) + "/join", "{\"user_name\":\"Guest %d\"}".formatted(n));
            var said = http.post(path(room) + "/activities/" + poll + "/commands", """
                    {"type":"answer","round":1,"client_seq":1,"option_ids":["%s"]}""".formatted(option), seat(guest));
            assertThat(said.status()).as(said.text()).isEqualTo(200);
        }
        var closed = post(room, "/activities/" + poll + "/close", "");
        assertThat(closed.status()).as(closed.text()).isEqualTo(200);
    }

    private String activity(Reply room) {
        return http.get(path(room) + "/activities", seat(room))
                .json()
                .at("/data/0/id")
                .stringValue();
    }

    private JsonNode recap(Reply room) {
        return recap(room, ASKING, seat(room));
    }

    private JsonNode recap(Reply room, String asking, String... as) {
        return http.get(path(room) + "/summary" + asking, as).json().get("data");
    }

    private Reply post(Reply room, String path, String body) {
        return http.post(path(room) + path, body, seat(room));
    }

    private static String path(Reply room) {
        return "/api/v1/sessions/" + room.json().at("/data/session_id").stringValue();
    }

    private String[] seat(Reply seated) {
        var token = seated.json().at("/data/seat_token").stringValue();
        return signedIn(ann, "Authorization", "Bearer " + token);
    }
}
