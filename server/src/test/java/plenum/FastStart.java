package plenum;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import plenum.database.internal.TestServer;
import plenum.sessions.ATable;

/**
 * Starts as the package has them, from jars and with what the JVM remembers of an earlier start: a program that is
 * killed again and again is to be under fire most of the time, not on its way up. Remembered once for all tests.
 */
final class FastStart {

    private static final Path FOLDER = Path.of("target", "fast-start");

    private FastStart() {}

    private static final class Prepared {
        static final List<String> OPTIONS = prepared(TestServer.freshDatabase());
    }

    /** The options of the JVM, and the class path. */
    static List<String> options() {
        return Prepared.OPTIONS;
    }

    private static List<String> prepared(DriverManagerDataSource database) {
        try {
            return rememberedOn(database);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> rememberedOn(DriverManagerDataSource database)
            throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        var jars = jars();
        var cache = FOLDER.resolve("plenum.aot").toAbsolutePath();
        Files.deleteIfExists(cache);
        var first = Program.with(options("-XX:AOTCacheOutput=" + cache, jars), database, Program.freePort());
        try {
            var table = ATable.startedBy(first.http(), "Ann").with("Ben");
            table.start("Ann");
            table.vote("Ben", 1, 1, "5");
            table.watch("Ann").close();
        } finally {
            first.end(60, TimeUnit.SECONDS);
        }
        return Files.exists(cache) ? options("-XX:AOTCache=" + cache, jars) : options("-Xshare:auto", jars);
    }

    private static List<String> options(String cache, String jars) {
        return List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m", cache, "-cp", jars);
    }

    /** Folders are not remembered, so our own classes go into a jar; tests are no part of the program. */
    private static String jars() throws IOException {
        var path = new ArrayList<String>();
        for (var entry : Program.classPath().split(File.pathSeparator)) {
            if (Files.isRegularFile(Path.of(entry))) {
                path.add(entry);
            } else if (Files.exists(Path.of(entry, "plenum", "Plenum.class"))) {
                path.addFirst(packed(Path.of(entry)).toString());
            }
        }
        return String.join(File.pathSeparator, path);
    }

    private static Path packed(Path classes) throws IOException {
        var jar = FOLDER.resolve("plenum.jar").toAbsolutePath();
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                var files = Files.walk(classes)) {
            for (var file : files.filter(one -> !one.equals(classes)).sorted().toList()) {
                var name = classes.relativize(file).toString().replace(File.separatorChar, '/');
                out.putNextEntry(new JarEntry(Files.isDirectory(file) ? name + "/" : name));
                if (Files.isRegularFile(file)) {
                    Files.copy(file, out);
                }
                out.closeEntry();
            }
        }
        return jar;
    }
}
