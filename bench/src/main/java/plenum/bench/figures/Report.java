package plenum.bench.figures;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Collects figures in sets; a set counts only when the machine was as fast after it as before. Prints JSON lines, at the end a table. */
public final class Report {

    private static final String ROW = "%-4s %-66s %12s %-8s %9s %9s  %s%n";

    private final PrintStream out;
    private final List<Row> rows = new ArrayList<>();
    private final List<Figure> set = new ArrayList<>();

    private record Row(Figure figure, Verdict verdict) {}

    /** A part of a benchmark that measures and adds its figures. */
    @FunctionalInterface
    public interface Measurement {
        void into(Report report) throws Exception;
    }

    public Report(PrintStream out) {
        this.out = out;
    }

    /** Measures between two calibrations; if the machine moved, once more; after that the figures stand as discarded. */
    public void measure(Measurement measurement) throws Exception {
        for (int attempt = 1; ; attempt++) {
            set.clear();
            var first = Calibration.now();
            measurement.into(this);
            var last = Calibration.now();
            boolean spoiled = last.spoils(first);
            if (!spoiled || attempt == 2) {
                settle(first, last, spoiled);
                return;
            }
            say("the machine moved by %.0f %% while measuring: once more".formatted(100 * last.movedSince(first)));
        }
    }

    /** Counts of bytes and calls do not depend on how fast the machine is. */
    public void count(Measurement measurement) throws Exception {
        set.clear();
        measurement.into(this);
        set.forEach(figure -> settle(figure, figure.verdict()));
    }

    public void add(Figure figure) {
        set.add(figure);
    }

    /** For people who wait. */
    public void say(String line) {
        System.err.println("  " + line);
    }

    public void printTable() {
        out.println();
        out.printf(ROW, "", "figure", "value", "unit", "bar", "goal", "verdict");
        for (var row : rows) {
            var figure = row.figure();
            var value = figure.value();
            out.printf(
                    ROW,
                    figure.id(),
                    figure.what(),
                    value.isPresent() ? Numbers.readable(value.getAsDouble()) : "–",
                    figure.unit(),
                    figure.bar().mustText(),
                    figure.bar().goalText(),
                    row.verdict());
        }
    }

    private void settle(Calibration first, Calibration last, boolean spoiled) {
        var calibration = Samples.of(first.milliseconds(), last.milliseconds());
        for (var figure : set) {
            settle(figure.with("calibration_ms", calibration), spoiled ? Verdict.DISCARDED : figure.verdict());
        }
    }

    private void settle(Figure figure, Verdict verdict) {
        rows.add(new Row(figure, verdict));
        out.println(figure.json(verdict));
    }
}
