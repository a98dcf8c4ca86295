package plenum.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.identity.SomeTeams.signedIn;
import static plenum.planning.APlan.of;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import plenum.database.FreshDatabase;
import plenum.identity.SomeAccounts;
import plenum.jobs.TestClock;
import plenum.web.Http;

/** A sprint from its plan to its end and back, over HTTP. */
@FreshDatabase
@Import({SomeAccounts.class, TestClock.class})
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "plenum.web.rate-limiting=false")
class SprintsTest {

    private final Http http;
    private final SomeAccounts.Known accounts;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private APlan plan;

    SprintsTest(
            @LocalServerPort int port,
            @Autowired SomeAccounts.Known accounts,
            @Autowired TestClock clock,
            @Autowired JdbcClient jdbc) {
        this.http = new Http(port);
        this.accounts = accounts;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void open() {
        plan = new APlan(http, accounts, clock);
    }

    @Test
    void it_is_planned_filled_started_completed_reopened_and_sealed() {
        var sprint = plan.sprint("Harbour 12");
        var next = plan.sprint("Harbour 13");
        var done = plan.issue("Berths", 5);
        var grown = plan.issue("Cranes", 8);
        var part = plan.issue("Cables", 1, ",\"level\":\"subtask\",\"parent_id\":\"" + grown + "\"");
        var late = plan.issue("Gates", 3);
        assertThat(plan.add(sprint, done, grown).json().at("/data/moved")).hasSize(3);
        plan.pass(Duration.ofHours(1));
        var started = plan.start(sprint);
        assertThat(started.status()).as(started.text()).isEqualTo(200);
        assertThat(Instant.parse(started.json().at("/data/activated_at").asString()))
                .isEqualTo(plan.now());

        plan.pass(Duration.ofDays(2));
        plan.change(grown, "{\"points\":13}");
        plan.add(sprint, late);
        plan.is(done, "Done");
        plan.pass(Duration.ofDays(9));
        var completed = plan.complete(sprint, next);
        assertThat(completed.status()).as(completed.text()).isEqualTo(200);
        assertThat(completed.json().at("/data/state").asString()).isEqualTo("closed");
        assertThat(completed.json().at("/data/sealing").asString()).isEqualTo("sealed");
        assertThat(completed.json().at("/data/sealed_revision").asInt()).isEqualTo(2);

        assertThat(plan.sprintsOf(done)).containsExactly(sprint);
        assertThat(plan.sprintsOf(grown)).containsExactly(next);
        assertThat(plan.sprintsOf(part)).containsExactly(next);
        var moved =
                plan.shown("/api/v1/issues/" + grown + "/events?field=sprints").get(0);
        assertThat(Instant.parse(moved.get("at").asString()))
                .isEqualTo(plan.now().plusMillis(1));
        assertThat(moved.get("from_text").asString()).isEqualTo("Harbour 12");
        assertThat(moved.get("to_text").asString()).isEqualTo("Harbour 13");

        assertThat(plan.fact(sprint, done).get("outcome").asString()).isEqualTo("completed");
        assertThat(plan.fact(sprint, grown).get("outcome").asString()).isEqualTo("not_completed");
        assertThat(plan.fact(sprint, grown).get("re_estimated").asInt()).isEqualTo(5);
        assertThat(plan.fact(sprint, late).get("origin").asString()).isEqualTo("added");
        plan.pass(Duration.ofMinutes(1));
        plan.start(next);
        assertThat(plan.fact(sprint, late).get("afterwards").asString()).isEqualTo("carried");
        assertThat(plan.totals(sprint).at("/committed/points").asInt()).isEqualTo(13);
        assertThat(plan.totals(sprint).at("/carried/points").asInt()).isEqualTo(16);
        assertThat(plan.revisions(sprint)).containsExactly("baseline", "final");
    }

    @Test
    void its_dates_stay_until_it_is_reopened_and_each_end_is_sealed() {
        var sprint = plan.sprint("Harbour 12");
        var issue = plan.issue("Berths", 5);
        plan.add(sprint, issue);
        plan.start(sprint);
        plan.pass(Duration.ofDays(1));
        plan.complete(sprint, "backlog");
        assertThat(plan.sprintsOf(issue)).isEmpty();
        var end = "{\"planned_end_at\":\"" + plan.now().plus(Duration.ofDays(5)) + "\"}";
        assertThat(plan.patch(of(sprint), end).code()).isEqualTo("SPRINT_CLOSED");
        assertThat(plan.patch(of(sprint), "{\"goal_result\":\"partly\"}").status())
                .isEqualTo(200);
        var sealed = plan.shown(of(sprint) + "/revisions/2");
        assertThat(sealed.at("/sealed/facts/totals/not_completed/points").asInt())
                .isEqualTo(5);

        plan.pass(Duration.ofMinutes(1));
        var reopened = plan.reopen(sprint);
        assertThat(reopened.json().at("/data/state").asString()).isEqualTo("active");
        assertThat(reopened.json().at("/data").has("completed_at")).isFalse();
        assertThat(reopened.json().at("/data").has("sealed_revision")).isFalse();
        assertThat(plan.patch(of(sprint), end).status()).isEqualTo(200);
        assertThat(plan.sprintsOf(issue)).as("moves are not undone").isEmpty();
        plan.add(sprint, issue);
        plan.pass(Duration.ofMinutes(1));
        plan.is(issue, "Done");
        plan.pass(Duration.ofMinutes(1));
        assertThat(plan.complete(sprint, "backlog")
                        .json()
                        .at("/data/sealed_revision")
                        .asInt())
                .isEqualTo(4);
        assertThat(plan.revisions(sprint)).containsExactly("baseline", "final", "reopened", "final");
        assertThat(plan.totals(sprint).at("/completed/points").asInt()).isEqualTo(5);
        assertThat(plan.shown(of(sprint) + "/revisions/2"))
                .as("what was sealed first is still readable")
                .isEqualTo(sealed);
        var chain = plan.shown(of(sprint) + "/revisions");
        assertThat(chain.get(1).get("prev_hash")).isEqualTo(chain.get(0).get("hash"));
        assertThat(chain.get(3).get("chain_seq").asInt()).isEqualTo(4);
    }

    @Test
    void what_is_sealed_does_not_follow_what_comes_later() {
        var sprint = plan.sprint("Harbour 12");
        var issue = plan.issue("Berths", 5);
        plan.add(sprint, issue);
        plan.start(sprint);
        plan.pass(Duration.ofDays(1));
        plan.is(issue, "Done");
        plan.complete(sprint, "backlog");
        var facts = plan.shown(of(sprint) + "/facts");
        plan.pass(Duration.ofDays(1));
        plan.change(issue, "{\"points\":8}");
        plan.patch(plan.staff.path("/settings"), "{\"subtasks\":\"children\"}");
        http.send(
                "DELETE",
                "/api/v1/issues/" + issue,
                BodyPublishers.noBody(),
                signedIn(plan.manager(), "If-Match", "*"));
        assertThat(plan.shown(of(sprint) + "/facts")).isEqualTo(facts);
    }

    @Test
    void what_comes_within_the_grace_was_planned_and_the_baseline_waits_for_it() {
        plan.patch(plan.staff.path("/settings"), "{\"planning_grace_minutes\":30}");
        var sprint = plan.sprint("Harbour 12");
        var early = plan.issue("Berths", 5);
        var late = plan.issue("Cranes", 8);
        plan.start(sprint);
        assertThat(plan.revisions(sprint)).isEmpty();
        plan.pass(Duration.ofMinutes(12));
        plan.add(sprint, early);
        plan.pass(Duration.ofMinutes(19));
        plan.add(sprint, late);
        assertThat(plan.fact(sprint, early).get("origin").asString()).isEqualTo("committed");
        assertThat(plan.fact(sprint, early).get("flags").toString()).contains("planned_after_start");
        assertThat(plan.fact(sprint, late).get("origin").asString()).isEqualTo("added");
        assertThat(plan.get(of(sprint) + "/facts?origin=added").json().get("data"))
                .hasSize(1);
        var first = plan.get(of(sprint) + "/facts?per_page=1").json();
        assertThat(first.get("data")).hasSize(1);
        var rest = plan.get(of(sprint) + "/facts?per_page=1&cursor="
                        + first.at("/meta/next").asString())
                .json();
        assertThat(rest.at("/data/0/issue_id")).isNotEqualTo(first.at("/data/0/issue_id"));
        assertThat(rest.at("/meta").has("next")).isFalse();
    }

    @Test
    void issues_come_and_go_and_their_history_says_so() {
        var sprint = plan.sprint("Harbour 12");
        var issue = plan.issue("Berths", 5);
        plan.add(sprint, issue);
        plan.pass(Duration.ofMinutes(1));
        assertThat(plan.add(sprint, issue).json().at("/data/moved"))
                .as("it is in already")
                .isEmpty();
        plan.remove(sprint, issue);
        assertThat(plan.sprintsOf(issue)).isEmpty();
        assertThat(plan.shown("/api/v1/issues/" + issue + "/events?field=sprints"))
                .hasSize(2);
        var listed = plan.shown(plan.staff.path("/sprints?state=future"));
        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).get("time_zone").asString()).isNotEmpty();
        assertThat(plan.get(of(sprint) + "/facts").json().get("data"))
                .as("it has not begun")
                .isEmpty();
    }

    @Test
    void a_sprint_that_files_have_told_of_is_planned_with_what_is_in_it() {
        var id = UUID.randomUUID();
        jdbc.sql("insert into backlog_sprint_name (team_id, id, name) values (:team, :id, 'Harbour 9')")
                .param("team", plan.staff.team())
                .param("id", id)
                .update();
        assertThat(plan.sprint("harbour 9")).isEqualTo(id.toString());
        assertThat(plan.sprint("Harbour 9"))
                .as("the second of this name is another")
                .isNotEqualTo(id.toString());
    }

    @Test
    void the_sprints_of_a_team_go_with_it() {
        var sprint = plan.sprint("Harbour 12");
        plan.start(sprint);
        var root = plan.staff.root();
        plan.staff.delete(plan.staff.path(""), root);
        assertThat(plan.staff.delete(plan.staff.path("?forever=true"), root).status())
                .isEqualTo(200);
        for (var table : new String[] {"planning_sprint", "planning_sprint_revision", "planning_team_settings"}) {
            assertThat(jdbc.sql("select count(*) from " + table + " where team_id = :team")
                            .param("team", plan.staff.team())
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }
}
