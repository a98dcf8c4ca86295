package plenum.bench.doors;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import plenum.bench.Options;
import plenum.bench.api.Json;
import plenum.bench.client.Requests;
import plenum.bench.figures.Bar;
import plenum.bench.figures.Figure;
import plenum.bench.figures.Report;
import plenum.bench.figures.Samples;
import plenum.bench.programs.Programs;

/** {@code run doors}: P10. Sessions begin, people join them, and one of them asks again and again whether anything is new. */
public final class DoorFigures {

    private static final int SEATS = 16;
    private static final String SESSIONS = "/api/v1/sessions";

    /** A session somebody began. */
    private record Begun(String path, String token) {}

    private final Options options;
    private final Report report;

    public DoorFigures(Options options, Report report) {
        this.options = options;
        this.report = report;
    }

    public void measure() throws Exception {
        var programs = new Programs(options);
        if (programs.missing("whole").isPresent()) {
            report.say(programs.missing("whole").get());
            return;
        }
        try (var product = programs.startWhole();
                var doors = new Doors(product.port())) {
            for (int run = 0; run < options.number("warmups", 3); run++) {
                turn(doors, product.port(), new Turns());
            }
            report.measure(figures -> {
                var turns = new Turns();
                for (int round = 1; round <= options.number("rounds", 5); round++) {
                    turn(doors, product.port(), turns);
                }
                turns.into(figures);
            });
        }
    }

    private void turn(Doors doors, int port, Turns turns) throws IOException, InterruptedException {
        var beginning = Collections.nCopies(
                options.number("sessions", 400),
                Requests.ask("POST", SESSIONS, "", "{\"name\":\"Bench\",\"creator_name\":\"Ann\"}"));
        var created = doors.rush(beginning, 201);
        var sessions = created.answers().stream().map(DoorFigures::begun).toList();

        var rooms = sessions.subList(0, Math.min(sessions.size(), options.number("rooms", 150)));
        var joined = doors.rush(arrivals(rooms), 201);

        var unchanged = doors.rush(
                Collections.nCopies(options.number("questions", 20_000), question(port, rooms.getLast())), 304);
        turns.add(created, joined, unchanged);
        report.say("P10: %.0f sessions, %.0f joins and %.0f unchanged states a second"
                .formatted(created.perSecond(), joined.perSecond(), unchanged.perSecond()));
    }

    private static Begun begun(String answer) {
        var data = Json.read(answer).at("data");
        return new Begun(
                SESSIONS + "/" + data.at("session_id").text(),
                data.at("seat_token").text());
    }

    /** Everywhere the first one comes before anywhere the second one does. */
    private static List<byte[]> arrivals(List<Begun> rooms) {
        var arrivals = new ArrayList<byte[]>();
        IntStream.range(1, SEATS)
                .mapToObj("{\"user_name\":\"Voter %d\"}"::formatted)
                .forEach(body ->
                        rooms.forEach(room -> arrivals.add(Requests.ask("POST", room.path() + "/join", "", body))));
        return arrivals;
    }

    private static byte[] question(int port, Begun room) throws IOException, InterruptedException {
        var state = room.path() + "/state";
        var first = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + state))
                .header("Authorization", "Bearer " + room.token())
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var tag = http.send(first, BodyHandlers.discarding())
                    .headers()
                    .firstValue("ETag")
                    .orElseThrow();
            var headers = "Authorization: Bearer " + room.token() + "\r\nIf-None-Match: " + tag + "\r\n";
            return ("GET " + state + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + headers + "\r\n").getBytes(US_ASCII);
        }
    }

    /** What all rounds gave. A round in which anybody was refused counts for nothing. */
    private static final class Turns {

        private final Samples sessions = new Samples();
        private final Samples joins = new Samples();
        private final Samples states = new Samples();
        private int refused;

        private void add(Rush created, Rush joined, Rush unchanged) {
            sessions.add(created.perSecond());
            joins.add(joined.perSecond());
            states.add(unchanged.perSecond());
            refused += created.refused() + joined.refused() + unchanged.refused();
        }

        private void into(Report figures) {
            figures.add(figure("people joining", joins, Bar.atLeast(500, 1000)));
            figures.add(figure("sessions beginning", sessions, Bar.atLeast(200, 400)));
            figures.add(figure("states asked for that are as they were (304)", states, Bar.atLeast(5000, 10_000)));
        }

        private Figure figure(String what, Samples samples, Bar bar) {
            var value = refused == 0 ? samples.median() : OptionalDouble.empty();
            return Figure.of("P10", what, value, "1/s", bar)
                    .with("rounds", samples)
                    .with("refused", refused);
        }
    }
}
