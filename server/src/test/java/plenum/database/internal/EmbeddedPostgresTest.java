package plenum.database.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;
import plenum.Calm;

/** What happens to the database when somebody pulls a plug. Every test leaves the one data directory healthy. */
@Calm
class EmbeddedPostgresTest {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgresTest.class);
    private static final Duration BACK_WITHIN = Duration.ofSeconds(5);
    private static final Duration AGAIN = Duration.ofMillis(2);

    private static final String INCOMPATIBLE = "database files are incompatible with server";

    private static Path data;

    @BeforeAll
    static void there_is_a_data_directory_with_a_table() throws IOException {
        data = directoryForAll();
        try (var postgres = start()) {
            jdbc(postgres).sql("create table note (text text)").update();
        }
    }

    @AfterAll
    static void it_is_gone_afterwards() throws IOException {
        FileSystemUtils.deleteRecursively(data);
    }

    @Test
    void a_killed_server_is_back_within_five_seconds_and_has_what_was_committed() throws Exception {
        try (var postgres = start();
                var pool = Pool.of(postgres.address("plenum", "plenum"))) {
            note(pool, "before the kill");
            var killedAt = System.nanoTime();
            kill(postgres.pid());
            awaitRestart(postgres, 1);
            assertThat(notes(pool)).contains("before the kill");
            assertThat(Duration.ofNanos(System.nanoTime() - killedAt)).isLessThan(BACK_WITHIN);
        }
    }

    @Test
    void a_server_killed_again_and_again_comes_back_every_time() throws Exception {
        try (var postgres = start();
                var pool = Pool.of(postgres.address("plenum", "plenum"))) {
            for (var round = 1; round <= 3; round++) {
                kill(postgres.pid());
                awaitRestart(postgres, round);
                note(pool, "round " + round);
            }
            assertThat(notes(pool)).contains("round 1", "round 2", "round 3");
        }
    }

    @Test
    void a_server_that_could_not_start_for_an_unknown_reason_is_back_when_the_reason_is_gone() throws Exception {
        try (var postgres = start()) {
            makeStartsFail(postgres);
            restoreVersion();
            awaitRestart(postgres, 1);
            assertThat(Files.readString(log())).contains(INCOMPATIBLE);
        } finally {
            restoreVersion();
        }
    }

    @Test
    void a_program_that_waits_for_its_server_ends_at_once() throws Exception {
        try {
            long closedAt;
            try (var postgres = start()) {
                makeStartsFail(postgres);
                closedAt = System.nanoTime();
            }
            assertThat(Duration.ofNanos(System.nanoTime() - closedAt)).isLessThan(BACK_WITHIN);
        } finally {
            restoreVersion();
        }
    }

    @Test
    void after_the_program_was_killed_the_next_one_starts_and_finds_everything() throws Exception {
        try (var program = ProgramWithDatabase.on(data)) {
            program.awaitServer();
            program.kill();
        }
        assertThatANextStartWorks();
    }

    @Test
    void after_program_and_server_were_killed_together_the_next_one_starts() throws Exception {
        try (var program = ProgramWithDatabase.on(data)) {
            program.awaitServer();
            program.killWithServer();
        }
        assertThat(data.resolve("postgres/cluster/postmaster.pid")).exists();
        assertThatANextStartWorks();
    }

    @Test
    void no_server_outlives_its_killed_program() throws Exception {
        try (var program = ProgramWithDatabase.on(data)) {
            var server = ProcessHandle.of(program.awaitServer()).orElseThrow();
            program.kill();
            assertThat(server.onExit()).succeedsWithin(Duration.ofSeconds(10));
        }
    }

    @Test
    void a_server_without_its_program_is_stopped_before_a_new_one_starts() throws Exception {
        var orphan = startWithoutProgram();
        assertThatANextStartWorks();
        assertThat(orphan.waitFor()).isZero();
    }

    @Test
    void a_number_that_now_belongs_to_another_program_does_not_keep_the_server_from_starting() throws Exception {
        Files.writeString(
                data.resolve("postgres/cluster/postmaster.pid"),
                "%d\n%s\n".formatted(ProcessHandle.current().pid(), data));
        assertThatANextStartWorks();
    }

    @Test
    void an_empty_lock_file_does_not_keep_the_server_from_starting() throws Exception {
        Files.createFile(data.resolve("postgres/cluster/postmaster.pid"));
        assertThatANextStartWorks();
    }

    @Test
    void what_a_killed_first_start_left_half_done_is_done_again() throws Exception {
        var fresh = directoryForAll();
        Files.createDirectories(fresh.resolve("postgres/.unpacking/bin"));
        Files.createDirectories(fresh.resolve("postgres/.initialising/cluster"));
        Files.writeString(fresh.resolve("postgres/.initialising/cluster/PG_VERSION"), "18");
        Files.createFile(fresh.resolve("postgres/password.unfinished"));
        try (var postgres = EmbeddedPostgres.start(fresh, PostgresSettings.durable())) {
            assertThat(postgres.pid()).isPositive();
            assertThat(fresh.resolve("postgres/password")).isNotEmptyFile();
            assertThat(fresh.resolve("postgres/password.unfinished")).doesNotExist();
        } finally {
            FileSystemUtils.deleteRecursively(fresh);
        }
    }

    @Test
    void a_second_program_on_the_same_directory_is_refused_in_one_sentence() throws Exception {
        try (var _ = start();
                var second = ProgramWithDatabase.on(data)) {
            assertThat(second.awaitEnd())
                    .isEqualTo("Another Plenum already uses the data directory %s; ".formatted(data)
                            + "stop it or choose another with PLENUM_DATA.");
        }
    }

    @Test
    void data_of_another_major_version_is_refused() throws Exception {
        var version = data.resolve("postgres/cluster/PG_VERSION");
        Files.writeString(version, "17\n");
        try {
            assertThatExceptionOfType(DatabaseUnusable.class)
                    .isThrownBy(EmbeddedPostgresTest::start)
                    .withMessageContaining("was made by PostgreSQL 17 and this version brings PostgreSQL 18");
        } finally {
            Files.writeString(version, "18\n");
        }
    }

    @Test
    void the_server_is_durable_and_our_role_is_no_superuser() {
        try (var postgres = start()) {
            var jdbc = jdbc(postgres);
            assertThat(setting(jdbc, "fsync")).isEqualTo("on");
            assertThat(setting(jdbc, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(jdbc, "is_superuser")).isEqualTo("off");
            assertThat(setting(jdbc, "listen_addresses")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void a_connection_needs_the_password_that_only_we_can_read() throws IOException {
        assertThat(Files.getPosixFilePermissions(data.resolve("postgres/password")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        try (var postgres = start()) {
            var url = postgres.address("plenum", "plenum").url();
            assertThatExceptionOfType(DatabaseUnusable.class)
                    .isThrownBy(() -> ExternalDatabase.check(new DatabaseAddress(url, "plenum", "guessed")))
                    .withMessageContaining("refused the user or password");
        }
    }

    @Test
    void a_plain_user_can_run_it_too() throws Exception {
        assumeThat(ServerUser.isRoot()).isTrue();
        var theirs = directoryForAll();
        var copies = directoryForAll();
        Files.setAttribute(theirs, "unix:uid", 65534);
        try (var program = ProgramWithDatabase.asNobodyOn(theirs, copies)) {
            assertThat(program.awaitServer()).isPositive();
        } finally {
            FileSystemUtils.deleteRecursively(theirs);
            FileSystemUtils.deleteRecursively(copies);
        }
    }

    @Test
    void a_directory_that_only_root_can_enter_is_linked_to_a_place_the_server_can_reach() throws Exception {
        assumeThat(ServerUser.isRoot()).isTrue();
        var onlyForRoot = directoryForAll();
        var elsewhere = directoryForAll();
        Files.setPosixFilePermissions(onlyForRoot, PosixFilePermissions.fromString("rwx------"));
        try {
            var home = PostgresHome.in(onlyForRoot, elsewhere);
            assertThat(home.directory()).hasParent(elsewhere);
            assertThat(PostgresHome.in(onlyForRoot, elsewhere).directory()).isEqualTo(home.directory());
        } finally {
            FileSystemUtils.deleteRecursively(onlyForRoot);
            FileSystemUtils.deleteRecursively(elsewhere);
        }
    }

    /** Returns when a start has failed, with a message nobody expects to pass by itself. */
    private static void makeStartsFail(EmbeddedPostgres postgres) throws IOException {
        Files.writeString(log(), "");
        Files.writeString(data.resolve("postgres/cluster/PG_VERSION"), "17\n");
        kill(postgres.pid());
        var killedAt = System.nanoTime();
        while (!Files.readString(log()).contains(INCOMPATIBLE)) {
            assertThat(Duration.ofNanos(System.nanoTime() - killedAt)).isLessThan(BACK_WITHIN);
            LockSupport.parkNanos(AGAIN.toNanos()); // spinning would take a processor from the server
        }
    }

    private static void restoreVersion() throws IOException {
        Files.writeString(data.resolve("postgres/cluster/PG_VERSION"), "18\n");
    }

    private static Path log() {
        return data.resolve("postgres/postgres.log");
    }

    private static void assertThatANextStartWorks() {
        var beganAt = System.nanoTime();
        try (var postgres = start()) {
            assertThat(Duration.ofNanos(System.nanoTime() - beganAt)).isLessThan(Duration.ofSeconds(10));
            jdbc(postgres).sql("select count(*) from note").query(Long.class).single();
        }
    }

    private static EmbeddedPostgres start() {
        return EmbeddedPostgres.start(data, PostgresSettings.durable());
    }

    /** As it would be left on a system that cannot tie the life of the server to that of the program. */
    private static Process startWithoutProgram() throws Exception {
        var home = PostgresHome.in(data, data);
        var binaries = PostgresBinaries.unpackedIn(home.directory());
        var command = home.user()
                .once(List.of(binaries.program("postgres"), "-D", home.cluster().toString(), "-p", "18399"));
        var process =
                new ProcessBuilder(command).directory(home.directory().toFile()).start();
        while (process.isAlive() && !new PostmasterFile(home.cluster()).saysReady(process.pid())) {
            LockSupport.parkNanos(AGAIN.toNanos()); // spinning would take a processor from the server
        }
        return process;
    }

    private static JdbcClient jdbc(EmbeddedPostgres postgres) {
        try {
            var address = postgres.address("plenum", "plenum");
            return JdbcClient.create(new DriverManagerDataSource(address.url(), address.user(), address.password()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String setting(JdbcClient jdbc, String name) {
        return jdbc.sql("select current_setting(:name)")
                .param("name", name)
                .query(String.class)
                .single();
    }

    private static void note(DataSource pool, String text) {
        onALivingConnection(() -> JdbcClient.create(pool)
                .sql("insert into note values (:text)")
                .param("text", text)
                .update());
    }

    private static List<String> notes(DataSource pool) {
        return onALivingConnection(() -> JdbcClient.create(pool)
                .sql("select text from note")
                .query(String.class)
                .list());
    }

    /** The pool notices a dead connection when it is used, so each of its ten may fail once. */
    private static <T> T onALivingConnection(Supplier<T> query) {
        for (var attempt = 0; attempt < 10; attempt++) {
            try {
                return query.get();
            } catch (DataAccessException diedWithTheServer) {
                LOG.debug("Tried again", diedWithTheServer);
            }
        }
        return query.get();
    }

    private static void kill(long pid) {
        var process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    private static void awaitRestart(EmbeddedPostgres postgres, long restarts) {
        var killedAt = System.nanoTime();
        while (postgres.restarts() < restarts) {
            assertThat(Duration.ofNanos(System.nanoTime() - killedAt)).isLessThan(BACK_WITHIN);
            LockSupport.parkNanos(AGAIN.toNanos()); // spinning would take a processor from the server
        }
    }

    /** Other than those of {@code @TempDir}, every user can enter it. */
    private static Path directoryForAll() throws IOException {
        var directory = Files.createTempDirectory("plenum-test").toRealPath();
        return Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
