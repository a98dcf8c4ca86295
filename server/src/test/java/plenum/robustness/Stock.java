package plenum.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import plenum.teams.Staff;

/** What a team plans with, and what its admin has set up: by the names the API's addresses have for it. */
final class Stock {

    private final Staff staff;

    private Stock(Staff staff) {
        this.staff = staff;
    }

    static Map<String, List<String>> of(Staff staff) {
        return new Stock(staff).made();
    }

    private Map<String, List<String>> made() {
        var project = made(staff.path("/projects"), "{\"key\":\"HBR\",\"name\":\"Harbour\"}", "/data/id");
        // What has issues is kept: this one may go.
        var empty = made(staff.path("/projects"), "{\"key\":\"QUAY\",\"name\":\"Quay\"}", "/data/id");
        var issue = "{\"project_id\":\"" + project + "\",\"title\":\"Ours\"}";
        var issues =
                List.of(made(staff.path("/issues"), issue, "/data/id"), made(staff.path("/issues"), issue, "/data/id"));
        var stock = new HashMap<>(Map.of(
                "project",
                List.of(empty),
                "project_id",
                List.of(project),
                "issue",
                List.of(issues.getFirst()),
                "issue_ids",
                List.of(issues.getFirst()),
                "before_id",
                List.of(issues.getLast()),
                "person",
                List.of(made(staff.path("/people"), "{\"display_name\":\"Dana\"}", "/data/id")),
                "discipline",
                List.of(made(staff.path("/disciplines"), "{\"name\":\"Web\"}", "/data/id")),
                "import",
                List.of(made(staff.path("/imports"), "key,title\nHBR-9,Nine", "/data/id")),
                "key",
                List.of(made("/api/v1/api-keys", "{\"name\":\"CI\",\"scopes\":[\"team.read\"]}", "/data/key/id")),
                "provider",
                List.of(made("/api/v1/sso-providers", """
                        {"slug":"%s","name":"Ours","settings":{"type":"oidc","discovery_url":"https://idp.invalid",
                        "client_id":"plenum","scopes":[],"trusts_email":false},
                        "admission":{"provision":false,"domains":[],"role":"user","groups":[]}}""".formatted(slug()), "/data/id"))));
        stock.put("sprint", sprints());
        stock.put("revision", List.of("1"));
        stock.put("add", List.of(issues.getLast()));
        stock.put("remove", List.of(issues.getLast()));
        return stock;
    }

    /** One that may begin, one that runs, and one that is over and sealed. */
    private List<String> sprints() {
        var wish = "{\"name\":\"Ours\",\"planned_end_at\":\"" + Instant.now().plus(Duration.ofDays(10)) + "\"}";
        var sealed = made(staff.path("/sprints"), wish, "/data/id");
        turn(sealed, "start", "{}");
        turn(sealed, "complete", "{\"open_issues_to\":\"backlog\"}");
        var running = made(staff.path("/sprints"), wish, "/data/id");
        turn(running, "start", "{}");
        return List.of(made(staff.path("/sprints"), wish, "/data/id"), running, sealed);
    }

    private void turn(String sprint, String what, String body) {
        var turned = staff.post("/api/v1/sprints/" + sprint + "/" + what, body, staff.root());
        assertThat(turned.status()).as(turned.text()).isEqualTo(200);
    }

    private static String slug() {
        return "p" + UUID.randomUUID().toString().substring(0, 8);
    }

    private String made(String path, String body, String part) {
        var reply = staff.post(path, body, staff.root());
        var id = reply.json().at(part);
        assertThat(id.isString()).as(path + ": " + reply.text()).isTrue();
        return id.stringValue();
    }
}
