package plenum.bench.votes;

import java.util.List;
import java.util.OptionalDouble;
import plenum.bench.Options;
import plenum.bench.client.Latencies;
import plenum.bench.figures.Bar;
import plenum.bench.figures.Figure;
import plenum.bench.figures.Report;
import plenum.bench.figures.Samples;
import plenum.bench.programs.Home;
import plenum.bench.programs.Program;
import plenum.bench.programs.Programs;

/** {@code run votes}: P5. The bare echo and the product take turns; the disk is asked while the echo has its turn. */
public final class VoteFigures {

    private static final int SIZE = 16;
    private static final double MILLISECOND = 1e6;

    private final Options options;
    private final Report report;
    private final Plan plan;

    public VoteFigures(Options options, Report report) {
        this.options = options;
        this.report = report;
        this.plan = Plan.lasting(
                options.number("seconds", 10), options.number("rooms", 200), SIZE, options.number("rate", 1000));
    }

    public void measure() throws Exception {
        var programs = new Programs(options);
        for (var name : List.of("raw", "whole")) {
            if (programs.missing(name).isPresent()) {
                report.say(programs.missing(name).get());
                return;
            }
        }
        try (var raw = programs.start("raw");
                var product = programs.startWhole();
                var echo = new Ballot(new Echo(raw.port(), plan.rooms(), SIZE), plan);
                var tables = new Ballot(Tables.laid(product.port(), plan.rooms(), SIZE), plan);
                var disk = new Disk(Home.path("target", "disk"))) {
            report.say("%d tables of %d are laid".formatted(plan.rooms(), SIZE));
            for (int run = 0; run < options.number("warmups", 4); run++) {
                report.say("warm-up, raw: " + echo.run());
                report.say("warm-up, plenum: " + tables.run());
            }
            report.measure(figures -> turns(figures, product, echo, tables, disk));
        }
    }

    private void turns(Report figures, Program product, Ballot echo, Ballot tables, Disk disk) throws Exception {
        var echoes = new Latencies();
        var votes = new Latencies();
        var acknowledgements = new Latencies();
        var cpu = new Samples();
        boolean clean = true;
        for (int round = 1; round <= options.number("rounds", 5); round++) {
            disk.measure(true);
            var bare = echo.run();
            disk.measure(false);
            double before = product.process().cpuSeconds();
            var voted = tables.run();
            double each = (product.process().cpuSeconds() - before) * 1e6 / plan.votes();
            cpu.add(each);
            clean &= bare.clean() && voted.clean();
            echoes.add(bare.screens());
            votes.add(voted.screens());
            acknowledgements.add(voted.acknowledgements());
            report.say("P5 round %d, plenum: %s; p99 %s ms; %.0f µs of CPU each"
                    .formatted(round, voted, p99(voted.screens()), each));
        }
        double floor = (disk.latencies().percentile(99) + echoes.percentile(99)) / MILLISECOND;
        double shown = votes.percentile(99) / MILLISECOND;
        figures.add(Figure.of(
                        "P5",
                        "vote to all %d screens ÷ (fsync + echo), p99 of each".formatted(SIZE),
                        clean ? OptionalDouble.of(shown / floor) : OptionalDouble.empty(),
                        "×",
                        Bar.atMost(4, 2))
                .with("votes_per_second", plan.rate())
                .with("fsync_ms", quantiles(disk.latencies()))
                .with("echo_ms", quantiles(echoes))
                .with("screens_ms", quantiles(votes))
                .with("acknowledged_ms", quantiles(acknowledgements)));
        figures.add(Figure.of("P5", "vote to all screens, p99", shown, "ms", Bar.NONE));
        figures.add(Figure.of("P5", "CPU of the program per vote", cpu.median(), "µs", Bar.NONE)
                .with("rounds", cpu));
    }

    private static String quantiles(Latencies latencies) {
        return "{\"p50\":%.2f,\"p95\":%.2f,\"p99\":%s,\"max\":%.2f}"
                .formatted(
                        latencies.percentile(50) / MILLISECOND,
                        latencies.percentile(95) / MILLISECOND,
                        p99(latencies),
                        latencies.highest() / MILLISECOND);
    }

    private static String p99(Latencies latencies) {
        return "%.2f".formatted(latencies.percentile(99) / MILLISECOND);
    }
}
