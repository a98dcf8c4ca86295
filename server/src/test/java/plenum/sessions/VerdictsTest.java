package plenum.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.identity.SomeTeams.signedIn;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import plenum.database.FreshDatabase;
import plenum.identity.SomeAccounts;
import plenum.teams.Role;
import plenum.teams.Staff;
import plenum.web.Http;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every route against every kind of caller: who may do what is committed as a table, and a route that is not in it fails
 * the build. What was found lies in {@code target/verdicts.txt}, in the form of the table.
 */
@FreshDatabase
@Import(SomeAccounts.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"plenum.sessions.max-sessions=100000", "plenum.web.rate-limiting=false"})
class VerdictsTest {

    private static final Path TABLE = Path.of("src/test/resources/verdicts.txt");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final Pattern LINE = Pattern.compile(
            "(\\S+) +(\\S+) +(\\d{3}(?: \\d{3})*) \\| (\\d{3} \\d{3} \\d{3})(?: \\| (\\d{3}(?: \\d{3})*))?(?: +(\\S.*))?");

    /** Where what somebody may do depends on what they are in a team, or everywhere. */
    private static final Pattern BY_ROLE = Pattern.compile(
            "/api/v1/(teams|issues|imports|sprints|invitations|roles|people|users|settings|audit-events|encryption|api-keys|sso-providers|sso-policy)(?!/public)(/.*)?");

    /** What is never done with an API key, whatever it is for. */
    private static final Pattern FOR_PEOPLE_ONLY = Pattern.compile(
            "(\\S+ /api/v1/(auth|setup|users|api-keys|sso-providers|sso-policy|encryption|invitations/accept)(/.*)?|(?!GET)\\S+ /api/v1/me(/.*)?)");

    /** One line of the table: a route, the status everybody gets, that of members if it differs, and what is sent. */
    private record Line(
            String method,
            String path,
            List<String> verdicts,
            List<String> ofHolders,
            List<String> ofMembers,
            String body) {

        String route() {
            return method + " " + path;
        }

        static Line read(String line) {
            var parts = LINE.matcher(line);
            assertThat(parts.matches()).as(line).isTrue();
            return new Line(
                    parts.group(1),
                    parts.group(2),
                    verdicts(parts.group(3)),
                    verdicts(parts.group(4)),
                    verdicts(parts.group(5)),
                    parts.group(6));
        }

        private static List<String> verdicts(String words) {
            return words == null ? List.of() : List.of(words.split(" "));
        }

        List<Caller> callers() {
            var callers = new ArrayList<Caller>(List.of(Guest.values()));
            callers.addAll(List.of(Holder.values()));
            callers.addAll(ofMembers.isEmpty() ? List.of() : List.of(Member.values()));
            return callers;
        }

        String expected() {
            var all = new ArrayList<>(verdicts);
            all.addAll(ofHolders);
            all.addAll(ofMembers);
            return written(all);
        }

        String written(List<String> found) {
            int guests = Guest.values().length;
            int signedIn = guests + Holder.values().length;
            var groups = Stream.of(
                            found.subList(0, guests),
                            found.subList(guests, signedIn),
                            found.subList(signedIn, found.size()))
                    .filter(group -> !group.isEmpty())
                    .map(group -> String.join(" ", group))
                    .collect(Collectors.joining(" | "));
            return "%-6s %-64s %s  %s"
                    .formatted(method, path, groups, body == null ? "" : body)
                    .stripTrailing();
        }
    }

    private sealed interface Caller {}

    /** Whoever has no account, in the order of the columns. */
    private enum Guest implements Caller {
        ANONYMOUS,
        OTHER_SESSION,
        SPECTATOR,
        VOTER,
        CO_FACILITATOR,
        FACILITATOR,
        DISPLAY
    }

    /** Whoever comes with something that is no seat and no sign-in, in the order of the columns behind the bar. */
    private enum Holder implements Caller {
        DEACTIVATED,
        KEY_WITHOUT,
        KEY_WITH
    }

    /** Whoever is signed in, in the order of the columns behind the second bar. */
    private enum Member implements Caller {
        VIEWER(Role.VIEWER),
        USER(Role.USER),
        FOREIGN_USER(Role.USER),
        FOREIGN_MANAGER(Role.MANAGER),
        MANAGER(Role.MANAGER),
        ADMIN(Role.ADMIN),
        SUPER_ADMIN(Role.SUPER_ADMIN);

        private final Role role;

        Member(Role role) {
            this.role = role;
        }

        UUID in(Staff ours, Staff theirs) {
            return (this == FOREIGN_USER || this == FOREIGN_MANAGER ? theirs : ours).the(role);
        }
    }

    private final Http http;
    private final SomeAccounts.Known accounts;
    private Holders holders;
    private Cast cast;

    VerdictsTest(@LocalServerPort int port, @Autowired SomeAccounts.Known accounts) {
        this.http = new Http(port);
        this.accounts = accounts;
    }

    @Test
    void every_route_gives_every_caller_what_the_table_says() throws IOException {
        var lines = lines();
        var found = new ArrayList<String>();
        for (var line : lines) {
            var verdicts = new ArrayList<String>();
            for (var caller : line.callers()) {
                verdicts.add(Integer.toString(status(line, caller)));
            }
            found.add(line.written(verdicts));
        }
        Files.write(Path.of("target/verdicts.txt"), found);
        assertThat(String.join("\n", found))
                .isEqualTo(lines.stream().map(Line::expected).collect(Collectors.joining("\n")));
    }

    @Test
    void every_route_there_is_is_in_the_table_and_no_other() throws IOException {
        var routes = new TreeSet<String>();
        var api = JsonMapper.shared().readTree(Files.readString(Path.of("../api/openapi.json")));
        api.get("paths")
                .forEachEntry((path, item) ->
                        item.propertyNames().forEach(method -> routes.add(method.toUpperCase() + " " + path)));

        var listed = new TreeSet<String>();
        lines().forEach(line -> listed.add(line.route()));

        assertThat(listed).as("a new route needs a line in %s", TABLE).isEqualTo(routes);
    }

    @Test
    void what_only_people_do_no_key_does() throws IOException {
        assertThat(lines())
                .filteredOn(line -> FOR_PEOPLE_ONLY.matcher(line.route()).matches())
                .hasSizeGreaterThan(20)
                .allSatisfy(line -> assertThat(line.ofHolders().subList(1, 3))
                        .as(line.route())
                        .containsOnly("403"));
    }

    @Test
    void a_route_that_depends_on_roles_says_what_each_gets() throws IOException {
        assertThat(lines())
                .filteredOn(line -> BY_ROLE.matcher(line.path()).matches())
                .isNotEmpty()
                .allSatisfy(
                        line -> assertThat(line.ofMembers()).as(line.route()).hasSize(Member.values().length));
    }

    private static List<Line> lines() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Line::read)
                .toList();
    }

    /** Whatever succeeded may have changed the session, so the next caller finds another one. */
    private int status(Line line, Caller caller) {
        if (cast == null) {
            holders = holders == null ? new Holders(http, accounts) : holders;
            cast = new Cast(http, accounts, holders);
        }
        int status = cast.sends(line, caller);
        if (status < 400 && !line.method().equals("GET")) {
            cast = null;
        }
        return status;
    }

    /** A session with somebody of every kind in it, and somebody of another one; as soon as it is needed, a team as well. */
    private static final class Cast {

        private final Http http;
        private final ATable table;
        private final ATable other;
        private final String display;
        private final String displayId;
        private final SomeAccounts.Known accounts;
        private final Holders holders;
        private Belongings team;

        Cast(Http http, SomeAccounts.Known accounts, Holders holders) {
            this.http = http;
            this.accounts = accounts;
            this.holders = holders;
            this.table = ATable.startedBy(http, "Ann").with("Ben", "Cem", "Dora", "Eve");
            this.other = ATable.startedBy(http, "Fay");
            table.patch("/me", "{\"as\":\"spectator\"}", "Cem");
            table.patch("/participants/" + table.id("Dora"), "{\"role\":\"co_facilitator\"}", "Ann");
            var screen = table.post("/displays", "{}", "Ann").json().get("data");
            this.displayId = screen.get("display_id").stringValue();
            this.display = screen.get("url").stringValue().replaceFirst(".*#", "");
        }

        int sends(Line line, Caller caller) {
            if (!line.ofMembers().isEmpty() && team == null) {
                team = new Belongings(http, accounts);
            }
            var query = caller == Guest.DISPLAY ? "?as=display" : "";
            var request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + http.port() + filled(line, line.path()) + query))
                    .header("Content-Type", "application/json")
                    .method(
                            line.method(),
                            line.body() == null
                                    ? BodyPublishers.noBody()
                                    : BodyPublishers.ofString(filled(line, line.body())));
            switch (caller) {
                case Guest guest -> prove(request, tokenOf(guest));
                case Holder holder -> prove(request.header("If-Match", "*"), tokenOf(holder));
                case Member member -> request.headers(signedIn(member.in(team.ours(), team.theirs()), "If-Match", "*"));
            }
            try {
                var answer = CLIENT.send(request.build(), BodyHandlers.ofInputStream());
                // Streams have no end that could be waited for.
                answer.body().close();
                return answer.statusCode();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        private void prove(HttpRequest.Builder request, String token) {
            if (token != null) {
                request.header("Authorization", "Bearer " + token);
            }
        }

        private String tokenOf(Holder holder) {
            return switch (holder) {
                case DEACTIVATED -> holders.endedSignIn();
                case KEY_WITHOUT -> holders.keyForNothingThere();
                case KEY_WITH -> holders.keyForAll();
            };
        }

        private String tokenOf(Guest guest) {
            return switch (guest) {
                case ANONYMOUS -> null;
                case OTHER_SESSION -> other.token("Fay");
                case SPECTATOR -> table.token("Cem");
                case VOTER -> table.token("Ben");
                case CO_FACILITATOR -> table.token("Dora");
                case FACILITATOR -> table.token("Ann");
                case DISPLAY -> display;
            };
        }

        private String filled(Line line, String text) {
            return (team == null ? text : team.filled(line.path(), text))
                    .replace("{id}", table.session().toString())
                    .replace("{activity}", table.activity().toString())
                    .replace("{participant}", table.id("Eve").toString())
                    .replace("{item}", table.activity().toString())
                    .replace("{team}", table.activity().toString())
                    .replace("{deck}", table.activity().toString())
                    .replace("{device}", table.activity().toString())
                    .replace("{user}", table.activity().toString())
                    .replace("{action}", table.activity().toString())
                    .replace("{template}", table.activity().toString())
                    .replace("{key}", table.activity().toString())
                    .replace("{connectionId}", table.activity().toString())
                    .replace("{identity}", table.activity().toString())
                    .replace("{provider}", table.activity().toString())
                    .replace("{display}", displayId)
                    .replace("{code}", table.joinCode())
                    .replace("{facilitator_code}", table.facilitatorCode())
                    .replace("{display_token}", display);
        }
    }
}
