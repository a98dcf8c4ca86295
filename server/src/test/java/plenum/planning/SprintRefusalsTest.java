package plenum.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.identity.SomeTeams.signedIn;
import static plenum.planning.APlan.of;

import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Timestamp;
import java.time.Duration;
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
import plenum.teams.Role;
import plenum.teams.Staff;
import plenum.web.Http;

/** What is not done with sprints, over HTTP. */
@FreshDatabase
@Import({SomeAccounts.class, TestClock.class})
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "plenum.web.rate-limiting=false")
class SprintRefusalsTest {

    private final Http http;
    private final SomeAccounts.Known accounts;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private APlan plan;

    SprintRefusalsTest(
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
    void who_may_only_look_starts_nothing_and_strangers_find_nothing() {
        var sprint = plan.sprint("Harbour 12");
        var viewer = plan.staff.the(Role.VIEWER);
        Staff.assertMissing(http.post(of(sprint) + "/start", "{}", signedIn(viewer)), "sprint.write");
        Staff.assertMissing(
                http.post(of(sprint) + "/issues", "{}", signedIn(plan.staff.the(Role.USER))), "sprint.write");
        assertThat(http.get(of(sprint), signedIn(viewer)).status()).isEqualTo(200);
        var stranger = new Staff(http, accounts).the(Role.MANAGER);
        assertThat(http.post(of(sprint) + "/start", "{}", signedIn(stranger)).status())
                .isEqualTo(404);
        assertThat(http.get(of(sprint)).code()).isEqualTo("SIGN_IN_REQUIRED");
    }

    @Test
    void a_second_sprint_runs_only_where_the_team_wants_that() {
        var sprint = plan.sprint("Harbour 12");
        var other = plan.sprint("Harbour 13");
        plan.start(sprint);
        assertThat(plan.start(other).code()).isEqualTo("SPRINT_ALREADY_ACTIVE");
        assertThat(plan.start(sprint).code()).isEqualTo("SPRINT_STATE_INVALID");
        var changed = plan.patch(plan.staff.path("/settings"), "{\"parallel_sprints\":true,\"wip_limit\":5}");
        assertThat(changed.json().at("/data/wip_limit").asInt()).isEqualTo(5);
        assertThat(plan.start(other).status()).isEqualTo(200);
        assertThat(plan.patch(plan.staff.path("/settings"), "{\"planning_grace_minutes\":1441,\"wip_limit\":-1}")
                        .json()
                        .at("/error/details"))
                .hasSize(2);
    }

    @Test
    void whoever_has_not_seen_the_newest_version_changes_nothing() {
        var sprint = plan.sprint("Harbour 12");
        assertThat(http.patch(of(sprint), "{\"name\":\"A\"}", signedIn(plan.manager()))
                        .code())
                .isEqualTo("PRECONDITION_REQUIRED");
        assertThat(http.patch(of(sprint), "{\"name\":\"A\"}", signedIn(plan.manager(), "If-Match", "\"7\""))
                        .code())
                .isEqualTo("PRECONDITION_FAILED");
        var put = http.send(
                "PUT",
                of(sprint),
                BodyPublishers.ofString("{\"name\":\"A\"}"),
                signedIn(plan.manager(), "If-Match", "\"1\"", "Content-Type", "application/json"));
        assertThat(put.json().at("/data").has("planned_end_at")).isFalse();
        assertThat(plan.start(sprint).json().at("/error/details/0/field").asString())
                .isEqualTo("planned_end_at");
    }

    @Test
    void only_what_has_not_begun_and_is_empty_is_deleted() {
        var sprint = plan.sprint("Harbour 12");
        var issue = plan.issue("Berths", 5);
        plan.add(sprint, issue);
        assertThat(deleted(sprint)).isEqualTo("SPRINT_NOT_EMPTY");
        plan.remove(sprint, issue);
        assertThat(deleted(sprint)).isNull();
        assertThat(plan.get(of(sprint)).status()).isEqualTo(404);
        var running = plan.sprint("Harbour 13");
        plan.start(running);
        assertThat(deleted(running)).isEqualTo("SPRINT_STATE_INVALID");
    }

    private String deleted(String sprint) {
        var reply = http.send("DELETE", of(sprint), BodyPublishers.noBody(), signedIn(plan.manager(), "If-Match", "*"));
        return reply.status() == 200 ? null : reply.code();
    }

    @Test
    void an_issue_is_in_one_sprint_at_most_that_is_not_over() {
        var sprint = plan.sprint("Harbour 12");
        var other = plan.sprint("Harbour 13");
        var issue = plan.issue("Berths", 5);
        var free = plan.issue("Cranes", 8);
        plan.add(sprint, issue);
        var refused = plan.add(other, free, issue);
        assertThat(refused.code()).isEqualTo("ISSUE_IN_OTHER_SPRINT");
        assertThat(refused.json().at("/meta/refused/0").asString()).isEqualTo("HBR-1");
        assertThat(plan.sprintsOf(free)).as("all or nothing").isEmpty();
        assertThat(plan.add(other, UUID.randomUUID().toString()).code()).isEqualTo("ITEM_NOT_FOUND");
        assertThat(plan.post(of(sprint) + "/issues", "{}").status()).isEqualTo(422);

        plan.start(sprint);
        plan.pass(Duration.ofDays(1));
        plan.is(issue, "Done");
        plan.complete(sprint, other);
        assertThat(plan.add(sprint, free).code()).isEqualTo("SPRINT_CLOSED");
        assertThat(plan.add(other, issue).status()).as("where it was is over").isEqualTo(200);
    }

    @Test
    void open_issues_go_to_a_sprint_that_takes_them_or_to_the_backlog() {
        var sprint = plan.sprint("Harbour 12");
        var foreign = new APlan(http, accounts, clock).sprint("Quay 1");
        plan.start(sprint);
        for (var to : new String[] {sprint, foreign, "nowhere"}) {
            assertThat(plan.complete(sprint, to)
                            .json()
                            .at("/error/details/0/field")
                            .asString())
                    .as(to)
                    .isEqualTo("open_issues_to");
        }
        assertThat(plan.post(of(sprint) + "/complete", "{}").status()).isEqualTo(422);
        assertThat(plan.shown(of(sprint)).get("state").asString()).isEqualTo("active");
        assertThat(plan.post(of(sprint) + "/seal", "{\"reason\":\"now\"}").code())
                .isEqualTo("SPRINT_STATE_INVALID");
    }

    @Test
    void a_sprint_of_a_tracker_is_run_there_and_sealed_without_it_only_with_a_reason() {
        var sprint = UUID.randomUUID().toString();
        jdbc.sql("""
                insert into planning_sprint (id, team_id, connection_id, external_id, name, state, time_zone,
                    activated_at, completed_at, planning_grace_minutes, sealing, created_at, updated_at)
                values (:id::uuid, :team, :id::uuid, '17', 'Harbour 12', 'closed', 'Europe/Berlin',
                    :at, :at, 0, 'pending', :at, :at)
                """)
                .param("id", sprint)
                .param("team", plan.staff.team())
                .param("at", Timestamp.from(plan.now()))
                .update();
        assertThat(plan.reopen(sprint).code()).isEqualTo("SPRINT_IS_REMOTE");
        assertThat(plan.add(sprint, plan.issue("Berths", 5)).code()).isEqualTo("SPRINT_IS_REMOTE");
        assertThat(plan.post(of(sprint) + "/seal", "{}").status()).isEqualTo(422);
        var sealed = plan.post(of(sprint) + "/seal", "{\"reason\":\"The tracker is gone\"}");
        assertThat(sealed.json().at("/data/sealing").asString())
                .as(sealed.text())
                .isEqualTo("sealed");
        var revision = plan.shown(of(sprint) + "/revisions").get(1);
        assertThat(revision.get("source_incomplete").asBoolean()).isTrue();
        assertThat(revision.get("reason").asString()).isEqualTo("The tracker is gone");
        assertThat(plan.post(of(sprint) + "/seal", "{\"reason\":\"again\"}").code())
                .isEqualTo("SPRINT_STATE_INVALID");
    }
}
