package plenum.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.identity.SomeTeams.signedIn;

import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import plenum.database.FreshDatabase;
import plenum.identity.Permission;
import plenum.identity.SomeTeams;
import plenum.realtime.internal.Screen;
import plenum.web.Http;
import plenum.web.Http.Reply;
import tools.jackson.databind.JsonNode;

/** Sessions that only a team finds: in nobody else's list, read or followed. */
@FreshDatabase("teams")
@Import(SomeTeams.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TeamSessionsTest {

    private static final String LIST = "/api/v1/sessions?per_page=100";

    private final UUID team = UUID.randomUUID();
    private final Http http;
    private final UUID ann;
    private final UUID viewer;
    private final UUID stranger;

    TeamSessionsTest(@LocalServerPort int port, @Autowired SomeTeams.Members members) {
        this.http = new Http(port);
        this.ann = members.in(team, Permission.HOST_SESSIONS);
        this.viewer = members.in(team);
        this.stranger = members.in(UUID.randomUUID(), Permission.HOST_SESSIONS);
    }

    @Test
    void what_is_begun_in_a_team_is_found_by_its_members_and_by_nobody_else() {
        var table = ATable.created(http, "Ann", create("", signedIn(ann)));
        var audience = create(",\"kind\":\"audience\"", signedIn(ann));

        for (var session : new String[] {table.session().toString(), idOf(audience)}) {
            assertThat(http.get(LIST, signedIn(viewer)).text()).contains(session);
            assertThat(http.get(LIST).text()).doesNotContain(session);
            assertThat(http.get(LIST, signedIn(stranger)).text()).doesNotContain(session);
        }
        var ours = http.get(LIST, signedIn(viewer)).json();
        assertThat(ours.at("/meta/total").asInt())
                .isEqualTo(http.get(LIST).json().at("/meta/total").asInt() + 2);
        assertThat(http.get("/api/v1/join-codes/" + table.joinCode()).status())
                .as("whoever was given the code")
                .isEqualTo(200);

        var session = table.get("", "Ann").json().at("/data/session");
        assertThat(session.at("/settings/visibility").asString()).isEqualTo("team");
        assertThat(session.at("/team_id").asString()).isEqualTo(team.toString());
        assertThat(session.at("/host_account_id").asString()).isEqualTo(ann.toString());
    }

    @Test
    void only_members_hear_of_it_while_they_follow_the_list() throws IOException {
        try (var guest = follow();
                var member = follow(signedIn(viewer));
                var other = follow(signedIn(stranger))) {
            var table = ATable.created(http, "Ann", create("", signedIn(ann)));
            var heard = next(member, "session_listed");
            assertThat(heard.at("/data/session/id").asString())
                    .isEqualTo(table.session().toString());
            table.with("Ben");
            next(member, "session_changed");

            // What comes after it is all that the others hear.
            var open = ATable.startedBy(http, "Gil");
            for (var screen : new Screen[] {guest, other}) {
                var first = next(screen, "session_listed");
                assertThat(first.at("/data/session/id").asString())
                        .isEqualTo(open.session().toString());
                assertThat(screen.view().toString())
                        .doesNotContain(table.session().toString());
            }

            table.patch("", "{\"settings\":{\"visibility\":\"listed\"}}", "Ann");
            assertThat(next(guest, "session_listed").at("/data/session/id").asString())
                    .isEqualTo(table.session().toString());
            table.patch("", "{\"settings\":{\"visibility\":\"team\"}}", "Ann");
            assertThat(next(guest, "session_unlisted").at("/data/session_id").asString())
                    .isEqualTo(table.session().toString());
        }
    }

    @Test
    void a_session_is_a_teams_only_if_somebody_may_begin_it_there() {
        assertThat(create("").code()).isEqualTo("SIGN_IN_REQUIRED");
        var foreign = create("", signedIn(stranger));
        assertThat(foreign.json().at("/error/details/0/field").asString()).isEqualTo("team_id");
        var refused = create("", signedIn(viewer));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().at("/meta/permission").asString()).isEqualTo("session.host");
    }

    @Test
    void without_a_team_a_session_is_not_visible_to_one() {
        for (var headers : new String[][] {{}, signedIn(ann)}) {
            var refused = http.post("/api/v1/sessions", """
                    {"name":"Sprint 49","creator_name":"Ann","settings":{"visibility":"team"}}""", headers);
            assertThat(refused.status()).as(refused.text()).isEqualTo(422);
            assertThat(refused.json().at("/error/details/0/field").asString()).isEqualTo("settings.visibility");
        }
        var table = ATable.startedBy(http, "Ann");
        assertThat(table.patch("", "{\"settings\":{\"visibility\":\"team\"}}", "Ann")
                        .json()
                        .at("/error/details/0/field")
                        .asString())
                .isEqualTo("settings.visibility");
    }

    @Test
    void a_session_stays_its_teams_across_a_change_of_visibility() {
        var table = ATable.created(http, "Ann", create(",\"settings\":{\"visibility\":\"unlisted\"}", signedIn(ann)));
        assertThat(http.get(LIST, signedIn(viewer)).text())
                .doesNotContain(table.session().toString());
        var changed = table.patch("", "{\"settings\":{\"visibility\":\"team\"}}", "Ann");
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(http.get(LIST, signedIn(viewer)).text())
                .contains(table.session().toString());
    }

    private Reply create(String more, String... headers) {
        return http.post("/api/v1/sessions", """
                {"name":"Sprint 49","creator_name":"Ann","team_id":"%s"%s}""".formatted(team, more), headers);
    }

    private static String idOf(Reply created) {
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        return created.json().at("/data/session_id").asString();
    }

    private Screen follow(String... headers) throws IOException {
        var lines = new String[headers.length / 2];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = headers[2 * i] + ": " + headers[2 * i + 1];
        }
        var screen = Screen.open(Screen.plain(http.port()), "/api/v1/sessions/events", lines);
        screen.nextFrame();
        return screen;
    }

    private static JsonNode next(Screen screen, String type) throws IOException {
        var frame = screen.nextFrame();
        while (!frame.get("type").asString().equals(type)) {
            frame = screen.nextFrame();
        }
        return frame;
    }
}
