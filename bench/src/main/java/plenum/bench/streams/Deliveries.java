package plenum.bench.streams;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plenum.bench.figures.Bar;
import plenum.bench.figures.Figure;
import plenum.bench.figures.Report;
import plenum.bench.publish.Schedule;
import plenum.bench.streams.Stage.Actor;

/** P2 and P3: deliveries per CPU-second of the server, all programs taking turns until each has its rounds. */
record Deliveries(String id, String shape, Stage stage, Schedule schedule, Pace pace, int rounds, List<Ratio> ratios)
        implements Report.Measurement {

    private static final int TRIES = 3;
    private static final double ONE_WRITE = 0.99;

    /** Whether frames may share a write. Where they may not, a round is not counted in which a late server let them. */
    enum Pace {
        ONE_BY_ONE,
        TOGETHER
    }

    /** Two programs compared; without a bar it is a reading. */
    record Ratio(String above, String below, Bar bar) {}

    @Override
    public void into(Report report) throws Exception {
        var series = new LinkedHashMap<String, Series>();
        stage.actors().forEach(actor -> series.put(actor.name(), new Series(rounds)));
        for (int turn = 1; turn <= TRIES * rounds; turn++) {
            for (var actor : stage.actors()) {
                if (series.get(actor.name()).count() < rounds) {
                    report.say(id + ", " + actor.name() + ": " + turn(actor, series.get(actor.name())));
                }
            }
        }
        series.forEach((name, rates) -> report.add(absolute(name, rates)));
        ratios.stream()
                .filter(ratio -> comparable(ratio, series))
                .forEach(ratio -> report.add(compared(ratio, series)));
    }

    private String turn(Actor actor, Series counted) throws Exception {
        var outcome = stage.run(actor, schedule);
        if (pace == Pace.ONE_BY_ONE && outcome.writesPerDelivery() < ONE_WRITE) {
            return outcome + "; not counted, frames shared writes";
        }
        counted.add(outcome);
        return outcome.toString();
    }

    private Figure absolute(String name, Series rates) {
        return Figure.of(id, shape + ": " + name, rates.rate().median(), "per s", Bar.NONE)
                .with("rounds", rates.rate())
                .with("writes_per_delivery", rates.writesPerDelivery())
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
