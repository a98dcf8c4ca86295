package plenum.bench.votes;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import plenum.bench.Options;
import plenum.bench.client.Fleet;
import plenum.bench.figures.Bar;
import plenum.bench.figures.Figure;
import plenum.bench.figures.Report;
import plenum.bench.programs.Programs;

/** {@code run wire}: P9. Everybody in a room votes once, and each screen's bytes are counted. */
public final class WireFigures {

    private static final int LARGE = 48;
    private static final int SMALL = 8;
    private static final String USUAL = "";
    private static final String LEAN = "?lean=true";
    private static final Duration QUIET = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Options options;
    private final Report report;

    public WireFigures(Options options, Report report) {
        this.options = options;
        this.report = report;
    }

    public void measure() throws Exception {
        var programs = new Programs(options);
        if (programs.missing("whole").isPresent()) {
            report.say(programs.missing("whole").get());
            return;
        }
        try (var product = programs.startWhole("--plenum.sessions.max-users-per-session=" + (LARGE + 2))) {
            report.count(figures -> count(figures, product.port()));
        }
    }

    private void count(Report figures, int port) throws IOException, InterruptedException {
        var usual = sizes(port, LARGE, USUAL);
        figures.add(figure("usual frames", usual, Bar.atMost(480, 480))
                .with("room_of_%d".formatted(SMALL), largest(sizes(port, SMALL, USUAL))));
        figures.add(figure("lean frames", sizes(port, LARGE, LEAN), Bar.atMost(480, 260))
                .with("room_of_%d".formatted(SMALL), largest(sizes(port, SMALL, LEAN))));
    }

    private static Figure figure(String how, List<EventSizes> screens, Bar bar) {
        return Figure.of(
                        "P9",
                        "bytes of a vote on each screen, room of %d, %s".formatted(LARGE, how),
                        largest(screens),
                        "B",
                        bar)
                .with("without_clocks", largestBare(screens))
                .with(
                        "votes_counted",
                        screens.stream().mapToInt(one -> one.votes().size()).sum());
    }

    private static List<EventSizes> sizes(int port, int size, String query) throws IOException, InterruptedException {
        var tables = Tables.laid(port, 1, size);
        int round = tables.rounds()[0];
        var sizes = new ArrayList<EventSizes>();
        try (var fleet = new Fleet(port, screen -> {
            sizes.add(new EventSizes());
            return sizes.getLast();
        })) {
            fleet.open(tables.screens(query));
            fleet.idle(QUIET);
            try (var requests = fleet.requests(1)) {
                for (int person = 0; person < size; person++) {
                    requests.send(tables.request(0, round, person), (status, body) -> {});
                }
                long deadline = System.nanoTime() + PATIENCE.toNanos();
                while (!requests.isQuiet()) {
                    fleet.turn(10);
                    if (System.nanoTime() > deadline) {
                        throw new IOException("a vote was not answered within " + PATIENCE);
                    }
                }
                fleet.idle(QUIET);
            }
        }
        if (sizes.stream().anyMatch(screen -> screen.votes().size() != size)) {
            throw new IOException("not every vote was seen on every screen");
        }
        return sizes;
    }

    private static int largest(List<EventSizes> screens) {
        return largest(screens.stream().map(EventSizes::votes));
    }

    private static int largestBare(List<EventSizes> screens) {
        return largest(screens.stream().map(EventSizes::bareVotes));
    }

    private static int largest(Stream<List<Integer>> sizes) {
        return sizes.flatMap(List::stream).mapToInt(Integer::intValue).max().orElse(0);
    }
}
