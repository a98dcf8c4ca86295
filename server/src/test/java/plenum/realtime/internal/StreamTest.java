package plenum.realtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.realtime.internal.Views.change;
import static plenum.realtime.internal.Views.counting;
import static plenum.realtime.internal.Views.everyone;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import plenum.realtime.Bye;
import plenum.realtime.Position;
import plenum.realtime.Watch;
import plenum.shared.Audience;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The narrow places between a writer and a stream, held open. Each of the first three fails if its hole is made: a wake
 * during a write forgotten, a place looked up after the snapshot, a write's late end not going on with what came since.
 */
@Timeout(60)
class StreamTest {

    private static final Pattern ID = Pattern.compile("id: 1\\.(\\d+)\n");

    private final MovableTime time = new MovableTime();
    private final Hub hub =
            new Hub(time.clock(), () -> time.nanosAfter(Rounds.PACE), new SimpleMeterRegistry(), Views.SETTINGS);
    private final Channel channel = new Channel(hub, "c", Map.of(), new Position(1, 1), everyone(counting(1)));

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void a_change_in_the_middle_of_a_write_is_written_next() {
        var pipe = new Recorder(write -> {
            if (write == 1) {
                channel.publish(change(2, counting(2)));
            }
        });
        channel.join(watch("ann"), null, pipe);
        assertThat(pipe.versions()).containsExactly(1, 2);
    }

    @Test
    void a_change_while_the_snapshot_is_being_encoded_follows_it() {
        channel.startOver(
                new Position(1, 1), everyone(new Interrupting(() -> channel.publish(change(2, counting(2))))));
        var pipe = new Recorder(write -> {});
        channel.join(watch("ann"), null, pipe);
        assertThat(pipe.versions()).containsExactly(1, 2);
    }

    @Test
    void what_is_published_after_the_dismissal_is_not_for_the_dismissed() {
        var pipe = new Recorder(write -> {
            if (write == 1) {
                channel.publish(change(2, counting(2)));
                channel.dismiss("ann", Bye.KICKED);
                channel.publish(change(3, counting(3)));
            }
        });
        channel.join(watch("ann"), null, pipe);
        assertThat(pipe.versions()).containsExactly(1, 2);
        assertThat(pipe.text).endsWith("data: {\"reason\":\"kicked\"}\n\n");
        assertThat(pipe.stream.isOver()).isTrue();
    }

    @Test
    void what_came_while_a_write_was_on_its_way_leaves_in_one_write() {
        var pipe = new Recorder(null);
        channel.join(watch("ann"), null, pipe);
        for (int v = 2; v <= 40; v++) {
            channel.publish(change(v, counting(v)));
        }
        assertThat(pipe.versions()).containsExactly(1);
        assertThat(hub.stuck()).hasSize(1);

        pipe.stream.written();

        assertThat(pipe.versions()).hasSize(40).isSorted();
        assertThat(pipe.writes).isEqualTo(2);
        assertThat(hub.stuck()).as("the second write").hasSize(1);
        pipe.stream.written();
        assertThat(hub.stuck()).isEmpty();
    }

    @Test
    void one_buffer_goes_round_and_a_slow_reader_keeps_theirs() {
        var slow = new Recorder(null);
        channel.join(watch("slow"), null, slow);
        slow.stream.written();
        var quick = new Recorder(write -> {});
        var other = new Recorder(write -> {});
        channel.join(watch("quick"), null, quick);
        channel.join(watch("other"), null, other);
        channel.publish(change(2, counting(2)));
        channel.publish(change(3, counting(3)));
        assertThat(quick.versions()).containsExactly(1, 2, 3);
        assertThat(other.versions()).containsExactly(1, 2, 3);
        assertThat(slow.last[0]).isNotSameAs(quick.last[0]);
        assertThat(quick.last[0]).isSameAs(other.last[0]);
    }

    /**
     * Pipes end their writes at once or on another thread, while one thread publishes and others join and leave. The
     * publisher waits now and then: whoever is further behind than a stream may be is cut, which is another test's.
     */
    @Test
    void no_interleaving_loses_or_repeats_a_frame() throws Exception {
        int atOnce = 1_000;
        try (var threads = Executors.newFixedThreadPool(8)) {
            var random = new Random(1);
            var pipes = new ArrayList<Recorder>();
            for (int version = 1; version < 5 * atOnce; ) {
                for (int i = 0; i < 40; i++) {
                    var pipe = new Recorder(write -> {});
                    pipe.elsewhere = random.nextInt(3) == 0 ? null : threads::execute;
                    pipes.add(pipe);
                    int number = pipes.size();
                    threads.execute(() -> channel.join(watch("r" + number), null, pipe));
                }
                for (int i = 0; i < atOnce; i++) {
                    version++;
                    channel.publish(change(version, counting(version)));
                }
                for (var pipe : pipes) {
                    pipe.awaitVersion(version);
                }
            }
            for (var pipe : pipes) {
                var versions = pipe.versions();
                for (int i = 1; i < versions.size(); i++) {
                    assertThat(versions.get(i)).isEqualTo(versions.get(i - 1) + 1);
                }
            }
        }
    }

    private static Watch watch(String reader) {
        return new Watch("c", Audience.EVERYONE, reader, null, Watch.Attendance.NOBODY_ASKS);
    }

    /** Keeps what is written. Without anything to do in between, it never says by itself that a write is through. */
    private static final class Recorder implements Pipe {

        private final @Nullable IntConsumer meanwhile;
        private final StringBuffer text = new StringBuffer();
        private @Nullable Consumer<Runnable> elsewhere;
        private Stream stream;
        private ByteBuffer[] last;
        private int writes;

        Recorder(@Nullable IntConsumer meanwhile) {
            this.meanwhile = meanwhile;
        }

        @Override
        public Kind kind() {
            return Kind.DIRECT;
        }

        @Override
        public void carry(Stream stream) {
            this.stream = stream;
        }

        @Override
        public void write(ByteBuffer... bytes) {
            writes++;
            last = bytes;
            for (var part : bytes) {
                text.append(StandardCharsets.UTF_8.decode(part));
            }
            if (elsewhere != null) {
                elsewhere.accept(stream::written);
            } else if (meanwhile != null) {
                meanwhile.accept(writes);
                stream.written();
            }
            signal();
        }

        @Override
        public void close() {
            // nothing to free
        }

        List<Integer> versions() {
            return ID.matcher(text)
                    .results()
                    .map(found -> Integer.valueOf(found.group(1)))
                    .toList();
        }

        private synchronized void signal() {
            notifyAll();
        }

        synchronized void awaitVersion(int version) throws InterruptedException {
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (text.lastIndexOf("id: 1." + version + "\n") < 0) {
                long rest = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (rest <= 0) {
                    throw new AssertionError((stream.isOver() ? "was cut at " : "stands at ")
                            + versions().getLast());
                }
                wait(rest);
            }
        }
    }

    /** A view during whose encoding something happens, once. */
    private static final class Interrupting extends ObjectNode {

        private final transient Runnable event;
        private boolean happened;

        Interrupting(Runnable event) {
            super(JsonMapper.shared().getNodeFactory());
            this.event = event;
        }

        @Override
        public void serialize(JsonGenerator json, SerializationContext context) {
            if (!happened) {
                happened = true;
                event.run();
            }
            super.serialize(json, context);
        }
    }
}
