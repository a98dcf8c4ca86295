package plenum.bench.streams;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plenum.bench.client.Fleet;
import plenum.bench.figures.Bar;
import plenum.bench.figures.Figure;
import plenum.bench.figures.Report;
import plenum.bench.figures.Samples;
import plenum.bench.programs.Observed;

/** P1: growth of resident memory and of the live heap from a few streams to ten thousand, every round in a fresh process. */
record IdleMemory(List<Opening> programs, int rooms, int size, int rounds) implements Report.Measurement {

    private static final int FIRST_ROOMS = 4;
    private static final Duration SETTLE = Duration.ofSeconds(3);
    private static final Bar AGAINST_NCHAN = Bar.atMost(1.0, 0.25);
    private static final Bar AGAINST_EMITTER = Bar.atMost(0.125, 0.125);

    /** Bytes at one moment. */
    private record Bytes(double resident, double heap) {
        private static Bytes of(Observed process) throws Exception {
            double heap = process.java() ? process.liveHeapBytes() : 0;
            return new Bytes(process.residentBytes(), heap);
        }
    }

    @Override
    public void into(Report report) throws Exception {
        var resident = new LinkedHashMap<String, Samples>();
        var heap = new LinkedHashMap<String, Samples>();
        for (int round = 1; round <= rounds; round++) {
            for (var opening : programs) {
                if (round == 1 || opening.fresh()) {
                    var grown = grow(opening);
                    resident.computeIfAbsent(opening.name(), name -> new Samples())
                            .add(grown.resident());
                    heap.computeIfAbsent(opening.name(), name -> new Samples()).add(grown.heap());
                    report.say("P1 round %d, %s: %.0f B resident, %.0f B of live heap per stream"
                            .formatted(round, opening.name(), grown.resident(), grown.heap()));
                }
            }
        }
        resident.forEach((name, bytes) -> {
            report.add(Figure.of("P1", "resident bytes per idle stream: " + name, bytes.median(), "B", Bar.NONE)
                    .with("rounds", bytes)
                    .with("live_heap", heap.get(name)));
        });
        compare(report, resident, "nchan", AGAINST_NCHAN);
        compare(report, resident, "emitter", AGAINST_EMITTER);
    }

    private void compare(Report report, Map<String, Samples> resident, String reference, Bar bar) {
        if (resident.containsKey("plenum") && resident.containsKey(reference)) {
            var ratio = resident.get("plenum").over(resident.get(reference));
            report.add(Figure.of("P1", "resident bytes per idle stream: plenum ÷ " + reference, ratio, "×", bar));
        }
    }

    private Bytes grow(Opening opening) throws Exception {
        try (var program = opening.open();
                var first = new Fleet(program.port());
                var rest = new Fleet(program.port())) {
            var targets = program.targets(rooms, size);
            int few = FIRST_ROOMS * size;
            first.open(targets.subList(0, few));
            first.idle(SETTLE);
            var before = Bytes.of(program.process());
            rest.open(targets.subList(few, targets.size()));
            rest.idle(SETTLE);
            var after = Bytes.of(program.process());
            int streams = targets.size() - few;
            return new Bytes(
                    (after.resident() - before.resident()) / streams, (after.heap() - before.heap()) / streams);
        }
    }
}
