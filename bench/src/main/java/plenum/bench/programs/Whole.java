package plenum.bench.programs;

import java.io.IOException;
import java.util.List;

/** The product as it is shipped, with its embedded database, as a stranger sees it. */
final class Whole implements Program {

    private final int port;
    private final ServerProcess server;

    private Whole(int port, ServerProcess server) {
        this.port = port;
        this.server = server;
    }

    static Whole start(int port, List<String> command) throws IOException, InterruptedException {
        return new Whole(port, ServerProcess.start("whole", command, port));
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
