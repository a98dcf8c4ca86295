package plenum.bench.streams;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plenum.bench.figures.Bar;
import plenum.bench.figures.Figure;
import plenum.bench.figures.Report;
import plenum.bench.publish.Schedule;

/** P2 and P3: deliveries per CPU-second of the server, all programs taking turns. */
record Deliveries(String id, String shape, Stage stage, Schedule schedule, int rounds, List<Ratio> ratios)
        implements Report.Measurement {

    /** Two programs compared; without a bar it is a reading. */
    record Ratio(String above, String below, Bar bar) {}

    @Override
    public void into(Report report) throws Exception {
        var series = new LinkedHashMap<String, Series>();
        stage.actors().forEach(actor -> series.put(actor.name(), new Series()));
        for (int round = 1; round <= rounds; round++) {
            for (var actor : stage.actors()) {
                var outcome = stage.run(actor, schedule);
                series.get(actor.name()).add(outcome);
                report.say("%s round %d, %s: %.0f deliveries/CPU-s, p99 %.1f ms, %s"
                        .formatted(
                                id,
                                round,
                                actor.name(),
                                outcome.deliveriesPerCpuSecond(),
                                outcome.milliseconds(99),
                                outcome.ledger()));
            }
        }
        series.forEach((name, rates) -> report.add(absolute(name, rates)));
        ratios.stream()
                .filter(ratio -> comparable(ratio, series))
                .forEach(ratio -> report.add(compared(ratio, series)));
    }

    private Figure absolute(String name, Series rates) {
        return Figure.of(id, shape + ": " + name, rates.rate().median(), "per s", Bar.NONE)
                .with("rounds", rates.rate())
                .with("latency_ms", rates.latency());
    }

    private Figure compared(Ratio ratio, Map<String, Series> series) {
        var above = series.get(ratio.above()).rate();
        var below = series.get(ratio.below()).rate();
        return Figure.of(id, shape + ": " + ratio.above() + " ÷ " + ratio.below(), above.over(below), "×", ratio.bar())
                .with(ratio.above(), above)
                .with(ratio.below(), below);
    }

    private static boolean comparable(Ratio ratio, Map<String, Series> series) {
        return series.containsKey(ratio.above()) && series.containsKey(ratio.below());
    }
}
