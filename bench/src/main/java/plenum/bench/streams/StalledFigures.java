package plenum.bench.streams;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import plenum.bench.Options;
import plenum.bench.figures.Bar;
import plenum.bench.figures.Figure;
import plenum.bench.figures.Report;
import plenum.bench.figures.Samples;
import plenum.bench.programs.Programs;
import plenum.bench.publish.Schedule;
import plenum.bench.streams.Stage.Actor;

/** {@code run stalled}: F5, what one reader in a hundred who stops reading costs the others, and how long it is borne. */
public final class StalledFigures {

    private static final int ROOM_SIZE = 16;
    /** So large that soon the kernel takes no more for who does not read; until then nobody can tell. */
    private static final int FRAME_BYTES = 1000;

    /** After so long it takes no more, and the program does not yet cut them. */
    private static final int SECONDS_INTO_A_STALL = 30;

    private static final Bar OTHERS = Bar.atMost(1.2, 1.0);
    private static final Bar MEMORY = Bar.atMost(64 * 1024, 16 * 1024);
    private static final Bar CUT = Bar.atMost(30, 30);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    private static final Pattern CUTS = Pattern.compile("(?m)^plenum_streams_cut_total\\{[^}]*} ([0-9.E]+)$");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Options options;
    private final Report report;
    private final int rooms;
    private final int stalled;
    private final int rate;
    private final int bytes;

    public StalledFigures(Options options, Report report) {
        this.options = options;
        this.report = report;
        this.rooms = options.number("rooms", 312);
        this.stalled = options.number("stalled", 50);
        this.rate = options.number("rate", 8);
        this.bytes = options.number("bytes", FRAME_BYTES);
        if (stalled > rooms) {
            throw new IllegalArgumentException("one reader in each room may stop, so --stalled is at most --rooms");
        }
    }

    public void measure() throws Exception {
        try (var stage = Stage.open(new Programs(options), List.of("plenum"), rooms, ROOM_SIZE, report)) {
            if (stage.actors().isEmpty()) {
                return;
            }
            var actor = stage.actors().getFirst();
            report.say("warm-up, until as many frames are kept as ever are: " + stage.run(actor, run(300 / rate)));
            report.measure(into -> others(stage, actor));
            report.count(into -> memory(stage, actor));
        }
    }

    private Schedule run(int seconds) {
        return new Schedule(0, rooms, rate, seconds, bytes, 1000);
    }

    /** By turns everybody reads, and some do not. */
    private void others(Stage stage, Actor actor) throws Exception {
        var usual = new Samples();
        var beside = new Samples();
        var cuts = new Samples();
        int seconds = options.number("seconds", 40);
        for (int round = 0; round < options.number("rounds", 3); round++) {
            var quiet = stage.run(actor, run(seconds));
            try (var idlers = Stalled.open(actor.program().port(), stalled)) {
                var cut = cutOf(idlers, actor);
                var loud = stage.run(actor, run(seconds));
                long at = cutAt(cut);
                cuts.add((at - idlers.lastDue().orElseThrow()) / 1e9);
                report.say("all read: " + quiet);
                report.say(idlers.count() + " do not: " + loud);
                if (quiet.ledger().clean() && loud.ledger().clean()) {
                    usual.add(quiet.milliseconds(99));
                    beside.add(loud.milliseconds(99));
                }
            }
        }
        report.add(Figure.of(
                        "F5", "p99 of the others while 1 % do not read ÷ while all do", beside.over(usual), "×", OTHERS)
                .with("stalled_ms", beside)
                .with("all_read_ms", usual));
        report.add(Figure.of("F5", "from the last frame that got through to the cut", cuts.median(), "s", CUT)
                .with("rounds", cuts));
    }

    /** The moment at which the program has cut all of them. */
    private CompletableFuture<Long> cutOf(Stalled idlers, Actor actor) throws Exception {
        double before = cuts(actor);
        return CompletableFuture.supplyAsync(() -> {
            try {
                while (cuts(actor) < before + idlers.count()) {
                    TimeUnit.MILLISECONDS.sleep(200);
                }
                return System.nanoTime();
            } catch (IOException | InterruptedException failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    private static long cutAt(CompletableFuture<Long> cut) throws Exception {
        try {
            return cut.get(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException never) {
            throw new IOException(
                    "not all who stopped reading were cut: where the kernel takes more for them, it needs more --bytes or --seconds");
        }
    }

    private double cuts(Actor actor) throws IOException, InterruptedException {
        var address = URI.create("http://127.0.0.1:" + actor.program().port() + "/metrics");
        var figures = http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .body();
        return CUTS.matcher(figures)
                .results()
                .mapToDouble(cut -> Double.parseDouble(cut.group(1)))
                .sum();
    }

    /** The live heap while writes to them are under way, against that before; both with as many frames kept as ever are. */
    private void memory(Stage stage, Actor actor) throws Exception {
        long before = actor.program().process().liveHeapBytes();
        try (var idlers = Stalled.open(actor.program().port(), stalled)) {
            var outcome = stage.run(actor, run(SECONDS_INTO_A_STALL));
            long after = actor.program().process().liveHeapBytes();
            var each = outcome.ledger().clean()
                    ? OptionalDouble.of((double) (after - before) / idlers.count())
                    : OptionalDouble.empty();
            report.add(Figure.of("F5", "live heap for each that does not read", each, "B", MEMORY));
        }
    }
}
