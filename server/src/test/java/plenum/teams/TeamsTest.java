package plenum.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.identity.SomeTeams.signedIn;
import static plenum.teams.Staff.assertMissing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import plenum.database.FreshDatabase;
import plenum.identity.SomeAccounts;
import plenum.realtime.internal.Screen;
import plenum.sessions.ATable;
import plenum.web.Http;
import plenum.web.Http.Reply;

/** Teams and their members over HTTP: who sees them, who changes them, and what becomes of what is theirs. */
@FreshDatabase
@Import(SomeAccounts.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TeamsTest {

    private static final String DECK = """
            {"name":"Ours","cards":[{"key":"1","kind":"numeric","value":1},{"key":"4","kind":"numeric","value":4}]}""";

    private final Http http;
    private final Staff staff;
    private final UUID stranger;

    TeamsTest(@LocalServerPort int port, @Autowired SomeAccounts.Known accounts) {
        this.http = new Http(port);
        this.staff = new Staff(http, accounts);
        this.stranger = staff.named("Stan");
    }

    @Test
    void whoever_comes_first_finds_a_team_to_begin_in() {
        var first = staff.get("/api/v1/teams", staff.root()).json().get("data");
        var ours = new ArrayList<String>();
        first.forEach(team -> ours.add(team.get("slug").asString()));
        assertThat(ours).contains("our-team");
        assertThat(first.at("/0/time_zone").asString()).isEqualTo("Europe/Berlin");
        assertThat(first.at("/0/role").asString()).isEqualTo("super_admin");
    }

    @Test
    void guests_are_asked_to_sign_in_and_strangers_are_told_nothing() {
        assertThat(http.get("/api/v1/teams").code()).isEqualTo("SIGN_IN_REQUIRED");
        assertThat(http.get(staff.members()).status()).isEqualTo(401);
        assertThat(names(staff.get("/api/v1/teams", stranger))).isEmpty();
        for (var reply : List.of(
                staff.get(staff.path(""), stranger),
                staff.patch(staff.path(""), "{}", stranger),
                staff.delete(staff.path(""), stranger),
                staff.get(staff.members(), stranger),
                staff.get(staff.path("/decks"), stranger),
                staff.get("/api/v1/teams/" + UUID.randomUUID(), staff.root()))) {
            assertThat(reply.status()).as(reply.text()).isEqualTo(404);
            assertThat(reply.code()).isEqualTo("NOT_FOUND");
        }
    }

    @Test
    void members_find_their_team_with_what_they_may_do_in_it() {
        var seen = staff.get("/api/v1/teams", staff.the(Role.USER)).json().at("/data/0");
        assertThat(seen.get("name").asString()).isEqualTo(staff.name());
        assertThat(seen.get("role").asString()).isEqualTo("user");
        assertThat(seen.get("members").asInt()).isEqualTo(4);
        assertThat(seen.get("permissions").toString()).contains("session.host").doesNotContain("sprint.write");
        assertThat(names(staff.get("/api/v1/teams", staff.the(Role.ADMIN)))).contains(staff.name());
    }

    @Test
    void a_team_is_named_by_one_name_and_one_address() {
        var made = staff.post("/api/v1/teams", "{\"name\":\" Größe " + staff.name() + " \"}", staff.root());
        assertThat(made.json().at("/data/slug").asString()).startsWith("groesse-team-");
        assertThat(made.header("ETag")).isEqualTo("\"1\"");
        var again = staff.post("/api/v1/teams", "{\"name\":\"GRÖSSE " + staff.name() + "\"}", staff.root());
        assertThat(again.json().at("/error/details/0/field").asString()).isEqualTo("name");
        var like = staff.post("/api/v1/teams", "{\"name\":\"Größe: " + staff.name() + "\"}", staff.root());
        assertThat(like.json().at("/data/slug").asString()).endsWith("-2");
        var taken = staff.patch(
                staff.path(""),
                "{\"slug\":\"%s\"}".formatted(like.json().at("/data/slug").asString()),
                staff.root(),
                "If-Match",
                "*");
        assertThat(taken.json().at("/error/details/0/field").asString()).isEqualTo("slug");
        var wrong = staff.post(
                "/api/v1/teams",
                "{\"name\":\"\",\"slug\":\"admin\",\"time_zone\":\"Mars\",\"language\":\"!\"}",
                staff.root());
        assertThat(wrong.json().at("/error/details").size()).as(wrong.text()).isEqualTo(4);
    }

    @Test
    void its_managers_change_a_team_one_at_a_time_and_admins_open_it() {
        var manager = staff.the(Role.MANAGER);
        var renamed = "{\"name\":\"Dock " + staff.name() + "\",\"time_zone\":\"Asia/Tokyo\"}";
        assertMissing(staff.patch(staff.path(""), renamed, staff.the(Role.USER), "If-Match", "*"), "team.manage");
        assertThat(staff.patch(staff.path(""), renamed, manager).code()).isEqualTo("PRECONDITION_REQUIRED");
        var changed = staff.patch(staff.path(""), renamed, manager, "If-Match", "\"1\"");
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(changed.json().at("/data/time_zone").asString()).isEqualTo("Asia/Tokyo");
        assertThat(staff.patch(staff.path(""), "{}", manager, "If-Match", "\"1\"")
                        .code())
                .isEqualTo("PRECONDITION_FAILED");
        assertMissing(staff.post("/api/v1/teams", "{\"name\":\"Mine\"}", manager), "team.manage");
        assertMissing(staff.delete(staff.path(""), manager), "team.manage");
    }

    @Test
    void an_archived_team_is_nowhere_and_can_be_brought_back_or_deleted_with_its_decks() {
        var user = staff.the(Role.USER);
        assertThat(staff.post(staff.path("/decks"), DECK, user).status()).isEqualTo(201);
        assertThat(staff.delete(staff.path("?forever=true"), staff.root()).code())
                .isEqualTo("WRONG_PHASE");

        assertThat(staff.delete(staff.path(""), staff.the(Role.ADMIN)).status()).isEqualTo(200);
        assertThat(staff.get(staff.path(""), user).status()).isEqualTo(404);
        assertThat(staff.get(staff.path("/decks"), user).status()).isEqualTo(404);
        assertThat(names(staff.get("/api/v1/teams", staff.root()))).doesNotContain(staff.name());
        assertThat(names(staff.get("/api/v1/teams?archived=true", staff.root())))
                .contains(staff.name());
        assertMissing(staff.get("/api/v1/teams?archived=true", user), "team.manage");

        assertThat(staff.post(staff.path("/restore"), "", staff.root()).status())
                .isEqualTo(200);
        assertThat(staff.get(staff.path("/decks"), user).json().get("data").size())
                .isEqualTo(1);

        staff.delete(staff.path(""), staff.root());
        assertThat(staff.delete(staff.path("?forever=true"), staff.root()).status())
                .isEqualTo(200);
        assertThat(staff.get(staff.path(""), staff.root()).status()).isEqualTo(404);
        assertThat(names(staff.get("/api/v1/teams?archived=true", staff.root())))
                .doesNotContain(staff.name());
    }

    @Test
    void members_are_seen_by_users_and_let_in_and_out_by_managers() {
        var manager = staff.the(Role.MANAGER);
        assertMissing(staff.get(staff.members(), staff.the(Role.VIEWER)), "member.read");
        var list = staff.get(staff.members(), staff.the(Role.USER)).json().get("data");
        assertThat(list.at("/0/display_name").asString()).startsWith("Mia");
        assertThat(list.size()).isEqualTo(4);

        var body = "{\"account_id\":\"%s\",\"role\":\"user\"}".formatted(stranger);
        assertMissing(staff.post(staff.members(), body, staff.the(Role.USER)), "member.manage");
        var added = staff.post(staff.members(), body, manager);
        assertThat(added.status()).isEqualTo(201);
        assertThat(staff.get(staff.path(""), stranger).status()).isEqualTo(200);
        assertThat(staff.post(staff.members(), body, manager)
                        .json()
                        .at("/error/details/0/field")
                        .asString())
                .isEqualTo("account_id");
        var unknown = staff.post(staff.members(), "{\"email\":\"nobody@example.org\",\"role\":\"user\"}", manager);
        assertThat(unknown.json().at("/error/details/0/field").asString()).isEqualTo("email");
        var admin = staff.post(staff.members(), body.replace("user", "admin"), manager);
        assertThat(admin.json().at("/error/details/0/field").asString()).isEqualTo("role");

        var one = staff.members() + "/" + stranger;
        assertMissing(staff.delete(one, staff.the(Role.USER)), "member.manage");
        assertThat(staff.delete(one, manager).status()).isEqualTo(200);
        assertThat(staff.get(staff.path(""), stranger).status()).isEqualTo(404);
        assertThat(staff.delete(one, manager).code()).isEqualTo("ITEM_NOT_FOUND");
    }

    @Test
    void anybody_leaves_by_themselves() {
        var viewer = staff.the(Role.VIEWER);
        assertThat(staff.delete(staff.members() + "/" + viewer, viewer).status())
                .isEqualTo(200);
        assertThat(staff.get(staff.path(""), viewer).status()).isEqualTo(404);
    }

    @Test
    void whoever_leaves_finds_the_teams_sessions_no_more_while_they_go_on() throws Exception {
        var user = staff.the(Role.USER);
        var table =
                ATable.created(http, "Uma", http.post("/api/v1/sessions", """
                {"name":"Sprint 49","creator_name":"Uma","team_id":"%s"}""".formatted(staff.team()), signedIn(user)));
        var session = table.session().toString();
        assertThat(http.get("/api/v1/sessions?per_page=100", signedIn(user)).text())
                .contains(session);
        var headers = signedIn(user);
        try (var list =
                Screen.open(Screen.plain(http.port()), "/api/v1/sessions/events", headers[0] + ": " + headers[1])) {
            list.nextFrame();
            assertThat(list.view().toString()).contains(session);

            staff.delete(staff.members() + "/" + user, staff.the(Role.MANAGER));

            assertThat(http.get("/api/v1/sessions?per_page=100", signedIn(user)).text())
                    .doesNotContain(session);
            assertThat(list.goodbye()).isEqualTo("draining");
        }
        assertThat(table.get("", "Uma").status()).isEqualTo(200);
        assertThat(http.post("/api/v1/sessions", """
                {"name":"Sprint 50","creator_name":"Uma","team_id":"%s"}""".formatted(staff.team()), signedIn(user))
                        .status())
                .isEqualTo(422);
    }

    private static List<String> names(Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        var names = new ArrayList<String>();
        reply.json().get("data").forEach(team -> names.add(team.get("name").asString()));
        return names;
    }
}
