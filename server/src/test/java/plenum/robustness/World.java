package plenum.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.identity.SomeTeams.signedIn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.identity.SomeAccounts;
import plenum.sessions.ATable;
import plenum.teams.Role;
import plenum.teams.Staff;
import plenum.web.Http;
import tools.jackson.databind.JsonNode;

/** Something of everything the API speaks of, and the people who speak to it. */
final class World {

    enum Caller {
        NOBODY,
        MEMBER,
        ADMIN,
        HOST
    }

    /** Of the sessions of {@link ATable}. */
    private static final String NAME = "Sprint 49 planning";

    private final Http http;
    private final SomeAccounts.Known accounts;
    private final Map<String, List<String>> ids = new LinkedHashMap<>();
    private Staff staff;
    private ATable table;

    World(Http http, SomeAccounts.Known accounts) {
        this.http = http;
        this.accounts = accounts;
        newTeam();
        newTable();
    }

    /** A team with a deck, a template, invitations, somebody to be changed and somebody who may join it. */
    void newTeam() {
        staff = new Staff(http, accounts);
        var somebody = staff.member("Eve", Role.USER).toString();
        put("team", staff.team().toString());
        put("account", somebody);
        put("user", somebody);
        put("deck", made(staff.path("/decks"), """
                {"name":"Ours","cards":[{"key":"1","kind":"numeric","value":1},{"key":"4","kind":"numeric","value":4}]}""", "/data/id"));
        put(
                "invitation",
                made(staff.path("/invitations"), "{\"role\":\"user\"}", "/data/invitation/id"),
                made("/api/v1/invitations", "{\"role\":\"user\"}", "/data/invitation/id"));
        put("template", made("/api/v1/templates", """
                {"name":"Weekly","team_id":"%s","agenda":[{"type":"retro","title":"Board"},{"type":"poker","title":"Stories"}]}""".formatted(staff.team()), "/data/id"));
        put(
                "secret",
                made(staff.path("/invitations"), "{\"role\":\"viewer\"}", "/data/url")
                        .replaceFirst(".*#", ""));
        // Of these there may not be many.
        ids.getOrDefault("key", List.of()).forEach(key -> staff.delete("/api/v1/api-keys/" + key, staff.root()));
        ids.getOrDefault("provider", List.of())
                .forEach(provider -> staff.delete("/api/v1/sso-providers/" + provider, staff.root()));
        ids.putAll(Stock.of(staff));
        ids.put("team_ids", ids.get("team"));
        ids.put("template_id", ids.get("template"));
        ids.put("team_id", ids.get("team"));
        put("account_id", staff.named("Zoe").toString());
    }

    private String made(String path, String body, String part) {
        return staff.post(path, body, staff.root()).json().at(part).asString("none");
    }

    /** A session in which one of each kind is on the agenda and the table has begun. */
    void newTable() {
        table = ATable.startedBy(http, "Ann").with("Ben", "Eve");
        var activities = new ArrayList<String>(List.of(table.activity().toString()));
        for (var kind = 0; kind < Sample.KINDS.size() - 1; kind++) {
            var added = table.post(
                    "/activities",
                    "{\"type\":\"%s\",\"title\":\"Together\",\"config\":%s}"
                            .formatted(Sample.KINDS.get(kind).get(0), Sample.config(kind)),
                    "Ann");
            assertThat(added.status()).as(added.text()).isEqualTo(201);
            activities.add(added.json().at("/data/id").asString("none"));
        }
        table.start("Ann");
        put("id", table.session().toString());
        put("activity", activities.toArray(String[]::new));
        put("participant", table.id("Eve").toString());
        var screen = table.post("/displays", "{}", "Ann").json().get("data");
        put("display", screen.get("display_id").stringValue());
        put("token", screen.get("url").stringValue().replaceFirst(".*#", ""));
        put("code", table.joinCode());
        var story = table.post("/activities/" + table.activity() + "/stories/import", "{\"text\":\"A\\nB\"}", "Ann");
        put("item", strings(story.json(), "story_id").toArray(String[]::new));
        ids.put("activity_id", ids.get("activity"));
        ids.put("participant_id", ids.get("participant"));
    }

    /** Begins what takes these commands, and leaves nothing else to choose. */
    void play(String commands) {
        var kinds = Sample.KINDS.stream().map(List::getFirst).toList();
        var kind = kinds.indexOf(
                commands.replaceFirst(".*/", "").replace("Command", "").toLowerCase(Locale.ROOT));
        // The table itself came first.
        var activity = ids.get("activity").get(kind == kinds.size() - 1 ? 0 : kind + 1);
        table.post("/activities/" + activity + "/start", "{}", "Ann");
        put("activity", activity);
    }

    private static List<String> strings(JsonNode json, String name) {
        return json.findValues(name).stream().map(JsonNode::asString).toList();
    }

    private void put(String name, String... values) {
        ids.put(name, List.of(values));
    }

    /** Something with this name, as far as there is one. */
    String id(String name, Random random) {
        var known = ids.getOrDefault(name, List.of());
        return known.isEmpty()
                ? new UUID(random.nextLong(), random.nextLong()).toString()
                : known.get(random.nextInt(known.size()));
    }

    /** What is meant where the description only knows that it is text. */
    @Nullable
    String word(String name, Random random) {
        var words = switch (name) {
            case "facilitator_code" -> List.of(table.facilitatorCode());
            case "join_code" -> List.of(table.joinCode());
            case "confirm_name" -> List.of(NAME);
            case "secret" -> ids.get("secret");
            case "token" -> ids.get("token");
            case "duplicates" -> List.of("skip", "update", "add");
            case "format" -> List.of("csv", "json", "md", "pdf", "xlsx");
            case "include" -> List.of("", "votes", "assumptions");
            case "card" -> List.of("5", "8", "?");
            case "role" -> List.of("user", "viewer", "manager", "co_facilitator", "facilitator", "voter");
            case "language", "locale" -> List.of("de", "en");
            case "time_zone" -> List.of("Europe/Berlin", "UTC");
            case "as" -> List.of("voter", "spectator");
            case "scopes" -> List.of("team.read", "backlog.read");
            case "kind" -> List.of("issues", "history");
            case "field" -> List.of("status", "points");
            case "open_issues_to" -> List.of("backlog");
            case "revision" -> List.of("1", "2");
            case "slug" -> List.of("p%d".formatted(random.nextInt(1_000_000)));
            case "key" -> List.of("K%d".formatted(random.nextInt(1_000_000)));
            case "discovery_url" -> List.of("https://idp.invalid");
            case "connection" -> List.of("online", "connected", "gone");
            case "email" -> List.of("eve%d@example.org".formatted(random.nextInt(1000)));
            default -> List.<String>of();
        };
        return words.isEmpty() ? null : words.get(random.nextInt(words.size()));
    }

    String filled(String path, Random random) {
        var filled = path;
        for (var at = filled.indexOf('{'); at >= 0; at = filled.indexOf('{')) {
            var end = filled.indexOf('}', at);
            filled = filled.substring(0, at) + id(filled.substring(at + 1, end), random) + filled.substring(end + 1);
        }
        return filled;
    }

    List<String> proof(Caller caller) {
        return switch (caller) {
            case NOBODY -> List.of();
            case MEMBER -> List.of(signedIn(staff.the(Role.USER)));
            case ADMIN -> List.of(signedIn(staff.root()));
            case HOST -> List.of("Authorization", "Bearer " + table.token("Ann"));
        };
    }
}
