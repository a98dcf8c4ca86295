package plenum.sessions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.ZipFile;
import plenum.web.Http;
import plenum.web.Http.Reply;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everybody at a table but the one whose card is sealed, and some who are not at it: whatever any of them can hear or
 * fetch. New routes are asked as soon as they are in the description of the API.
 */
final class Eavesdroppers implements AutoCloseable {

    private static final String[] NOBODY = {};

    /** Beside each route as it is: the ways it can be asked. */
    private static final Map<String, List<String>> WAYS = Map.of(
            "/export",
                    List.of(
                            "?format=csv&include=votes",
                            "?format=json&include=votes",
                            "?format=xlsx&include=votes",
                            "?format=md&include=votes"),
            "/state", List.of("?since=1&epoch=1", "?since=3&epoch=1", "?lean=true"),
            "/results", List.of("?round=1", "?format=csv"),
            "/participants", List.of("?per_page=1"),
            "/summary", List.of("?format=md"));

    private final Http http;
    private final ATable table;
    private final String item;
    private final Map<String, String[]> proofs = new LinkedHashMap<>();
    private final Map<String, Wiretap> taps = new LinkedHashMap<>();
    private final List<String> ofTheSession;
    private final List<String> ofNobody;
    private int marks;

    /** The table's Ann leads, Cem may too, Dee only watches; {@code item} is a story of it. */
    Eavesdroppers(Http http, ATable table, String item) throws IOException {
        this.http = http;
        this.table = table;
        this.item = item;
        this.ofTheSession = routes(path -> path.contains("{id}"));
        this.ofNobody = routes(path -> !path.contains("{id}"));
        ofNobody.addAll(List.of("/actuator", "/actuator/metrics", "/actuator/prometheus", "/v3/api-docs", "/"));
        for (var name : List.of("Ann", "Cem", "Dee", "Eve")) {
            proofs.put(name, table.as(name));
        }
        proofs.put("somebody of another session", ATable.startedBy(http, "Fay").as("Fay"));
        proofs.put("the screen", screen());
        proofs.put("nobody", NOBODY);
        for (var name : List.of("Ann", "Cem", "Dee", "Eve")) {
            taps.put(name, new Wiretap(http.port(), table.path("/events"), proofs.get(name)));
        }
        taps.put("Eve, in short", new Wiretap(http.port(), table.path("/events?lean=true"), proofs.get("Eve")));
        taps.put("the screen", new Wiretap(http.port(), table.path("/events?as=display"), proofs.get("the screen")));
        taps.put("the landing page", new Wiretap(http.port(), "/api/v1/sessions/events"));
    }

    /** Everything they got to know until now, by where they got it. */
    Map<String, String> know() throws IOException {
        var all = new LinkedHashMap<String, String>();
        for (var way : ofTheSession) {
            proofs.forEach((who, proof) -> {
                var reply = http.get(who.equals("the screen") ? asScreen(way) : way, proof);
                all.put(who + " asks " + way, words(reply));
            });
        }
        for (var way : ofNobody) {
            all.put("nobody asks " + way, http.get(way).text());
        }
        proofs.forEach((who, proof) -> all.put(
                who + " reconnects",
                http.post(table.path("/reconnect"), "{\"client_state\":{\"epoch\":1,\"state_version\":1}}", proof)
                        .text()));
        all.putAll(hear());
        return all;
    }

    /** Everything that came by the streams. */
    Map<String, String> hear() throws IOException {
        var all = new LinkedHashMap<String, String>();
        var mark = "Checked " + ++marks;
        table.patch("", "{\"name\":\"%s\"}".formatted(mark), "Ann");
        for (var tap : taps.entrySet()) {
            boolean isOutside = tap.getKey().equals("the landing page");
            all.put(
                    "the stream of " + tap.getKey(),
                    isOutside ? tap.getValue().soFar() : tap.getValue().until(mark));
        }
        return all;
    }

    /** How many different answers were not refused, by what was asked. */
    static long answered(Map<String, String> all) {
        return all.values().stream().filter(text -> !text.contains("\"error\"")).count();
    }

    private static String asScreen(String way) {
        return way + (way.contains("?") ? "&" : "?") + "as=display";
    }

    /** Those of the API that can be asked and end, as they are and in all ways. */
    private List<String> routes(Predicate<String> which) throws IOException {
        var api = JsonMapper.shared().readTree(Files.readString(Path.of("../api/openapi.json")));
        var all = new ArrayList<String>();
        api.get("paths").forEachEntry((path, item) -> {
            if (item.has("get") && !path.endsWith("/events") && which.test(path)) {
                all.add(filled(path));
                WAYS.getOrDefault(path.substring(path.lastIndexOf('/')), List.of())
                        .forEach(way -> all.add(filled(path) + way));
            }
        });
        return all;
    }

    private String filled(String path) {
        return path.replace("{id}", table.session().toString())
                .replace("{activity}", table.activity().toString())
                .replace("{item}", item)
                .replace("{team}", item)
                .replace("{participant}", table.id("Ben").toString())
                .replace("{code}", table.joinCode())
                // Whatever else there is is nobody's.
                .replaceAll("\\{\\w+}", item);
    }

    private String[] screen() {
        var url = table.post("/displays", "{}", "Ann").json().at("/data/url").stringValue();
        var token = url.substring(url.indexOf('#') + 1);
        assertThat(http.post(table.path("/displays/open"), "{\"token\":\"%s\"}".formatted(token))
                        .status())
                .isEqualTo(200);
        return new String[] {"Authorization", "Bearer " + token};
    }

    /** A spreadsheet is packed; what is in it counts. */
    private static String words(Reply reply) {
        var bytes = reply.response().body();
        if (bytes.length < 2 || bytes[0] != 'P' || bytes[1] != 'K') {
            return reply.text();
        }
        try {
            var file = Files.write(Files.createTempFile("export", ".xlsx"), bytes);
            try (var zip = new ZipFile(file.toFile())) {
                var words = new StringBuilder();
                for (var entry : Collections.list(zip.entries())) {
                    words.append(new String(zip.getInputStream(entry).readAllBytes(), UTF_8));
                }
                return words.toString();
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (var tap : taps.values()) {
            tap.close();
        }
    }
}
