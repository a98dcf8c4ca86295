package plenum;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import plenum.web.Http;

/** The whole program in a process of its own, so that it can be killed like one. */
public final class Program implements AutoCloseable {

    private final Process process;
    private final Http http;

    private Program(Process process, Http http) {
        this.process = process;
        this.http = http;
    }

    /** Starts on this database and returns when it serves. */
    static Program on(DriverManagerDataSource database) throws IOException {
        return on(database, freePort());
    }

    /** The same at a given port, so that browsers find it again. */
    public static Program on(DriverManagerDataSource database, int port) throws IOException {
        return with(FastStart.options(), database, port);
    }

    static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** The same with options of the JVM that say where its classes are. */
    static Program with(List<String> options, DriverManagerDataSource database, int port) throws IOException {
        var process = begun(options, database, port);
        awaitReady(process.inputReader());
        return new Program(process, new Http(port));
    }

    /** What it says when it does not start. */
    static String refusedOn(DriverManagerDataSource database, String setting) throws IOException, InterruptedException {
        var process = begun(FastStart.options(), database, 0, setting);
        var said = process.inputReader().readAllAsString();
        if (process.waitFor() == 0) {
            throw new AssertionError("the program ended as if all were well:\n" + said);
        }
        return said;
    }

    private static Process begun(List<String> options, DriverManagerDataSource database, int port, String... settings)
            throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(
                "plenum.Plenum",
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--plenum.data=target/program-data/" + name(database),
                "--spring.datasource.url=" + database.getUrl(),
                "--spring.datasource.username=" + database.getUsername(),
                "--spring.datasource.password=" + database.getPassword()));
        command.addAll(List.of(settings));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** The folder of a database: a program that is started on it again finds its key there, and no other does. */
    private static String name(DriverManagerDataSource database) {
        return database.getUrl().replaceAll(".*/([a-z0-9_]+).*", "$1");
    }

    Http http() {
        return http;
    }

    /** Ends it at once, as the power does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(10, TimeUnit.SECONDS);
    }

    /** Ends it as an operator does. */
    void end(long time, TimeUnit unit) throws InterruptedException {
        process.toHandle().destroy(); // which leaves its output open: it still has something to write down
        if (!process.waitFor(time, unit)) {
            process.destroyForcibly();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static void awaitReady(BufferedReader output) throws IOException {
        var said = new StringBuilder();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            if (line.contains("is ready at")) {
                // Whoever stops reading stops the program as soon as the pipe is full.
                Thread.ofVirtual().start(() -> output.lines().forEach(ignored -> {}));
                return;
            }
        }
        throw new AssertionError("the program ended before it was ready:\n" + said);
    }

    public static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
