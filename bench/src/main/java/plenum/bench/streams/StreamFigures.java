package plenum.bench.streams;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import plenum.bench.Options;
import plenum.bench.figures.Bar;
import plenum.bench.figures.Report;
import plenum.bench.programs.Attached;
import plenum.bench.programs.Programs;
import plenum.bench.publish.Schedule;
import plenum.bench.streams.Deliveries.Pace;
import plenum.bench.streams.Deliveries.Ratio;

/** {@code run streams}: P1, P2, P3, P4 and P8, or those named by {@code --only}. */
public final class StreamFigures {

    private static final int ROOM_SIZE = 16;
    private static final int FRAME_BYTES = 200;
    private static final Bar P3 = Bar.atLeast(1.5, 5);

    private final Options options;
    private final Report report;
    private final List<String> wanted;
    private final List<String> names;
    private final Programs programs;

    public StreamFigures(Options options, Report report) {
        this.options = options;
        this.report = report;
        this.wanted = options.list("only", List.of("P1", "P2", "P3", "P4", "P8"));
        this.names = options.list("with", Programs.ALL);
        this.programs = new Programs(options);
    }

    public void measure() throws Exception {
        if (wanted.contains("P2") || wanted.contains("P3") || wanted.contains("P4")) {
            publishing();
        }
        if (wanted.contains("P1")) {
            report.count(new IdleMemory(openings(), idleRooms(), ROOM_SIZE, options.number("rounds", 5)));
        }
        if (wanted.contains("P8")) {
            var length = Duration.ofSeconds(options.number("idle", 45));
            report.measure(new IdleCpu(openings(), idleRooms(), ROOM_SIZE, length));
        }
    }

    private int idleRooms() {
        return options.number("idle-rooms", 640);
    }

    /** The whole product where its address is given, else its realtime module alone; beside the references that are there. */
    private List<Opening> openings() {
        var whole = options.find("url")
                .map(url -> new Attached(
                        URI.create(url),
                        Long.parseLong(options.get("pid")),
                        options.find("streams").map(Path::of)));
        var openings = new ArrayList<Opening>();
        for (var name : names) {
            if (name.equals("plenum") && whole.isPresent()) {
                openings.add(Opening.of(whole.get()));
            } else if (programs.missing(name).isEmpty()) {
                openings.add(Opening.fresh(name, programs));
            } else {
                report.say(programs.missing(name).get() + "; skipped");
            }
        }
        return openings;
    }

    private void publishing() throws Exception {
        int rooms = options.number("rooms", 200);
        int rounds = options.number("rounds", 5);
        int seconds = options.number("seconds", 5);
        var steady = new Schedule(0, rooms, options.number("rate", 12), seconds, FRAME_BYTES, 1000);
        var burst = new Schedule(0, rooms, 20, seconds, FRAME_BYTES, 20);
        var looseBurst = new Schedule(0, rooms, 20, seconds, FRAME_BYTES, options.number("spread", 80));
        try (var stage = Stage.open(programs, names, rooms, ROOM_SIZE, report)) {
            warmUp(stage, steady);
            if (wanted.contains("P3")) {
                warmUp(stage, burst);
                warmUp(stage, looseBurst);
            }
            if (wanted.contains("P2")) {
                report.measure(new Deliveries(
                        "P2", "deliveries per CPU-second", stage, steady, Pace.ONE_BY_ONE, rounds, steadyRatios()));
            }
            if (wanted.contains("P3")) {
                report.measure(new Deliveries(
                        "P3", "20 frames within 20 ms", stage, burst, Pace.TOGETHER, rounds, burstRatios(P3)));
                report.measure(new Deliveries(
                        "P3",
                        "20 frames within %d ms".formatted(looseBurst.spreadMillis()),
                        stage,
                        looseBurst,
                        Pace.TOGETHER,
                        rounds,
                        burstRatios(Bar.NONE)));
            }
            if (wanted.contains("P4")) {
                report.count(new PerDelivery(stage, steady));
            }
        }
    }

    private void warmUp(Stage stage, Schedule schedule) throws Exception {
        for (int run = 0; run < options.number("warmups", 6); run++) {
            for (var actor : stage.actors()) {
                report.say("warm-up, %s: %s"
                        .formatted(actor.name(), stage.run(actor, schedule).ledger()));
            }
        }
    }

    private static List<Ratio> steadyRatios() {
        return List.of(
                new Ratio("plenum", "raw", Bar.atLeast(0.60, 0.80)),
                new Ratio("plenum", "nchan", Bar.atLeast(1.0, 1.3)),
                new Ratio("plenum", "emitter", Bar.atLeast(1.6, 1.6)),
                new Ratio("nio", "raw", Bar.NONE),
                new Ratio("nchan", "raw", Bar.NONE),
                new Ratio("emitter", "raw", Bar.NONE));
    }

    private static List<Ratio> burstRatios(Bar bar) {
        return List.of(new Ratio("plenum", "raw", bar));
    }
}
