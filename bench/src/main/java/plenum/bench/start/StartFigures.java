package plenum.bench.start;

import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import plenum.bench.Options;
import plenum.bench.figures.Bar;
import plenum.bench.figures.Figure;
import plenum.bench.figures.Report;
import plenum.bench.figures.Samples;
import plenum.bench.programs.Home;

/** {@code run start}: P11 and P12. Both commands start the same program on the same existing database; each pair is A, B. */
public final class StartFigures {

    private static final double MEGABYTE = 1e6;
    private static final int PORT = 18150;

    private final String aot;
    private final String plain;
    private final URI health;
    private final int rounds;
    private final int settle;
    private final Report report;

    public StartFigures(Options options, Report report) {
        this.aot = options.find("aot").orElse(launcher() + " run --port " + PORT);
        this.plain = options.find("plain").orElse("java -jar " + jar() + " --server.port=" + PORT);
        this.health = URI.create(options.find("health").orElse("http://127.0.0.1:" + PORT + "/health"));
        this.rounds = options.number("rounds", 5);
        this.settle = options.number("settle", 20);
        this.report = report;
    }

    public void measure() throws Exception {
        report.say("one start of each is not counted: it may create or migrate the database and warms the file cache");
        seconds(aot);
        seconds(plain);
        report.measure(this::pairs);
    }

    private void pairs(Report report) throws Exception {
        var withCache = new Samples();
        var without = new Samples();
        var resident = new Samples();
        for (int round = 1; round <= rounds; round++) {
            withCache.add(seconds(aot));
            without.add(seconds(plain));
            report.say("P11 round %d: %s s with the AOT cache, %s s without".formatted(round, withCache, without));
        }
        for (int round = 1; round <= Math.min(3, rounds); round++) {
            resident.add(residentWhenIdle());
        }
        report.add(Figure.of(
                        "P11",
                        "start to healthy: AOT cache ÷ plain",
                        withCache.over(without),
                        "×",
                        Bar.atMost(0.45, 0.30))
                .with("aot_s", withCache)
                .with("plain_s", without));
        report.add(Figure.of("P11", "start to healthy with the AOT cache", withCache.median(), "s", Bar.NONE));
        report.add(Figure.of("P12", "resident memory, idle after start", resident.median(), "MB", Bar.atMost(280, 200))
                .with("rounds", resident));
    }

    private static Path launcher() {
        return Home.path("..", "server", "target", "app", "bin", "plenum").normalize();
    }

    private static Path jar() {
        return Home.path("..", "server", "target", "plenum-exec.jar").normalize();
    }

    private double seconds(String command) throws Exception {
        try (var launch = new Launch(command, Home.path("target", "start.log").toFile())) {
            return launch.secondsUntilHealthy(health);
        }
    }

    private double residentWhenIdle() throws Exception {
        try (var launch = new Launch(aot, Home.path("target", "start.log").toFile())) {
            launch.secondsUntilHealthy(health);
            TimeUnit.SECONDS.sleep(settle);
            return launch.program().residentBytes() / MEGABYTE;
        }
    }
}
