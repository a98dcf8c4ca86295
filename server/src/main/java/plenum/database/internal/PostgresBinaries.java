package plenum.database.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked once per version. */
record PostgresBinaries(Path directory) {

    /** The version we ship: the first number of what a data directory was made with must be the same. */
    static final int MAJOR = 18;

    private static final String UNFINISHED = ".unpacking";

    /** Unpacks beside and renames, so that what has the final name is always whole. */
    static PostgresBinaries unpackedIn(Path home) throws IOException {
        var archive = archive();
        var directory = home.resolve("binaries-" + MAJOR + "-" + version(archive));
        if (!Files.isDirectory(directory)) {
            var unfinished = home.resolve(UNFINISHED);
            FileSystemUtils.deleteRecursively(unfinished);
            Files.createDirectories(unfinished);
            try (var packed = archive.openStream()) {
                unpack(packed, unfinished);
            }
            Durable.forceAll(unfinished);
            Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
            Durable.force(home);
        }
        return new PostgresBinaries(directory);
    }

    String program(String name) {
        return directory.resolve("bin").resolve(name).toString();
    }

    private static URL archive() {
        var name = "postgres-%s-%s.txz".formatted(system(), processor());
        var archive = PostgresBinaries.class.getResource("/" + name);
        if (archive == null) {
            throw new DatabaseUnusable(
                    "This package carries no PostgreSQL for %s on %s; give one with DATABASE_URL=postgres://…"
                            .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
        }
        return archive;
    }

    private static String system() {
        return System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
    }

    private static String processor() {
        return switch (System.getProperty("os.arch").toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            case String other -> other;
        };
    }

    /** The checksum the jar already carries, so that nothing is read to find out that nothing changed. */
    private static String version(URL archive) throws IOException {
        if (archive.openConnection() instanceof JarURLConnection jar) {
            return Long.toHexString(jar.getJarEntry().getCrc());
        }
        throw new IOException("The PostgreSQL archive is not in a jar: " + archive);
    }

    private static void unpack(InputStream packed, Path target) throws IOException {
        var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)));
        for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            var path = target.resolve(entry.getName()).normalize();
            if (!path.startsWith(target)) {
                throw new IOException("An entry leads out of the archive: " + entry.getName());
            }
            write(entry, tar, path);
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, path);
        var executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
