package plenum.bench.audience;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import plenum.bench.Options;
import plenum.bench.client.Latencies;
import plenum.bench.figures.Bar;
import plenum.bench.figures.Figure;
import plenum.bench.figures.Report;
import plenum.bench.figures.Samples;
import plenum.bench.programs.Home;
import plenum.bench.programs.Program;
import plenum.bench.programs.Programs;
import plenum.bench.votes.Disk;

/** {@code run audience}: P6. Thousands of phones come into one room, answer an anonymous poll at once, and see what came out. */
public final class AudienceFigures {

    private static final double MILLISECOND = 1e6;
    private static final int BARE_FRAMES = 9;
    private static final int SMALLER = 5;

    private final Options options;
    private final Report report;
    private final int people;
    private final Wave wave;

    public AudienceFigures(Options options, Report report) {
        this.options = options;
        this.report = report;
        this.people = options.number("people", 5000);
        this.wave = Wave.of(people, options.number("seconds", 3));
    }

    public void measure() throws Exception {
        var programs = new Programs(options);
        for (var name : List.of("raw", "whole")) {
            if (programs.missing(name).isPresent()) {
                report.say(programs.missing(name).get());
                return;
            }
        }
        try (var product = programs.startWhole("--plenum.sessions.max-participants-per-audience=" + (people + 1))) {
            warmUp(product);
            try (var hall = Hall.open(product.port(), people)) {
                report.count(figures -> figures.add(joining(hall)));
                report.say("warm-up: " + Round.played(product, hall, wave));
                polls(product, hall, programs);
            }
        }
    }

    /** A smaller hall, again and again, since the program has just been started. */
    private void warmUp(Program product) throws IOException, InterruptedException {
        int few = Math.max(1, people / SMALLER);
        var fewer = Wave.of(few, options.number("seconds", 3));
        for (int run = 0; run < options.number("warmups", 3); run++) {
            try (var hall = Hall.open(product.port(), few)) {
                hall.fill(options.number("joining-seconds", 30) / SMALLER);
                report.say("warm-up with %d: %s".formatted(few, Round.played(product, hall, fewer)));
            }
        }
    }

    private void polls(Program product, Hall hall, Programs programs) throws Exception {
        try (var raw = programs.start("raw");
                var bare = new BareHall(raw.port(), people);
                var disk = new Disk(Home.path("target", "disk"))) {
            report.measure(figures -> polls(figures, product, hall, bare, disk));
        }
    }

    private Figure joining(Hall hall) throws IOException {
        int seconds = options.number("joining-seconds", 30);
        var joined = hall.fill(seconds);
        return milliseconds(
                        "%d people come in within %d s, p95".formatted(people, seconds),
                        joined.percentile(95),
                        Bar.atMost(1000, 1000))
                .with("joined_ms", quantiles(joined));
    }

    private void polls(Report figures, Program product, Hall hall, BareHall bare, Disk disk) throws Exception {
        var rounds = new ArrayList<Round>();
        var echoes = new Samples();
        for (int number = 1; number <= options.number("rounds", 3); number++) {
            disk.measure(true);
            for (int frame = 0; frame < BARE_FRAMES; frame++) {
                echoes.add(bare.frame() / MILLISECOND);
            }
            disk.measure(false);
            rounds.add(Round.played(product, hall, wave));
            report.say("P6 round %d: %s".formatted(number, rounds.getLast()));
        }
        double fsync = disk.latencies().percentile(50) / MILLISECOND;
        double bar = 100 + 5 * echoes.median().orElseThrow() + 3 * fsync;
        var tallies = new Samples();
        rounds.forEach(round -> tallies.add(round.tally() / MILLISECOND));
        figures.add(Figure.of(
                        "P6",
                        "from the close to what came out on the last of %d phones".formatted(people),
                        tallies.median(),
                        "ms",
                        Bar.atMost(bar, Math.min(bar, 250)))
                .with("rounds", tallies)
                .with("bare_frame_ms", echoes)
                .with("fsync_ms", fsync));
        answers(figures, rounds);
        figures.add(
                Figure.of("P6", "frames of a phone each second", most(rounds, Round::frames), "1/s", Bar.atMost(3, 3))
                        .with("of_all_on_average", most(rounds, Round::meanFrames)));
        figures.add(Figure.of(
                "P6", "database transactions ÷ answers", most(rounds, Round::commits), "×", Bar.atMost(0.2, 0.2)));
        figures.add(Figure.of(
                "P6", "resident memory, at its most", most(rounds, Round::megabytes), "MB", Bar.atMost(600, 400)));
        figures.add(Figure.of("P6", "CPU of the program per answer", most(rounds, Round::cpu), "µs", Bar.NONE));
    }

    private void answers(Report figures, List<Round> rounds) {
        var times = new Latencies();
        rounds.forEach(round -> times.add(round.answers().times()));
        figures.add(Figure.of(
                "P6",
                "answers lost, refused or miscounted in %d polls".formatted(rounds.size()),
                rounds.stream().mapToInt(Round::wrong).sum(),
                "",
                Bar.atMost(0, 0)));
        figures.add(milliseconds("acknowledged, p95", times.percentile(95), Bar.atMost(300, 75))
                .with("acknowledged_ms", quantiles(times)));
        figures.add(milliseconds("acknowledged, p99", times.percentile(99), Bar.atMost(1000, 75)));
    }

    private static double most(List<Round> rounds, ToDoubleFunction<Round> what) {
        return rounds.stream().mapToDouble(what).max().orElseThrow();
    }

    private static Figure milliseconds(String what, long nanos, Bar bar) {
        return Figure.of("P6", what, nanos / MILLISECOND, "ms", bar);
    }

    private static String quantiles(Latencies latencies) {
        return "{\"p50\":%.2f,\"p95\":%.2f,\"p99\":%.2f,\"max\":%.2f}"
                .formatted(
                        latencies.percentile(50) / MILLISECOND,
                        latencies.percentile(95) / MILLISECOND,
                        latencies.percentile(99) / MILLISECOND,
                        latencies.highest() / MILLISECOND);
    }
}
