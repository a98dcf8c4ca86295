package plenum.backlog;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.identity.SomeTeams.signedIn;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import plenum.database.FreshDatabase;
import plenum.identity.SomeTeams;
import plenum.web.Http;

/** How a team finds its issues, orders them and ties them together, over HTTP. */
@FreshDatabase("teams")
@Import(SomeTeams.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class BacklogListTest {

    private final Http http;
    private final SomeTeams.Members members;
    private ABacklog backlog;

    BacklogListTest(@LocalServerPort int port, @Autowired SomeTeams.Members members) {
        this.http = new Http(port);
        this.members = members;
    }

    @BeforeEach
    void open() {
        backlog = new ABacklog(http, members);
    }

    @Test
    void every_filter_leaves_what_fits() {
        var dana = ABacklog.id(backlog.post("/people", "{\"display_name\":\"Dana\"}", backlog.user));
        var web = ABacklog.id(backlog.post("/disciplines", "{\"name\":\"Web\"}", backlog.manager));
        backlog.issue("Crane rota", """
                ,"type":"Bug","priority":"High","assignee_id":"%s","owner_id":"%s","discipline_id":"%s","points":3,
                "flagged":true,"labels":["port"],"due_on":"2026-11-25","description":"Für Größe und Gewicht"\
                """.formatted(dana, dana, web));
        backlog.issue("Berth calendar", ",\"level\":\"epic\"");
        var done = backlog.issue("Rate cards", ",\"points\":8");
        backlog.patch(done, "*", "{\"status_id\":\"%s\"}".formatted(backlog.status("Done")));

        assertThat(backlog.titles("?type=Bug")).containsExactly("Crane rota");
        assertThat(backlog.titles("?priority=High&label=port")).containsExactly("Crane rota");
        assertThat(backlog.titles("?assignee=" + dana)).containsExactly("Crane rota");
        assertThat(backlog.titles("?stakeholder=" + dana)).containsExactly("Crane rota");
        assertThat(backlog.titles("?assignee=none")).containsExactly("Berth calendar", "Rate cards");
        assertThat(backlog.titles("?discipline=" + web + "&discipline=none")).hasSize(3);
        assertThat(backlog.titles("?flagged=true")).containsExactly("Crane rota");
        assertThat(backlog.titles("?unestimated=true")).containsExactly("Berth calendar");
        assertThat(backlog.titles("?level=epic")).containsExactly("Berth calendar");
        assertThat(backlog.titles("?status_state=done")).containsExactly("Rate cards");
        assertThat(backlog.titles("?status_state=todo,started")).hasSize(2);
        assertThat(backlog.titles("?sprint=none")).hasSize(3);
        assertThat(backlog.titles("?sprint=" + UUID.randomUUID())).isEmpty();
        assertThat(backlog.titles("?project=" + backlog.project)).hasSize(3);
        assertThat(backlog.titles("?text=gr%C3%B6%C3%9F")).containsExactly("Crane rota");
        assertThat(backlog.titles("?text=HBR-2")).containsExactly("Berth calendar");
        assertThat(backlog.titles("?text=cards%20rat")).containsExactly("Rate cards");
        assertThat(backlog.titles("?updated_since=2999-01-01T00:00:00Z")).isEmpty();
        assertThat(backlog.titles("?sort=points")).containsExactly("Rate cards", "Crane rota", "Berth calendar");
        assertThat(backlog.titles("?sort=due_on").getFirst()).isEqualTo("Crane rota");
        assertThat(backlog.titles("?sort=updated").getFirst()).isEqualTo("Rate cards");
        assertThat(backlog.get("/issues?with_total=true")
                        .json()
                        .at("/meta/total")
                        .asInt())
                .isEqualTo(3);
        assertThat(backlog.get("/issues?assignee=me&status_state=lost&cursor=x").status())
                .isEqualTo(422);
    }

    @Test
    void a_resolution_that_means_dropped_counts_as_dropped() {
        var done = backlog.status("Done");
        backlog.issue("Twice", ",\"status_id\":\"%s\",\"resolution\":\"Duplicate\"".formatted(done));
        backlog.issue("Fixed", ",\"status_id\":\"%s\",\"resolution\":\"Fixed\"".formatted(done));
        assertThat(backlog.titles("?status_state=done")).hasSize(2);
        var mapped = backlog.put(
                backlog.path("/status-mapping"),
                "{\"entries\":[],\"dropped_resolutions\":[\"Duplicate\"]}",
                backlog.manager);
        assertThat(mapped.json().at("/data/version").asInt()).as(mapped.text()).isEqualTo(2);
        assertThat(backlog.titles("?status_state=done")).containsExactly("Fixed");
        assertThat(backlog.titles("?status_state=dropped")).containsExactly("Twice");
        assertThat(backlog.titles("?status_state=dropped,done")).hasSize(2);
        assertThat(backlog.get("/issues?key=HBR-1").json().at("/data/0/state").asString())
                .isEqualTo("dropped");
    }

    @Test
    void page_by_page_everything_is_there_once_while_others_are_added() {
        for (int n = 0; n < 12; n++) {
            backlog.issue("Issue " + n, n % 3 == 0 ? "" : ",\"points\":" + n % 4);
        }
        for (var sort : List.of("rank", "key", "updated", "points", "due_on")) {
            var seen = new ArrayList<String>();
            var next = "";
            do {
                var page = backlog.get("/issues?per_page=5&sort=" + sort + next).json();
                page.get("data").forEach(issue -> seen.add(issue.get("id").asString()));
                next = page.at("/meta/next").asString("");
                next = next.isEmpty() ? "" : "&cursor=" + next;
                if (sort.equals("rank") || sort.equals("key")) {
                    backlog.issue("Late " + sort + seen.size());
                }
            } while (!next.isEmpty() && seen.size() < 100);
            assertThat(seen).as(sort).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(12);
        }
    }

    @Test
    void issues_go_where_they_are_put_several_in_the_order_in_which_they_are_named() {
        var a = backlog.issue("A");
        backlog.issue("B");
        var c = backlog.issue("C");
        var d = backlog.issue("D");
        rank("{\"issue_ids\":[\"%s\",\"%s\"],\"before_id\":\"%s\"}".formatted(d, c, a), 200);
        assertThat(backlog.titles("")).containsExactly("D", "C", "A", "B");
        rank("{\"issue_ids\":[\"%s\"],\"after_id\":\"%s\"}".formatted(d, a), 200);
        assertThat(backlog.titles("")).containsExactly("C", "A", "D", "B");
        rank("{\"issue_ids\":[\"%s\"]}".formatted(d), 422);
        rank("{\"issue_ids\":[\"%s\"],\"after_id\":\"%s\"}".formatted(d, d), 422);
        rank("{\"issue_ids\":[\"%s\"],\"after_id\":\"%s\"}".formatted(d, UUID.randomUUID()), 422);
        assertThat(backlog.shown(d).get("version").asInt())
                .as("no change of the issue")
                .isEqualTo(1);
        assertThat(backlog.events(d, "")).hasSize(1);
    }

    private void rank(String body, int status) {
        var ranked = backlog.post("/issues/rank", body, backlog.user);
        assertThat(ranked.status()).as(ranked.text()).isEqualTo(status);
    }

    @Test
    void links_lead_both_ways_are_there_once_and_close_no_circle() {
        var a = backlog.issue("A");
        var b = backlog.issue("B");
        var c = backlog.issue("C");
        assertThat(links(a, link(a, b, "blocks")).status()).isEqualTo(200);
        assertThat(links(b, link(a, b, "blocks"), link(b, c, "blocks")).status())
                .isEqualTo(200);
        var circle = links(c, link(b, c, "blocks"), link(c, a, "blocks"));
        assertThat(circle.status()).isEqualTo(422);
        assertThat(circle.json().at("/error/details/0/field").asString()).isEqualTo("links.1");
        var twice = links(a, link(a, b, "relates"), link(b, a, "relates"));
        assertThat(twice.json().at("/error/details/0/message").asString()).isEqualTo("is there twice");
        assertThat(links(a, link(b, c, "blocks")).status()).isEqualTo(422);
        assertThat(links(a, link(a, UUID.randomUUID().toString(), "blocks")).status())
                .isEqualTo(422);

        assertThat(links(a).status()).isEqualTo(200);
        assertThat(http.get("/api/v1/issues/" + b + "/links", signedIn(backlog.viewer))
                        .json()
                        .get("data"))
                .hasSize(1);
        var event = backlog.events(b, "?field=links").getFirst();
        assertThat(event.get("from_text").asString()).isEqualTo("blocked by HBR-1");
        assertThat(event.has("to_text")).isFalse();
    }

    private static String link(String from, String to, String kind) {
        return "{\"from_issue_id\":\"%s\",\"to_issue_id\":\"%s\",\"kind\":\"%s\"}".formatted(from, to, kind);
    }

    private Http.Reply links(String issue, String... links) {
        return backlog.put(
                "/api/v1/issues/" + issue + "/links", "{\"links\":[" + String.join(",", links) + "]}", backlog.user);
    }

    @Test
    void a_child_is_never_above_its_parent() {
        var top = backlog.issue("Top");
        var middle = backlog.issue("Middle", ",\"parent_id\":\"%s\"".formatted(top));
        assertThat(backlog.patch(top, "*", "{\"parent_id\":\"%s\"}".formatted(middle))
                        .json()
                        .at("/error/details/0/field")
                        .asString())
                .isEqualTo("parent_id");
        assertThat(backlog.events(middle, "?field=parent")).isEmpty();
    }

    @Test
    void a_workflow_has_two_to_twenty_steps_and_what_is_in_use_stays() {
        var path = backlog.path("/projects/" + backlog.project + "/workflow");
        assertThat(backlog.put(path, "{\"statuses\":[{\"name\":\"Open\",\"state\":\"todo\"}]}", backlog.manager)
                        .status())
                .isEqualTo(422);
        backlog.issue("Ours");
        var without = backlog.put(path, """
                {"statuses":[{"name":"Open","state":"todo"},{"name":"Closed","state":"done"}]}""", backlog.manager);
        assertThat(without.code()).isEqualTo("IN_USE");
        var changed = backlog.put(path, """
                {"statuses":[{"id":"%s","name":"Open","state":"started"},{"name":"New","state":"todo"},
                             {"name":"Closed","state":"done"}]}""".formatted(backlog.status("To do")), backlog.manager);
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(backlog.titles("?status_state=started")).containsExactly("Ours");
        assertThat(backlog.get("/status-mapping").json().at("/data/version").asInt())
                .isEqualTo(2);
        assertThat(backlog.put(path, "{\"statuses\":[]}", backlog.user).status())
                .isEqualTo(403);
    }
}
