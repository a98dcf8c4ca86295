package plenum.bench;

import java.io.IOException;
import java.util.Arrays;
import plenum.bench.audience.AudienceFigures;
import plenum.bench.doors.DoorFigures;
import plenum.bench.figures.Report;
import plenum.bench.start.StartFigures;
import plenum.bench.streams.StalledFigures;
import plenum.bench.streams.StreamFigures;
import plenum.bench.votes.ReturnFigures;
import plenum.bench.votes.VoteFigures;
import plenum.bench.votes.WireFigures;

/** The runner: {@code Bench NAME [--option value]…}. A missed bar is a result, not an error. */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        try {
            run(arguments);
        } catch (IOException | IllegalArgumentException failure) {
            System.err.println(failure.getMessage());
            System.exit(1);
        }
    }

    private static void run(String[] arguments) throws Exception {
        var name = arguments.length == 0 ? "" : arguments[0];
        var options = new Options(Arrays.asList(arguments).subList(Math.min(1, arguments.length), arguments.length));
        var report = new Report(System.out);
        switch (name) {
            case "streams" -> new StreamFigures(options, report).measure();
            case "return" -> new ReturnFigures(options, report).measure();
            case "doors" -> new DoorFigures(options, report).measure();
            case "votes" -> new VoteFigures(options, report).measure();
            case "audience" -> new AudienceFigures(options, report).measure();
            case "stalled" -> new StalledFigures(options, report).measure();
            case "wire" -> new WireFigures(options, report).measure();
            case "start" -> new StartFigures(options, report).measure();
            default -> {
                System.err.println(
                        "usage: run streams|votes|audience|wire|return|stalled|doors|start [--option value]…   (see bench/README.md)");
                System.exit(2);
            }
        }
        report.printTable();
    }
}
