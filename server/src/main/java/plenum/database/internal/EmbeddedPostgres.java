package plenum.database.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Our own PostgreSQL: a child process that is kept running for as long as we run, and ends with us. */
final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    /** For a data directory that only root can enter. */
    private static final Path ELSEWHERE = Path.of("/var/lib/plenum");

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration FIRST_REST = Duration.ofSeconds(1);
    private static final Duration LONGEST_REST = Duration.ofSeconds(30);

    private final DataDirectoryLock lock;
    private final PostgresHome home;
    private final PostgresBinaries binaries;
    private final PostgresSettings settings;
    private final PostmasterFile postmaster;
    private final PostgresLog log;
    private final int port;
    private final CompletableFuture<Void> started = new CompletableFuture<>();
    private final AtomicLong restarts = new AtomicLong();
    private final Thread keeper;
    private volatile @Nullable Process server;
    private final CountDownLatch closing = new CountDownLatch(1);

    private EmbeddedPostgres(
            DataDirectoryLock lock, PostgresHome home, PostgresBinaries binaries, PostgresSettings settings)
            throws IOException {
        this.lock = lock;
        this.home = home;
        this.binaries = binaries;
        this.settings = settings;
        this.postmaster = new PostmasterFile(home.cluster());
        this.log = new PostgresLog(home.log());
        this.port = freePort();
        // A platform thread: the kernel interrupts the server when the thread that started it is gone.
        this.keeper = Thread.ofPlatform().daemon().name("postgres").unstarted(this::keepRunning);
    }

    static EmbeddedPostgres start(Path data, PostgresSettings settings) {
        var lock = DataDirectoryLock.take(data);
        try {
            var home = PostgresHome.in(data.toRealPath(), ELSEWHERE);
            var binaries = PostgresBinaries.unpackedIn(home.directory());
            new PostgresCluster(home, binaries).createIfMissing();
            var postgres = new EmbeddedPostgres(lock, home, binaries, settings);
            postgres.keeper.start();
            postgres.awaitStart();
            return postgres;
        } catch (IOException e) {
            lock.close();
            throw new DatabaseUnusable("The embedded PostgreSQL could not be started in %s: %s".formatted(data, e), e);
        } catch (InterruptedException e) {
            lock.close();
            Thread.currentThread().interrupt();
            throw new DatabaseUnusable("The start of the embedded PostgreSQL was interrupted.", e);
        } catch (DatabaseUnusable e) {
            lock.close();
            throw e;
        }
    }

    DatabaseAddress address(String database, String user) throws IOException {
        return new DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database), user, home.password());
    }

    /** How often the server had to be started again since we run. */
    long restarts() {
        return restarts.get();
    }

    long pid() {
        var running = server;
        return running == null ? 0 : running.pid();
    }

    private void awaitStart() throws InterruptedException {
        try {
            started.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof DatabaseUnusable reason
                    ? reason
                    : new DatabaseUnusable("The embedded PostgreSQL could not be started: " + e.getMessage(), e);
        }
    }

    private void keepRunning() {
        try {
            launchPatiently();
            started.complete(null);
            while (!isClosing()) {
                var code = running().waitFor();
                if (!isClosing()) {
                    LOG.warn("The embedded PostgreSQL ended with code {} and is started again", code);
                    launchUntilItRuns();
                }
            }
        } catch (IOException | InterruptedException | RuntimeException e) {
            if (!started.completeExceptionally(e) && !isClosing()) {
                LOG.error("The embedded PostgreSQL cannot be kept running", e);
            }
        }
    }

    /** Never gives up: a full disk is emptied some day, and nobody should have to start us again for that. */
    private void launchUntilItRuns() throws InterruptedException {
        var rest = FIRST_REST;
        while (!isClosing()) {
            try {
                launchPatiently();
                restarts.incrementAndGet();
                return;
            } catch (IOException | RuntimeException e) {
                if (!isClosing()) {
                    LOG.error("The embedded PostgreSQL is down and is tried again in {} s", rest.toSeconds(), e);
                }
            }
            rest(rest);
            rest = rest.multipliedBy(2).compareTo(LONGEST_REST) < 0 ? rest.multipliedBy(2) : LONGEST_REST;
        }
    }

    /** Cut short by the end of the program. */
    private void rest(Duration duration) throws InterruptedException {
        var closed = closing.await(duration.toMillis(), TimeUnit.MILLISECONDS);
        if (closed) {
            LOG.debug("Not tried again, because the program ends");
        }
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    /** What is left of a killed server needs a moment to go: its last processes hold its memory and its port. */
    private void launchPatiently() throws IOException, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        stopOrphan();
        while (!launched()) {
            var reason = log.lastWords();
            if (isClosing() || !passes(reason) || System.nanoTime() > deadline) {
                throw new DatabaseUnusable("The embedded PostgreSQL did not start: " + reason);
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static boolean passes(String reason) {
        return reason.contains("lock file")
                || reason.contains("shared memory block")
                || reason.contains("could not create any TCP/IP sockets");
    }

    private boolean launched() throws IOException, InterruptedException {
        var command = new ArrayList<>(
                List.of(binaries.program("postgres"), "-D", home.cluster().toString()));
        command.addAll(settings.arguments(port));
        var process = new ProcessBuilder(home.user().forAsLongAsThisThreadLives(command))
                .directory(home.directory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.next())
                .start();
        server = process;
        if (isClosing()) {
            end(process.toHandle());
        }
        while (process.isAlive()) {
            if (postmaster.saysReady(process.pid())) {
                return true;
            }
            process.waitFor(10, TimeUnit.MILLISECONDS);
        }
        return false;
    }

    /** A server whose program was killed, where the kernel could not end it for us. */
    private void stopOrphan() throws IOException, InterruptedException {
        var orphan = postmaster.server();
        if (orphan.isPresent()) {
            LOG.info("A PostgreSQL left by an earlier run is stopped first");
            end(orphan.get());
        }
        postmaster.deleteIfMisleading();
    }

    /** Fast, which takes back what is open and writes the rest; then harder. */
    private static void end(ProcessHandle process) throws IOException, InterruptedException {
        for (var signal : List.of("INT", "QUIT", "KILL")) {
            if (!process.isAlive()) {
                return;
            }
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process.pid())
                    .start()
                    .waitFor();
            if (ended(process)) {
                return;
            }
        }
    }

    private static boolean ended(ProcessHandle process) throws InterruptedException {
        try {
            process.onExit().orTimeout(6, TimeUnit.SECONDS).get();
            return true;
        } catch (ExecutionException timeout) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private Process running() {
        var running = server;
        if (running == null) {
            throw new IllegalStateException("PostgreSQL was never started");
        }
        return running;
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            end(running().toHandle());
            keeper.join();
        } catch (IOException e) {
            LOG.warn("The embedded PostgreSQL could not be stopped", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        lock.close();
    }
}
