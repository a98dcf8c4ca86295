package plenum.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import plenum.identity.SomeAccounts;
import plenum.teams.Role;
import plenum.teams.Staff;
import plenum.web.Http;

/** A team with somebody of every role in it, people of another one, and something of everything a team has. */
final class Belongings {

    private final Staff ours;
    private final Staff theirs;
    private final String deck;
    private final String invitation;
    private final String organisationInvitation;
    private final String secret;
    private final UUID member;
    private final Map<String, String> backlog;

    Belongings(Http http, SomeAccounts.Known accounts) {
        this.ours = new Staff(http, accounts);
        this.theirs = new Staff(http, accounts);
        this.member = ours.member("Eve", Role.USER);
        var cards =
                "[{\"key\":\"1\",\"kind\":\"numeric\",\"value\":1},{\"key\":\"4\",\"kind\":\"numeric\",\"value\":4}]";
        this.deck = made(ours.path("/decks"), "{\"name\":\"Ours\",\"cards\":" + cards + "}", "/data/id");
        this.invitation = made(ours.path("/invitations"), "{\"role\":\"user\"}", "/data/invitation/id");
        this.organisationInvitation = made("/api/v1/invitations", "{\"role\":\"user\"}", "/data/invitation/id");
        this.secret = made(ours.path("/invitations"), "{\"role\":\"viewer\"}", "/data/url")
                .replaceFirst(".*#", "");
        this.backlog = backlog();
    }

    /** As many as are asked for: there may not be hundreds of them. */
    private String provider() {
        return made("/api/v1/sso-providers", """
                {"slug":"%s","name":"Ours","settings":{"type":"oidc","discovery_url":"https://idp.invalid",
                "client_id":"plenum","scopes":[],"trusts_email":false},
                "admission":{"provision":false,"domains":[],"role":"user","groups":[]}}""".formatted(slug()), "/data/id");
    }

    private Map<String, String> backlog() {
        var home = made(ours.path("/projects"), "{\"key\":\"HBR\",\"name\":\"Harbour\"}", "/data/id");
        var issue = "{\"project_id\":\"" + home + "\",\"title\":\"Ours\"}";
        return Map.of(
                "{project_of_issue}",
                home,
                "{project}",
                made(ours.path("/projects"), "{\"key\":\"QUAY\",\"name\":\"Quay\"}", "/data/id"),
                "{issue}",
                made(ours.path("/issues"), issue, "/data/id"),
                "{other_issue}",
                made(ours.path("/issues"), issue, "/data/id"),
                "{person}",
                made(ours.path("/people"), "{\"display_name\":\"Dana\"}", "/data/id"),
                "{discipline}",
                made(ours.path("/disciplines"), "{\"name\":\"Web\"}", "/data/id"),
                "{import}",
                made(ours.path("/imports"), "key,title\nHBR-9,Nine", "/data/id"));
    }

    /** One that may begin, or one that runs and has a revision where that is what the route is about. */
    private String sprint(String path) {
        // Each caller finds one of its own, and several of them run at once.
        ours.patch(ours.path("/settings"), "{\"parallel_sprints\":true}", ours.root(), "If-Match", "*");
        var end = Instant.now().plus(Duration.ofDays(10));
        var sprint = made(ours.path("/sprints"), "{\"name\":\"Ours\",\"planned_end_at\":\"" + end + "\"}", "/data/id");
        if (path.endsWith("/complete") || path.contains("/revisions/")) {
            ours.post("/api/v1/sprints/" + sprint + "/start", "{}", ours.root());
        }
        return sprint;
    }

    private static String slug() {
        return "p" + UUID.randomUUID().toString().substring(0, 8);
    }

    private String made(String path, String body, String part) {
        return ours.post(path, body, ours.root()).json().at(part).asString();
    }

    Staff ours() {
        return ours;
    }

    Staff theirs() {
        return theirs;
    }

    /** Of a user, made when it is asked for. */
    private String key() {
        var wish = "{\"name\":\"CI\",\"scopes\":[\"team.read\"]}";
        return ours.post("/api/v1/api-keys", wish, ours.the(Role.USER))
                .json()
                .at("/data/key/id")
                .asString();
    }

    String filled(String path, String text) {
        for (var one : backlog.entrySet()) {
            text = text.replace(one.getKey(), one.getValue());
        }
        return (text.contains("{key}") ? text.replace("{key}", key()) : text)
                .replace("{team}", ours.team().toString())
                .replace("{deck}", deck)
                .replace("{account}", member.toString())
                .replace("{user}", member.toString())
                .replace("{stranger}", theirs.the(Role.VIEWER).toString())
                .replace("{secret}", secret)
                .replace("{provider}", text.contains("{provider}") ? provider() : "")
                .replace("{sprint}", text.contains("{sprint}") ? sprint(path) : "")
                .replace("{revision}", "1")
                .replace("{slug}", slug())
                .replace("{invitation}", path.contains("/teams/") ? invitation : organisationInvitation);
    }
}
