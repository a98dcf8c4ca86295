package plenum.bench.streams;

import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import plenum.bench.client.Fleet;
import plenum.bench.figures.Bar;
import plenum.bench.figures.Figure;
import plenum.bench.figures.Report;

/** P8: share of one core that a program takes while nothing happens on ten thousand streams but their heartbeats. */
record IdleCpu(List<Opening> programs, int rooms, int size, Duration length) implements Report.Measurement {

    private static final Duration SETTLE = Duration.ofSeconds(20);

    @Override
    public void into(Report report) throws Exception {
        for (var opening : programs) {
            boolean product = opening.name().equals("plenum");
            double percent = 100 * share(opening);
            report.say("P8, %s: %.2f %% of a core".formatted(opening.name(), percent));
            report.add(Figure.of(
                    "P8",
                    "idle CPU with " + rooms * size + " streams: " + opening.name(),
                    OptionalDouble.of(percent),
                    "% core",
                    product ? Bar.atMost(2, 1) : Bar.NONE));
        }
    }

    private double share(Opening opening) throws Exception {
        try (var program = opening.open();
                var fleet = new Fleet(program.port())) {
            fleet.open(program.targets(rooms, size));
            fleet.idle(SETTLE);
            double before = program.process().cpuSeconds();
            long startedAt = System.nanoTime();
            fleet.idle(length);
            double took = (System.nanoTime() - startedAt) / 1e9;
            return (program.process().cpuSeconds() - before) / took;
        }
    }
}
