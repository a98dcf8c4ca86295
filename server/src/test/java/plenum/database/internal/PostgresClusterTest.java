package plenum.database.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.util.FileSystemUtils;

@Execution(ExecutionMode.CONCURRENT)
class PostgresClusterTest {

    private Path data;
    private PostgresHome home;

    @BeforeEach
    void there_is_a_directory_everybody_can_enter() throws Exception {
        data = Files.createTempDirectory("plenum-test").toRealPath();
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        home = PostgresHome.in(data, data);
    }

    @AfterEach
    void it_is_gone_afterwards() throws IOException {
        FileSystemUtils.deleteRecursively(data);
    }

    @Test
    void a_failed_statement_leaves_no_cluster_and_tells_nobody_the_password() throws IOException {
        var cluster = new PostgresCluster(home, binariesThatTurn("create role plenum", "create role postgres"));
        assertThatExceptionOfType(DatabaseUnusable.class)
                .isThrownBy(cluster::createIfMissing)
                .withMessageContaining("role \"postgres\" already exists")
                .withMessageNotContaining(home.password());
        assertThat(home.cluster()).doesNotExist();
        var log = home.directory().resolve("initialisation.log");
        assertThat(log).content().doesNotContain(home.password());
        assertThat(Files.getPosixFilePermissions(log)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    /** The real programs, except that what the server reads is changed on its way. */
    private PostgresBinaries binariesThatTurn(String words, String others) throws IOException {
        var real = PostgresBinaries.unpackedIn(home.directory());
        var programs = Files.createDirectories(home.directory().resolve("changed/bin"));
        write(programs.resolve("initdb"), "exec %s \"$@\"".formatted(real.program("initdb")));
        write(
                programs.resolve("postgres"),
                "sed 's/%s/%s/' | %s \"$@\"".formatted(words, others, real.program("postgres")));
        return new PostgresBinaries(programs.getParent());
    }

    private static void write(Path program, String line) throws IOException {
        Files.writeString(program, "#!/bin/sh\n" + line + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
