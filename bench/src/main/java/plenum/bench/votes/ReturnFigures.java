package plenum.bench.votes;

import java.io.IOException;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import plenum.bench.Options;
import plenum.bench.client.Latencies;
import plenum.bench.figures.Bar;
import plenum.bench.figures.Figure;
import plenum.bench.figures.Report;
import plenum.bench.figures.Samples;
import plenum.bench.programs.Loans;
import plenum.bench.programs.Program;
import plenum.bench.programs.Programs;

/** {@code run return}: P7. Ten thousand streams are cut at once and come back, while other tables go on voting. */
public final class ReturnFigures {

    private static final int SIZE = 16;
    private static final double MILLISECOND = 1e6;

    private final Options options;
    private final Report report;
    private final int rooms;
    private final Plan plan;

    /** How often the database was asked, and how long votes took meanwhile. */
    private record Voted(VoteLedger ledger, long queries) {}

    public ReturnFigures(Options options, Report report) {
        this.options = options;
        this.report = report;
        this.rooms = options.number("rooms", 625);
        this.plan = Plan.lasting(
                options.number("seconds", 16), options.number("voting-rooms", 20), SIZE, options.number("rate", 50));
    }

    public void measure() throws Exception {
        var programs = new Programs(options);
        if (programs.missing("whole").isPresent()) {
            report.say(programs.missing("whole").get());
            return;
        }
        try (var product = programs.startWhole();
                var crowd = new Crowd(
                        product.port(), Tables.laid(product.port(), rooms, SIZE).screens());
                var others = new Ballot(Tables.laid(product.port(), plan.rooms(), SIZE), plan)) {
            report.say("%d streams of %d rooms are open; %d other tables vote"
                    .formatted(rooms * SIZE, rooms, plan.rooms()));
            report.say("warm-up: " + others.run());
            report.measure(figures -> rounds(figures, product, crowd, others));
        }
    }

    private void rounds(Report figures, Program product, Crowd crowd, Ballot others) throws Exception {
        var slowest = new Samples();
        var queries = new Samples();
        var meanwhile = new Latencies();
        var otherwise = new Latencies();
        boolean clean = true;
        for (int round = 1; round <= options.number("rounds", 5); round++) {
            var calm = voted(product, others);
            try (var hands = Executors.newSingleThreadExecutor()) {
                Callable<Latencies> cut = crowd::cutAndComeBack;
                var returned = hands.submit(cut);
                var busy = voted(product, others);
                var back = returned.get();
                clean &= calm.ledger().clean() && busy.ledger().clean();
                slowest.add(back.highest() / 1e9);
                queries.add(busy.queries() - calm.queries());
                meanwhile.add(busy.ledger().screens());
                otherwise.add(calm.ledger().screens());
                report.say("P7 round %d: all back after %.1f s (half after %.1f s), %d queries more; votes %s"
                        .formatted(
                                round,
                                back.highest() / 1e9,
                                back.percentile(50) / 1e9,
                                busy.queries() - calm.queries(),
                                busy.ledger()));
            }
        }
        figures.add(figure("the last of %d streams is back".formatted(rooms * SIZE), clean, slowest.median(), "s")
                .with("rounds", slowest));
        figures.add(Figure.of(
                        "P7",
                        "queries for it, with %d rooms".formatted(rooms),
                        queries.median(),
                        "",
                        Bar.atMost(rooms + 10, rooms + 10))
                .with("rounds", queries));
        figures.add(Figure.of(
                        "P7",
                        "votes of the others meanwhile, to all their screens, p99",
                        clean ? OptionalDouble.of(meanwhile.percentile(99) / MILLISECOND) : OptionalDouble.empty(),
                        "ms",
                        Bar.atMost(250, 250))
                .with("otherwise_ms", "%.2f".formatted(otherwise.percentile(99) / MILLISECOND)));
    }

    private static Figure figure(String what, boolean clean, OptionalDouble seconds, String unit) {
        return Figure.of("P7", what, clean ? seconds : OptionalDouble.empty(), unit, Bar.atMost(15, 6));
    }

    private Voted voted(Program product, Ballot others) throws IOException, InterruptedException {
        long before = Loans.of(product);
        var ledger = others.run();
        return new Voted(ledger, Loans.of(product) - before);
    }
}
