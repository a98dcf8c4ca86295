package plenum.bench.streams;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import plenum.bench.figures.Bar;
import plenum.bench.figures.Figure;
import plenum.bench.figures.Report;
import plenum.bench.programs.SyscallCount;
import plenum.bench.publish.Schedule;
import plenum.bench.streams.Stage.Actor;

/** P4: system calls and allocated bytes per delivery. Two runs, because counting the calls may slow the program down. */
record PerDelivery(Stage stage, Schedule schedule) implements Report.Measurement {

    private static final Bar CALLS = Bar.atMost(1.5, 1.05);
    private static final Bar BYTES = Bar.atMost(200, 64);

    @Override
    public void into(Report report) throws Exception {
        for (var actor : stage.actors()) {
            boolean product = actor.name().equals("plenum");
            report.add(Figure.of(
                    "P4", "system calls per delivery: " + actor.name(), calls(actor), "", product ? CALLS : Bar.NONE));
            if (actor.program().allocatedBytes().isPresent()) {
                report.add(Figure.of(
                        "P4",
                        "bytes allocated per delivery: " + actor.name(),
                        bytes(actor),
                        "B",
                        product ? BYTES : Bar.NONE));
            }
        }
    }

    private OptionalDouble calls(Actor actor) throws Exception {
        var count = SyscallCount.begin(actor.program().process());
        var outcome = stage.run(actor, schedule);
        return per(outcome, count.end());
    }

    private OptionalDouble bytes(Actor actor) throws Exception {
        long before = actor.program().allocatedBytes().orElseThrow();
        var outcome = stage.run(actor, schedule);
        return per(outcome, OptionalLong.of(actor.program().allocatedBytes().orElseThrow() - before));
    }

    private static OptionalDouble per(Outcome outcome, OptionalLong total) {
        return outcome.ledger().clean() && total.isPresent()
                ? OptionalDouble.of(
                        (double) total.getAsLong() / outcome.ledger().received())
                : OptionalDouble.empty();
    }
}
