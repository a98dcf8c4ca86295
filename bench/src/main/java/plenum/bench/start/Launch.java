package plenum.bench.start;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import plenum.bench.programs.Home;
import plenum.bench.programs.Observed;

/** One start of a program, from the moment its command is given. */
final class Launch implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(120);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(30);

    private final Process process;
    private final long startedAt = System.nanoTime();

    Launch(String command, File log) throws IOException {
        var builder = new ProcessBuilder("bash", "-c", "exec " + command)
                .redirectErrorStream(true)
                .redirectOutput(log);
        var environment = builder.environment();
        environment.putIfAbsent("PLENUM_DATA", Home.path("target", "data-start").toString());
        environment.merge(
                "PATH", Path.of(System.getProperty("java.home"), "bin").toString(), (path, java) -> java + ":" + path);
        process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    }

    /** Seconds until the address answers 200 for the first time. */
    double secondsUntilHealthy(URI health) throws IOException, InterruptedException {
        while (!healthy(health)) {
            if (process.waitFor(5, TimeUnit.MILLISECONDS)) {
                throw new IOException("the program ended with " + process.exitValue() + " before it was healthy");
            }
            if (System.nanoTime() - startedAt > LONGEST.toNanos()) {
                throw new IOException("not healthy after " + LONGEST);
            }
        }
        return (System.nanoTime() - startedAt) / 1e9;
    }

    /** The Java process itself, which a launcher may have started; an embedded database is another process and does not count. */
    Observed program() throws IOException {
        var family = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
        for (var member : family) {
            var observed = new Observed(member.pid());
            if (observed.java()) {
                return observed;
            }
        }
        throw new IOException("no Java process runs below " + process.pid());
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    private static boolean healthy(URI health) {
        try {
            var connection = (HttpURLConnection) health.toURL().openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(1000);
            return connection.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
