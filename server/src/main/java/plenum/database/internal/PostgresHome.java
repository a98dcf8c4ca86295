package plenum.database.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** Where the embedded server keeps its programs, its data, its password and its log. */
record PostgresHome(Path directory, ServerUser user) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Below the data directory, or linked from there when the server's user cannot get into it. */
    static PostgresHome in(Path data, Path elsewhere) throws IOException, InterruptedException {
        var home = data.resolve("postgres");
        var user = ServerUser.of(home.resolve("cluster"));
        if (Files.notExists(home)) {
            if (user.reaches(data)) {
                Files.createDirectory(home);
            } else {
                Files.createSymbolicLink(home, directoryIn(elsewhere));
            }
        }
        var real = home.toRealPath();
        if (ServerUser.isRoot()) {
            Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        if (!user.reaches(real)) {
            throw new DatabaseUnusable(("PostgreSQL must not run as root, and no other user can enter %s; "
                            + "choose a place like /var/lib/plenum with PLENUM_DATA.")
                    .formatted(real));
        }
        return new PostgresHome(real, user);
    }

    private static Path directoryIn(Path elsewhere) throws IOException {
        Files.createDirectories(elsewhere, readableByAll());
        return Files.createTempDirectory(elsewhere, "postgres-", readableByAll());
    }

    private static FileAttribute<Set<PosixFilePermission>> readableByAll() {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    Path cluster() {
        return directory.resolve("cluster");
    }

    Path log() {
        return directory.resolve("postgres.log");
    }

    /** The password of the server, made up at the first start and readable by us alone. */
    String password() throws IOException {
        var file = directory.resolve("password");
        try {
            return Files.readString(file).strip();
        } catch (NoSuchFileException firstStart) {
            var random = new byte[32];
            RANDOM.nextBytes(random);
            var password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
            writeSecret(file, password);
            return password;
        }
    }

    /** Whole or not there at all, even after a power cut: a lost password would lock us out of the data. */
    static void writeSecret(Path file, String secret) throws IOException {
        var beside = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(beside);
        Files.createFile(beside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(beside, secret);
        Durable.force(beside);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        var folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Durable.force(folder);
        }
    }
}
