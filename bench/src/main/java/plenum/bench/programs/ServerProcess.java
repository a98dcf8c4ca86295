package plenum.bench.programs;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A child process that serves a port until it is stopped; what it says goes to a log beside the build. */
final class ServerProcess {

    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    private final Process process;
    private final File log;

    private ServerProcess(Process process, File log) {
        this.process = process;
        this.log = log;
    }

    static ServerProcess start(String name, List<String> command, int... ports)
            throws IOException, InterruptedException {
        var log = Home.path("target", name + ".log").toFile();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        var server = new ServerProcess(process, log);
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        for (int port : ports) {
            server.waitFor(port);
        }
        return server;
    }

    /** Whoever else answers on its port then is somebody else's program. */
    boolean hasEnded() {
        return !process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** The only child, for servers whose first process merely watches over the one that works. */
    long workerPid() {
        return process.children().findFirst().orElseThrow().pid();
    }

    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    private void waitFor(int port) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (!listens(port)) {
            if (process.waitFor(50, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
                stop();
                throw new IOException("did not start, see " + log);
            }
        }
    }

    private static boolean listens(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }
}
