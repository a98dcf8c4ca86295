package plenum.bench.votes;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import plenum.bench.client.Latencies;

/** Asks the disk again and again to really keep a page, as a database does at every commit, and notes how long it takes. */
public final class Disk implements AutoCloseable {

    private static final int PAGE = 8 * 1024;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(5);
    private static final int PAGES = 2048;

    private final Path file;
    private final FileChannel channel;
    private final Latencies latencies = new Latencies();
    private volatile boolean measuring;
    private final Thread thread;

    public Disk(Path file) throws IOException {
        this.file = file;
        this.channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        channel.write(ByteBuffer.allocate(PAGE * PAGES)); // a log is written over, it does not grow
        channel.force(true);
        thread = Thread.ofPlatform().name("disk").daemon().start(this::work);
    }

    public void measure(boolean now) {
        measuring = now;
    }

    public Latencies latencies() {
        return latencies;
    }

    private void work() {
        var page = ByteBuffer.allocate(PAGE);
        try {
            for (int n = 0; !Thread.interrupted(); n++) {
                LockSupport.parkNanos(PAUSE);
                if (measuring) {
                    long startedAt = System.nanoTime();
                    channel.write(page.clear(), (long) PAGE * (n % PAGES));
                    channel.force(false);
                    latencies.record(System.nanoTime() - startedAt);
                }
            }
        } catch (IOException closed) {
            // the end of the benchmark
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        thread.interrupt();
        thread.join();
        channel.close();
        Files.deleteIfExists(file);
    }
}
