package plenum.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.identity.SomeTeams.signedIn;

import java.util.List;
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

/** Sessions that begin with a kept agenda, get one on top of theirs, or leave theirs behind. */
@FreshDatabase
@Import(SomeTeams.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TemplatesInUseTest {

    private static final String POLL = """
            {"type":"poll","title":"Mood","description":"Honestly","timeout_seconds":60,\
            "config":{"question":"How are you?","options":[{"text":"Fine"},{"text":"So so"}]}}""";

    private final UUID team = UUID.randomUUID();
    private final Http http;
    private final JdbcClient jdbc;
    private final UUID ann;

    TemplatesInUseTest(@LocalServerPort int port, @Autowired JdbcClient jdbc, @Autowired SomeTeams.Members members) {
        this.http = new Http(port);
        this.jdbc = jdbc;
        this.ann = members.in(team, Permission.WRITE_TEMPLATES, Permission.HOST_SESSIONS);
    }

    @Test
    void a_guest_begins_a_room_with_what_comes_with_the_program() {
        var created = begin(builtIn(1), "");

        assertThat(created.status()).as(created.text()).isEqualTo(201);
        var session = created.json().at("/data/session/session");
        assertThat(session.get("kind").stringValue()).isEqualTo("audience");
        assertThat(session.get("status").stringValue()).isEqualTo("draft");
        assertThat(activities(created))
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.get("status").stringValue()).isEqualTo("draft"));
        assertThat(activities(created).get(0).get("type").stringValue()).isEqualTo("poll");
        assertThat(activities(created).get(1).at("/config/prompt").stringValue())
                .startsWith("In one word");
    }

    @Test
    void a_refinement_is_a_table_whose_first_story_can_be_voted_on_at_once() {
        var created = begin(builtIn(3), ",\"stories\":[{\"title\":\"Split a shipment\"}]");

        var session = created.json().at("/data/session");
        assertThat(session.at("/session/kind").stringValue()).isEqualTo("poker");
        assertThat(session.at("/current_activity/status").stringValue()).isEqualTo("active");
        var table = activities(created).get(0).get("id").stringValue();
        assertThat(post(created, "/activities/" + table + "/commands", "{\"type\":\"start\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void an_agenda_is_kept_without_what_people_did_and_comes_back_as_it_was() {
        var weekly = http.post("/api/v1/sessions", """
                {"name":"Weekly","creator_name":"Ann","kind":"audience"}""", signedIn(ann));
        post(weekly, "/activities", POLL);
        post(weekly, "/activities", "{\"type\":\"qa\",\"title\":\"Questions\"}");
        var poll = activities(weekly).get(0).get("id").stringValue();
        post(weekly, "/activities/" + poll + "/start", "");

        var saved = post(weekly, "/templates", "{\"name\":\"Weekly\",\"team_id\":\"%s\"}".formatted(team));
        assertThat(saved.status()).as(saved.text()).isEqualTo(201);
        var kept = saved.json().at("/data/agenda");
        assertThat(kept.at("/0/id").stringValue()).isEqualTo(poll);
        assertThat(kept.at("/1/parallel").booleanValue()).isTrue();

        var again = begin(saved.json().at("/data/id").stringValue(), ",\"team_id\":\"%s\"".formatted(team));
        var fresh = activities(again).get(0);
        assertThat(fresh.get("description").stringValue()).isEqualTo("Honestly");
        assertThat(fresh.get("timeout_seconds").intValue()).isEqualTo(60);
        assertThat(fresh.get("status").stringValue()).isEqualTo("draft");
        assertThat(fresh.get("config")).isEqualTo(kept.at("/0/config"));

        var second = post(again, "/templates", "{\"name\":\"Weekly again\"}");
        assertThat(second.json().at("/data/agenda/0/id").stringValue()).isEqualTo(poll);
    }

    @Test
    void a_template_is_put_at_the_end_of_what_there_is() {
        var room = http.post("/api/v1/sessions", """
                {"name":"Weekly","creator_name":"Ann"}""");

        var inserted = post(room, "/activities/insert", "{\"template_id\":\"%s\"}".formatted(builtIn(0)));
        assertThat(inserted.status()).as(inserted.text()).isEqualTo(201);
        assertThat(inserted.json().get("data").size()).isEqualTo(2);
        assertThat(activities(room))
                .extracting(one -> one.get("type").stringValue())
                .containsExactly("poker", "rating", "retro");
        assertThat(post(room, "/activities/insert", "{\"template_id\":\"%s\"}".formatted(UUID.randomUUID()))
                        .code())
                .isEqualTo("ITEM_NOT_FOUND");
    }

    @Test
    void what_fits_no_more_is_refused_by_the_name_of_its_line_and_begins_nothing() {
        var saved = http.post(
                "/api/v1/templates",
                "{\"name\":\"Old\",\"agenda\":[{\"type\":\"poker\",\"title\":\"Stories\"},%s]}".formatted(POLL),
                signedIn(ann));
        var template = saved.json().at("/data/id").stringValue();
        jdbc.sql("update session_template set agenda = jsonb_set(agenda, '{1,config,options}', '[]')")
                .update();

        var refused = begin(template, "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("TEMPLATE_OUTDATED");
        assertThat(refused.json().at("/error/message").stringValue()).contains("\"Mood\"");
        assertThat(refused.json().at("/meta/complaints/0").stringValue()).startsWith("options");
        assertThat(http.get("/api/v1/sessions").json().get("data").size()).isZero();

        jdbc.sql("update session_template set agenda = jsonb_set(agenda, '{1,config_version}', '99')")
                .update();
        assertThat(begin(template, "").code()).isEqualTo("TEMPLATE_OUTDATED");
    }

    @Test
    void a_template_and_a_single_activity_exclude_each_other() {
        var refused = begin(builtIn(0), ",\"activity\":{\"type\":\"poker\"}");
        assertThat(refused.json().at("/error/details/0/field").stringValue()).isEqualTo("template_id");
        assertThat(begin(UUID.randomUUID().toString(), "").code()).isEqualTo("ITEM_NOT_FOUND");
    }

    private Reply begin(String template, String more) {
        var body = "{\"name\":\"Today\",\"creator_name\":\"Ann\",\"template_id\":\"%s\"%s}".formatted(template, more);
        return http.post("/api/v1/sessions", body, signedIn(ann));
    }

    private String builtIn(int place) {
        return http.get("/api/v1/templates").json().at("/data/" + place + "/id").stringValue();
    }

    private Reply post(Reply created, String path, String body) {
        return http.post(path(created) + path, body, seat(created));
    }

    private List<JsonNode> activities(Reply created) {
        return http.get(path(created) + "/activities", seat(created))
                .json()
                .get("data")
                .valueStream()
                .toList();
    }

    private static String path(Reply created) {
        return "/api/v1/sessions/" + created.json().at("/data/session_id").stringValue();
    }

    private String[] seat(Reply created) {
        var token = created.json().at("/data/seat_token").stringValue();
        return signedIn(ann, "Authorization", "Bearer " + token);
    }
}
