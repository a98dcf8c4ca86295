package plenum.sessions;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import plenum.database.FreshDatabase;
import plenum.web.Http;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every route against every kind of caller: who may do what is committed as a table, and a route that is not in it fails
 * the build. What was found lies in {@code target/verdicts.txt}, in the form of the table.
 */
@FreshDatabase
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"plenum.sessions.max-sessions=100000", "plenum.web.rate-limiting=false"})
class VerdictsTest {

    private static final Path TABLE = Path.of("src/test/resources/verdicts.txt");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** One line of the table: a route, what is sent to it, and the status everybody gets. */
    private record Line(String method, String path, List<String> verdicts, String body) {

        String route() {
            return method + " " + path;
        }

        static Line read(String line) {
            var words = line.split("\\s+", 3 + Caller.values().length);
            var verdicts = List.of(words).subList(2, 2 + Caller.values().length);
            return new Line(
                    words[0],
                    words[1],
                    verdicts,
                    words.length > 2 + Caller.values().length ? words[2 + Caller.values().length] : "");
        }

        String written(List<String> found) {
            return "%-6s %-64s %s  %s"
                    .formatted(method, path, String.join(" ", found), body)
                    .stripTrailing();
        }
    }

    /** In the order of the columns. */
    private enum Caller {
        ANONYMOUS,
        OTHER_SESSION,
        SPECTATOR,
        VOTER,
        CO_FACILITATOR,
        FACILITATOR,
        DISPLAY
    }

    private final Http http;
    private Cast cast;

    VerdictsTest(@LocalServerPort int port) {
        this.http = new Http(port);
    }

    @Test
    void every_route_gives_every_caller_what_the_table_says() throws IOException {
        var lines = lines();
        var found = new ArrayList<String>();
        for (var line : lines) {
            var verdicts = new ArrayList<String>();
            for (var caller : Caller.values()) {
                verdicts.add(Integer.toString(status(line, caller)));
            }
            found.add(line.written(verdicts));
        }
        Files.write(Path.of("target/verdicts.txt"), found);
        assertThat(String.join("\n", found))
                .isEqualTo(lines.stream()
                        .map(line -> line.written(line.verdicts()))
                        .collect(Collectors.joining("\n")));
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

    private static List<Line> lines() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Line::read)
                .toList();
    }

    /** Whatever succeeded may have changed the session, so the next caller finds another one. */
    private int status(Line line, Caller caller) {
        if (cast == null) {
            cast = new Cast(http);
        }
        int status = cast.sends(line, caller);
        if (status < 400 && !line.method().equals("GET")) {
            cast = null;
        }
        return status;
    }

    /** A session with somebody of every kind in it, and somebody of another one. */
    private static final class Cast {

        private final Http http;
        private final ATable table;
        private final ATable other;
        private final String display;
        private final String displayId;

        Cast(Http http) {
            this.http = http;
            this.table = ATable.startedBy(http, "Ann").with("Ben", "Cem", "Dora", "Eve");
            this.other = ATable.startedBy(http, "Fay");
            table.patch("/me", "{\"as\":\"spectator\"}", "Cem");
            table.patch("/participants/" + table.id("Dora"), "{\"role\":\"co_facilitator\"}", "Ann");
            var screen = table.post("/displays", "{}", "Ann").json().get("data");
            this.displayId = screen.get("display_id").stringValue();
            this.display = screen.get("url").stringValue().replaceFirst(".*#", "");
        }

        int sends(Line line, Caller caller) {
            var query = caller == Caller.DISPLAY ? "?as=display" : "";
            var request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + http.port() + filled(line.path()) + query))
                    .header("Content-Type", "application/json")
                    .method(
                            line.method(),
                            line.body().isEmpty()
                                    ? BodyPublishers.noBody()
                                    : BodyPublishers.ofString(filled(line.body())));
            var token = tokenOf(caller);
            if (token != null) {
                request.header("Authorization", "Bearer " + token);
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

        private String tokenOf(Caller caller) {
            return switch (caller) {
                case ANONYMOUS -> null;
                case OTHER_SESSION -> other.token("Fay");
                case SPECTATOR -> table.token("Cem");
                case VOTER -> table.token("Ben");
                case CO_FACILITATOR -> table.token("Dora");
                case FACILITATOR -> table.token("Ann");
                case DISPLAY -> display;
            };
        }

        private String filled(String text) {
            return text.replace("{id}", table.session().toString())
                    .replace("{activity}", table.activity().toString())
                    .replace("{participant}", table.id("Eve").toString())
                    .replace("{item}", table.activity().toString())
                    .replace("{team}", table.activity().toString())
                    .replace("{deck}", table.activity().toString())
                    .replace("{device}", table.activity().toString())
                    .replace("{user}", table.activity().toString())
                    .replace("{connectionId}", table.activity().toString())
                    .replace("{display}", displayId)
                    .replace("{code}", table.joinCode())
                    .replace("{facilitator_code}", table.facilitatorCode())
                    .replace("{display_token}", display);
        }
    }
}
