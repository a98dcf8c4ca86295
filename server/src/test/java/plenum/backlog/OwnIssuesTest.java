package plenum.backlog;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.identity.SomeTeams.signedIn;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import plenum.database.FreshDatabase;
import plenum.identity.SomeTeams;
import plenum.web.Http;

/** What people do with the issues of their team, over HTTP. */
@FreshDatabase("teams")
@Import(SomeTeams.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class OwnIssuesTest {

    private final Http http;
    private final SomeTeams.Members members;
    private final Issues issues;
    private ABacklog backlog;

    OwnIssuesTest(@LocalServerPort int port, @Autowired SomeTeams.Members members, @Autowired Issues issues) {
        this.http = new Http(port);
        this.members = members;
        this.issues = issues;
    }

    @BeforeEach
    void open() {
        backlog = new ABacklog(http, members);
    }

    /** An issue a tracker has told of, in a project that belongs to the team. */
    private String remote() {
        var source = UUID.randomUUID();
        var told =
                News.about("10040").asOf("2026-10-19T08:00:00.000Z", 7).list().getFirst();
        issues.record(List.of(new IssueNews(source, "10040", told.asOf(), told.values(), null, told.changes())));
        issues.adopt(source, "TES", backlog.team);
        return issues.find(source, "10040").orElseThrow().id().toString();
    }

    @Test
    void a_new_issue_has_a_key_a_first_status_and_the_hand_that_wrote_it() {
        var added = backlog.adds("Split a shipment", ",\"points\":5,\"labels\":[\"web\",\"api\",\"web\"]");
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(added.header("ETag")).isEqualTo("\"1\"");
        var issue = added.json().get("data");
        assertThat(issue.get("key").asString()).isEqualTo("HBR-1");
        assertThat(issue.at("/status/name").asString()).isEqualTo("To do");
        assertThat(issue.get("state").asString()).isEqualTo("todo");
        assertThat(issue.get("labels").toString()).isEqualTo("[\"api\",\"web\"]");
        assertThat(issue.get("stakeholder_field").asString()).isEqualTo("reporter");
        assertThat(issue.has("estimate_hours")).isFalse();
        var events = backlog.events(issue.get("id").asString(), "");
        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.get("field").asString()).isEqualTo("created");
            assertThat(event.get("history_id").asLong()).isZero();
            assertThat(event.get("origin").asString()).isEqualTo("own");
        });
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        var refused = backlog.post("/issues", """
                {"title":" ","points":-1,"level":"huge","due_on":"tomorrow","status_id":"%s","rank":"U",
                 "schedule":"soft","scheduled_at":"2026-11-25T22:00:00Z"}""".formatted(UUID.randomUUID()), backlog.user);
        assertThat(refused.status()).isEqualTo(422);
        var fields = refused.json().at("/error/details").findValuesAsString("field");
        assertThat(fields)
                .contains("title", "points", "level", "due_on", "rank", "scheduled_at", "project_id")
                .doesNotHaveDuplicates();
        assertThat(backlog.titles("")).isEmpty();
    }

    @Test
    void members_do_what_they_may_and_strangers_find_nothing() {
        var issue = backlog.issue("Ours");
        assertThat(http.get(backlog.path("/issues")).code()).isEqualTo("SIGN_IN_REQUIRED");
        var refused = backlog.post("/issues", "{}", backlog.viewer);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().at("/meta/permission").asString()).isEqualTo("backlog.write");
        for (var reply : List.of(
                http.get(backlog.path("/issues"), signedIn(backlog.stranger)),
                http.get("/api/v1/issues/" + issue, signedIn(backlog.stranger)),
                http.get("/api/v1/issues/" + issue + "/events", signedIn(backlog.stranger)),
                http.patch("/api/v1/issues/" + issue, "{}", signedIn(backlog.stranger)),
                http.post("/api/v1/issues/" + issue + "/restore", "", signedIn(backlog.stranger)))) {
            assertThat(reply.status()).as(reply.text()).isEqualTo(404);
        }
        assertThat(backlog.post("/projects", "{\"key\":\"NEW\",\"name\":\"New\"}", backlog.user)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whoever_has_not_seen_the_newest_version_changes_nothing() {
        var issue = backlog.issue("Ours");
        assertThat(http.patch("/api/v1/issues/" + issue, "{\"title\":\"Mine\"}", signedIn(backlog.user))
                        .code())
                .isEqualTo("PRECONDITION_REQUIRED");
        var changed = backlog.patch(issue, "\"1\"", "{\"title\":\"Yours\"}");
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        var stale = backlog.patch(issue, "\"1\"", "{\"title\":\"Mine\"}");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().at("/meta/version").asInt()).isEqualTo(2);
        assertThat(backlog.patch(issue, "\"2\"", "{\"title\":\"Yours\"}").header("ETag"))
                .as("nothing changed, nothing counted")
                .isEqualTo("\"2\"");
        assertThat(backlog.shown(issue).get("title").asString()).isEqualTo("Yours");
    }

    @Test
    void what_one_request_changes_shares_a_number_of_history_and_titles_leave_none() {
        var issue = backlog.issue("Ours", ",\"points\":5");
        backlog.patch(issue, "*", """
                {"title":"Better","points":8,"status_id":"%s","flagged":true}""".formatted(backlog.status("In progress")));
        backlog.patch(issue, "*", "{\"points\":null}");
        var events = backlog.events(issue, "");
        assertThat(events.stream().map(event -> event.get("field").asString()))
                .containsExactly("points", "flagged", "points", "status", "created");
        assertThat(events.get(0).has("to")).isFalse();
        assertThat(events.get(0).get("from").asString()).isEqualTo("8");
        assertThat(events.get(3).get("from_text").asString()).isEqualTo("To do");
        assertThat(events.subList(1, 4).stream()
                        .map(event -> event.get("history_id").asLong()))
                .allMatch(id -> id < 0)
                .containsOnly(events.get(1).get("history_id").asLong());
        assertThat(backlog.events(issue, "?field=points")).hasSize(2);
        assertThat(backlog.shown(issue).has("points")).as("absent is not zero").isFalse();
    }

    @Test
    void a_deleted_issue_is_kept_and_can_come_back_where_it_was() {
        backlog.issue("First");
        var issue = backlog.issue("Second");
        backlog.issue("Third");
        assertThat(backlog.delete(issue).status()).isEqualTo(200);
        assertThat(backlog.titles("")).containsExactly("First", "Third");
        assertThat(backlog.shown(issue).has("deleted_at")).isTrue();
        assertThat(backlog.patch(issue, "*", "{\"title\":\"Late\"}").code()).isEqualTo("ITEM_NOT_FOUND");
        http.post("/api/v1/issues/" + issue + "/restore", "", signedIn(backlog.user));
        assertThat(backlog.titles("")).containsExactly("First", "Second", "Third");
        assertThat(backlog.events(issue, "").stream()
                        .map(event -> event.get("field").asString()))
                .containsExactly("restored", "deleted", "created");
    }

    @Test
    void what_a_tracker_keeps_is_only_read_here() {
        var issue = remote();
        assertThat(backlog.shown(issue).get("source").asString()).isEqualTo("tracker");
        var first = backlog.issue("Ours");
        for (var reply : List.of(
                backlog.patch(issue, "*", "{\"points\":5}"),
                backlog.delete(issue),
                backlog.put("/api/v1/issues/" + issue + "/links", "{\"links\":[]}", backlog.user),
                backlog.post(
                        "/issues/rank",
                        "{\"issue_ids\":[\"%s\"],\"after_id\":\"%s\"}".formatted(issue, first),
                        backlog.user))) {
            assertThat(reply.status()).as(reply.text()).isEqualTo(409);
            assertThat(reply.code()).isEqualTo("ISSUE_IS_REMOTE");
        }
    }

    @Test
    void of_many_one_that_cannot_be_changed_keeps_all_as_they_were_unless_some_will_do() {
        var remote = remote();
        var ids = IntStream.range(0, 499)
                .mapToObj(n -> "\"" + backlog.issue("Issue " + n) + "\"")
                .toList();
        var body = "{\"issue_ids\":[%s,\"%s\"],\"patch\":{\"priority\":\"High\"}%s}";
        var refused = backlog.post("/issues/bulk", body.formatted(String.join(",", ids), remote, ""), backlog.user);
        assertThat(refused.code()).isEqualTo("ISSUE_IS_REMOTE");
        assertThat(refused.json().at("/meta/refused").toString()).isEqualTo("[\"TES-10040\"]");
        assertThat(backlog.titles("?priority=High")).isEmpty();

        var done = backlog.post(
                "/issues/bulk", body.formatted(String.join(",", ids), remote, ",\"partial\":true"), backlog.user);
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        var results = done.json().get("data").findValuesAsString("result");
        assertThat(results.stream().filter("changed"::equals)).hasSize(499);
        assertThat(done.json().at("/data/499/code").asString()).isEqualTo("ISSUE_IS_REMOTE");
        assertThat(backlog.events(ids.getFirst().replace("\"", ""), "?field=priority"))
                .hasSize(1);
    }

    @Test
    void an_issue_in_another_project_has_a_new_key_and_is_found_by_the_old_one() {
        var other = backlog.project("QUAY", "Quay");
        var issue = backlog.issue("Ours");
        var moved = backlog.patch(issue, "*", "{\"project_id\":\"%s\"}".formatted(other));
        assertThat(moved.json().at("/data/key").asString()).isEqualTo("QUAY-1");
        assertThat(backlog.titles("?key=hbr-1")).containsExactly("Ours");
        assertThat(backlog.titles("?key=QUAY-1")).containsExactly("Ours");
        assertThat(backlog.events(issue, "").stream()
                        .map(event -> event.get("field").asString()))
                .contains("project", "key", "status");
    }

    @Test
    void a_repeated_request_adds_one_issue() {
        var key = UUID.randomUUID().toString();
        var body = "{\"project_id\":\"%s\",\"title\":\"Once\"}".formatted(backlog.project);
        var first = http.post(backlog.path("/issues"), body, signedIn(backlog.user, "Idempotency-Key", key));
        var again = http.post(backlog.path("/issues"), body, signedIn(backlog.user, "Idempotency-Key", key));
        assertThat(ABacklog.id(again)).isEqualTo(ABacklog.id(first));
        var other = http.post(
                backlog.path("/issues"), body.replace("Once", "Twice"), signedIn(backlog.user, "Idempotency-Key", key));
        assertThat(other.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(backlog.titles("")).containsExactly("Once");
    }
}
