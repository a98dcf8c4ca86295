package plenum.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.identity.SomeTeams.signedIn;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import plenum.database.FreshDatabase;
import plenum.identity.Permission;
import plenum.identity.SomeTeams;
import plenum.shared.PersonalData;
import plenum.web.Http;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people find of their sessions and templates in the file of what is kept of them. */
@FreshDatabase("teams")
@Import(SomeTeams.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TakenAlongTest {

    private final UUID team = UUID.randomUUID();
    private final Http http;
    private final JsonMapper json;
    private final List<PersonalData> all;
    private final UUID ann;
    private final UUID ben;

    TakenAlongTest(
            @LocalServerPort int port,
            @Autowired JsonMapper json,
            @Autowired List<PersonalData> all,
            @Autowired SomeTeams.Members members) {
        this.http = new Http(port);
        this.json = json;
        this.all = all;
        this.ann = members.in(team, Permission.WRITE_TEMPLATES, Permission.HOST_SESSIONS);
        this.ben = members.in(team);
    }

    @Test
    void templates_of_ones_own_are_there_whole_and_a_teams_are_not() {
        save("Weekly", "");
        save("Ours", "\"team_id\":\"%s\",".formatted(team));

        var mine = section("templates", ann);
        assertThat(mine.size()).isEqualTo(1);
        assertThat(mine.at("/0/name").stringValue()).isEqualTo("Weekly");
        assertThat(mine.at("/0/created_at").stringValue()).isNotBlank();
        assertThat(mine.at("/0/agenda/0/title").stringValue()).isEqualTo("Mood");
        assertThat(mine.at("/0/agenda/0/config/question").stringValue()).isEqualTo("How are you?");
        assertThat(section("templates", ben)).isEmpty();
    }

    @Test
    void sessions_are_there_for_whose_account_answers_for_them() {
        var table = ATable.created(http, "Ann", http.post("/api/v1/sessions", """
                {"name":"Today","creator_name":"Ann","team_id":"%s"}""".formatted(team), signedIn(ann)));

        var open = section("hosted_sessions", ann);
        assertThat(open.size()).isEqualTo(1);
        assertThat(open.at("/0/id").stringValue()).isEqualTo(table.session().toString());
        assertThat(open.at("/0/name").stringValue()).isEqualTo("Today");
        assertThat(open.at("/0").has("ended_at")).isFalse();
        http.send("DELETE", table.path(""), BodyPublishers.noBody(), table.as("Ann"));
        assertThat(section("hosted_sessions", ann).at("/0/ended_at").stringValue())
                .isNotBlank();
        assertThat(section("hosted_sessions", ben)).isEmpty();
    }

    private void save(String name, String keeper) {
        var saved = http.post("/api/v1/templates", """
                {"name":"%s",%s"agenda":[{"type":"poll","title":"Mood","config":{"question":"How are you?",\
                "options":[{"text":"Fine"},{"text":"So so"}]}}]}""".formatted(name, keeper), signedIn(ann));
        assertThat(saved.status()).as(saved.text()).isEqualTo(201);
    }

    private JsonNode section(String name, UUID account) {
        var one = all.stream().filter(each -> each.section().equals(name)).findFirst();
        return json.valueToTree(one.orElseThrow().of(account));
    }
}
