package plenum.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.identity.SomeTeams.signedIn;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import plenum.identity.SomeAccounts;
import plenum.jobs.TestClock;
import plenum.teams.Role;
import plenum.teams.Staff;
import plenum.web.Http;
import plenum.web.Http.Reply;
import tools.jackson.databind.JsonNode;

/** A new team with a project, and the sprints and issues a test puts into it, over HTTP. */
final class APlan {

    final Staff staff;
    final String project;
    private final Http http;
    private final TestClock clock;

    APlan(Http http, SomeAccounts.Known accounts, TestClock clock) {
        this.http = http;
        this.clock = clock;
        this.staff = new Staff(http, accounts);
        this.project = id(post(staff.path("/projects"), "{\"key\":\"HBR\",\"name\":\"Harbour\"}"));
    }

    UUID manager() {
        return staff.the(Role.MANAGER);
    }

    Reply post(String path, String body) {
        return http.post(path, body, signedIn(manager()));
    }

    Reply get(String path) {
        return http.get(path, signedIn(staff.the(Role.VIEWER)));
    }

    Reply patch(String path, String body) {
        return http.patch(path, body, signedIn(manager(), "If-Match", "*"));
    }

    /** Eleven days from now. */
    String sprint(String name) {
        var now = clock.instant();
        return id(post(staff.path("/sprints"), """
                {"name":"%s","planned_start_at":"%s","planned_end_at":"%s"}""".formatted(name, now, now.plus(Duration.ofDays(11)))));
    }

    static String of(String sprint) {
        return "/api/v1/sprints/" + sprint;
    }

    Reply start(String sprint) {
        return post(of(sprint) + "/start", "{}");
    }

    Reply complete(String sprint, String to) {
        return post(of(sprint) + "/complete", "{\"open_issues_to\":\"" + to + "\"}");
    }

    Reply reopen(String sprint) {
        return post(of(sprint) + "/reopen", "");
    }

    Reply add(String sprint, String... issues) {
        return post(of(sprint) + "/issues", "{\"add\":[" + quoted(issues) + "]}");
    }

    Reply remove(String sprint, String... issues) {
        return post(of(sprint) + "/issues", "{\"remove\":[" + quoted(issues) + "]}");
    }

    private static String quoted(String... ids) {
        return List.of(ids).stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(","));
    }

    String issue(String title, int points) {
        return issue(title, points, "");
    }

    /** @param more fields beside, each with a comma before it */
    String issue(String title, int points, String more) {
        return id(post(staff.path("/issues"), """
                {"project_id":"%s","title":"%s","points":%d%s}""".formatted(project, title, points, more)));
    }

    void is(String issue, String status) {
        for (var one : get(staff.path("/projects")).json().at("/data/0/statuses")) {
            if (one.get("name").asString().equals(status)) {
                change(issue, "{\"status_id\":\"" + one.get("id").asString() + "\"}");
                return;
            }
        }
        throw new IllegalArgumentException(status);
    }

    void change(String issue, String body) {
        var changed = patch("/api/v1/issues/" + issue, body);
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    }

    JsonNode shown(String path) {
        var reply = get(path);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json().get("data");
    }

    /** The ids of the sprints an issue is in. */
    List<String> sprintsOf(String issue) {
        return shown("/api/v1/issues/" + issue)
                .get("sprint_ids")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    /** What became of an issue in a sprint. */
    JsonNode fact(String sprint, String issue) {
        for (var fact : shown(of(sprint) + "/facts")) {
            if (fact.get("issue_id").asString().equals(issue)) {
                return fact;
            }
        }
        throw new IllegalArgumentException(issue);
    }

    JsonNode totals(String sprint) {
        return get(of(sprint) + "/facts").json().at("/meta/totals");
    }

    List<String> revisions(String sprint) {
        return shown(of(sprint) + "/revisions")
                .valueStream()
                .map(revision -> revision.get("kind").asString())
                .toList();
    }

    void pass(Duration time) {
        clock.move(time);
    }

    Instant now() {
        return clock.instant();
    }

    static String id(Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply.json().at("/data/id").asString();
    }
}
