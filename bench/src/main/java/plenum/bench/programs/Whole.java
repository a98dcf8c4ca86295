package plenum.bench.programs;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The product as it is shipped, with its embedded database, as a stranger sees it. */
final class Whole implements Program {

    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    private final int port;
    private final ServerProcess server;

    private Whole(int port, ServerProcess server) {
        this.port = port;
        this.server = server;
    }

    /** It listens long before it serves, so its health is asked for. */
    static Whole start(int port, List<String> command) throws IOException, InterruptedException {
        var whole = new Whole(port, ServerProcess.start("whole", command, port));
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (whole.server.hasEnded() || !isHealthy(port)) {
            if (whole.server.hasEnded() || System.nanoTime() > deadline) {
                whole.close();
                throw new IOException("the product did not become healthy, see target/whole.log");
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return whole;
    }

    private static boolean isHealthy(int port) {
        try {
            var health =
                    URI.create("http://127.0.0.1:%d/health".formatted(port)).toURL();
            return ((HttpURLConnection) health.openConnection()).getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public String name() {
        return "plenum";
    }

    @Override
    public Observed process() {
        return new Observed(server.pid());
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public void close() throws InterruptedException {
        server.stop();
    }
}
