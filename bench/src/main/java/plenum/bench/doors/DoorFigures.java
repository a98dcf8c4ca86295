package plenum.bench.doors;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import plenum.bench.Options;
import plenum.bench.api.Json;
import plenum.bench.client.Requests;
import plenum.bench.figures.Bar;
import plenum.bench.figures.Report;
import plenum.bench.programs.Program;
import plenum.bench.programs.Programs;

/** {@code run doors}: P10. Sessions begin, people join them, and one of them asks again and again whether anything is new. */
public final class DoorFigures {

    private static final int SEATS = 16;
    private static final String SESSIONS = "/api/v1/sessions";

    /** A session somebody began. */
    private record Begun(String path, String token) {}

    /** Something to be rushed through one of the doors. */
    @FunctionalInterface
    private interface Crowd {
        Rush rush() throws IOException;
    }

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
                round(product, doors, joins(), sessions(), states());
            }
            report.measure(figures -> {
                var joins = joins();
                var sessions = sessions();
                var states = states();
                for (int round = 1; round <= options.number("rounds", 5); round++) {
                    round(product, doors, joins, sessions, states);
                }
                figures.add(joins.figure());
                figures.add(sessions.figure());
                figures.add(states.figure());
            });
        }
    }

    private static Series joins() {
        return new Series("people joining", Bar.atLeast(500, 1000));
    }

    private static Series sessions() {
        return new Series("sessions beginning", Bar.atLeast(200, 400));
    }

    private static Series states() {
        return new Series("states asked for that are as they were (304)", Bar.atLeast(5000, 10_000));
    }

    private void round(Program product, Doors doors, Series joins, Series sessions, Series states)
            throws IOException, InterruptedException {
        var beginning = Collections.nCopies(
                options.number("sessions", 400),
                Requests.ask("POST", SESSIONS, "", "{\"name\":\"Bench\",\"creator_name\":\"Ann\"}"));
        var begun = through(product, sessions, beginning.size(), () -> doors.rush(beginning, 201)).answers().stream()
                .map(DoorFigures::begun)
                .toList();

        var rooms = begun.subList(0, Math.min(begun.size(), options.number("rooms", 150)));
        var arriving = arrivals(rooms);
        through(product, joins, arriving.size(), () -> doors.rush(arriving, 201));

        var question =
                new Question(rooms.getLast().path() + "/state", rooms.getLast().token());
        int questions = options.number("questions", 20_000);
        through(product, states, questions, () -> doors.ask(question, questions));
    }

    private Rush through(Program product, Series series, int size, Crowd crowd)
            throws IOException, InterruptedException {
        var before = Cost.of(product);
        var rush = crowd.rush();
        var each = Cost.of(product).since(before, size);
        series.add(rush, each);
        report.say("P10: %s, %.0f a second, %d refused; each %.0f µs of the program, %.0f of its database, %.2f loans"
                .formatted(
                        series.what(),
                        rush.perSecond(),
                        rush.refused(),
                        each.program(),
                        each.database(),
                        each.loans()));
        return rush;
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
}
