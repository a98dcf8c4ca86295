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
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import plenum.database.FreshDatabase;
import plenum.identity.AccountDeleted;
import plenum.identity.Permission;
import plenum.identity.SomeTeams;
import plenum.teams.TeamDeleted;
import plenum.web.Http;

/** What becomes of kept agendas when those who kept them are gone, or want them gone. */
@FreshDatabase("teams")
@Import(SomeTeams.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TemplatesOfTheGoneTest {

    private static final String PATH = "/api/v1/templates";

    private final UUID team = UUID.randomUUID();
    private final Http http;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher facts;
    private final TransactionTemplate transaction;
    private final UUID ann;

    TemplatesOfTheGoneTest(
            @LocalServerPort int port,
            @Autowired JdbcClient jdbc,
            @Autowired ApplicationEventPublisher facts,
            @Autowired TransactionTemplate transaction,
            @Autowired SomeTeams.Members members) {
        this.http = new Http(port);
        this.jdbc = jdbc;
        this.facts = facts;
        this.transaction = transaction;
        this.ann = members.in(team, Permission.WRITE_TEMPLATES);
    }

    @Test
    void those_of_an_account_go_with_it_and_those_it_wrote_for_a_team_stay() {
        save("Mine", null);
        save("Ours", team);

        happens(new AccountDeleted(ann), true);
        assertThat(kept()).containsExactly("Mine", "Ours");
        happens(new AccountDeleted(ann), false);
        assertThat(kept()).containsExactly("Ours");
    }

    @Test
    void those_of_a_team_go_with_it_and_those_of_its_members_stay() {
        save("Mine", null);
        save("Ours", team);

        happens(new TeamDeleted(team), true);
        assertThat(kept()).containsExactly("Mine", "Ours");
        happens(new TeamDeleted(team), false);
        assertThat(kept()).containsExactly("Mine");
    }

    @Test
    void removing_one_is_known_for_years() {
        var template = save("Ours", team);
        var path = PATH + "/" + template;
        assertThat(http.send("DELETE", path, BodyPublishers.noBody(), signedIn(ann))
                        .status())
                .isEqualTo(200);
        http.send("DELETE", path, BodyPublishers.noBody(), signedIn(ann));

        assertThat(jdbc.sql("""
            select action || ' ' || actor || ' ' || outcome from operations_audit_pending where target = :template
            union select action || ' ' || actor || ' ' || outcome from operations_audit_event where target = :template\
            """).param("template", template).query(String.class).list())
                .containsExactly("template.removed " + ann + " done");
    }

    private void happens(Object fact, boolean fails) {
        transaction.executeWithoutResult(status -> {
            facts.publishEvent(fact);
            if (fails) {
                status.setRollbackOnly();
            }
        });
    }

    private String save(String name, UUID keeper) {
        var owner = keeper == null ? "" : "\"team_id\":\"%s\",".formatted(keeper);
        var saved = http.post(
                PATH,
                "{\"name\":\"%s\",%s\"agenda\":[{\"type\":\"poker\",\"title\":\"Stories\"}]}".formatted(name, owner),
                signedIn(ann));
        assertThat(saved.status()).as(saved.text()).isEqualTo(201);
        return saved.json().at("/data/id").stringValue();
    }

    private List<String> kept() {
        return jdbc.sql("""
            select name from session_template where account_id = :account or team_id = :team order by name\
            """)
                .param("account", ann)
                .param("team", team)
                .query(String.class)
                .list();
    }
}
