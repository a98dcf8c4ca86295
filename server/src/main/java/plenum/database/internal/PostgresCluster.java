package plenum.database.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** Creates what PostgreSQL calls a cluster: its data directory with our role and our database in it. */
final class PostgresCluster {

    private final PostgresHome home;
    private final PostgresBinaries binaries;

    PostgresCluster(PostgresHome home, PostgresBinaries binaries) {
        this.home = home;
        this.binaries = binaries;
    }

    /** Created beside and renamed, so that a cluster with the final name is always whole. */
    void createIfMissing() throws IOException, InterruptedException {
        if (Files.exists(home.cluster().resolve("PG_VERSION"))) {
            refuseAnotherMajorVersion();
            return;
        }
        var password = home.password();
        var unfinished = home.directory().resolve(".initialising");
        FileSystemUtils.deleteRecursively(unfinished);
        var cluster = Files.createDirectories(unfinished.resolve("cluster"));
        var secret = unfinished.resolve("password");
        PostgresHome.writeSecret(secret, password);
        home.user().own(unfinished);
        run("", initdb(cluster, secret));
        run(ourRoleAndDatabase(password), single(cluster));
        Files.move(cluster, home.cluster(), StandardCopyOption.ATOMIC_MOVE);
        Durable.force(home.directory());
        FileSystemUtils.deleteRecursively(unfinished);
    }

    private void refuseAnotherMajorVersion() throws IOException {
        var found = Files.readString(home.cluster().resolve("PG_VERSION")).strip();
        if (!found.equals(Integer.toString(PostgresBinaries.MAJOR))) {
            throw new DatabaseUnusable(("%s was made by PostgreSQL %s and this version brings PostgreSQL %d: "
                            + "back it up with the old version of Plenum and restore it here.")
                    .formatted(home.cluster(), found, PostgresBinaries.MAJOR));
        }
    }

    /** The built-in locale sorts the same on every machine, whatever libraries it has. */
    private List<String> initdb(Path cluster, Path password) {
        return List.of(
                binaries.program("initdb"),
                "--pgdata=" + cluster,
                "--username=postgres",
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
    }

    /** Left alone, it would go on after a failed statement, and write that statement with its password to the log. */
    private List<String> single(Path cluster) {
        return List.of(
                binaries.program("postgres"),
                "--single",
                "-D",
                cluster.toString(),
                "-c",
                "exit_on_error=on",
                "-c",
                "log_min_error_statement=panic",
                "-j",
                "postgres");
    }

    /** We work as the owner of one database, not as the superuser. In this mode an empty line ends a statement. */
    private static String ourRoleAndDatabase(String password) {
        return """
                create role plenum login password '%s' in role pg_monitor, pg_checkpoint;

                create database plenum owner plenum;

                """.formatted(password);
    }

    private void run(String input, List<String> command) throws IOException, InterruptedException {
        var output = emptyLog();
        var process = new ProcessBuilder(home.user().once(command))
                .directory(home.directory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try (var stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        }
        if (process.waitFor() != 0) {
            throw new DatabaseUnusable("The embedded PostgreSQL could not be set up: "
                    + Files.readString(output).strip());
        }
    }

    private Path emptyLog() throws IOException {
        var log = home.directory().resolve("initialisation.log");
        Files.deleteIfExists(log);
        return Files.createFile(
                log, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
}
