package plenum.realtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static plenum.realtime.internal.Views.change;
import static plenum.realtime.internal.Views.counting;
import static plenum.realtime.internal.Views.everyone;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import plenum.realtime.Position;
import plenum.realtime.Watch;
import plenum.shared.Audience;

class FanoutTest {

    final MovableTime time = new MovableTime();
    final Hub hub = new Hub(time.clock(), time, new SimpleMeterRegistry(), Views.SETTINGS);
    final Channel channel = new Channel(hub, "c", Map.of(), new Position(1, 1), everyone(counting(1)));

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void a_stream_that_fails_is_ended_and_the_others_go_on_at_once() {
        var failing = join("failing", new Wires());
        var sound = join("sound", new Wires());
        failing.isBroken = true;
        channel.publish(change(2, counting(2)));
        assertThat(failing.isClosed).isTrue();
        assertThat(sound.seen).contains("id: 1.2\n");
        time.pass(Rounds.PACE);
        channel.publish(change(3, counting(3)));
        assertThat(sound.seen).contains("id: 1.3\n");
    }

    @Test
    void what_is_published_while_the_hub_closes_fails_for_nobody() {
        join("reader", new Wires());
        channel.publish(change(2, counting(2)));
        hub.drain();
        hub.close();
        assertThatCode(() -> {
                    channel.publish(change(3, counting(3)));
                    channel.publish(change(4, counting(4)));
                    channel.tell("reader", Set.of("a"), counting(4));
                    channel.move("reader", Audience.EVERYONE);
                })
                .doesNotThrowAnyException();
    }

    private Wires join(String reader, Wires wires) {
        channel.join(new Watch("c", Audience.EVERYONE, reader, null, Watch.Attendance.NOBODY_ASKS), null, wires);
        return wires;
    }

    /** A pipe to nowhere that can break. */
    private static final class Wires implements Pipe {

        final StringBuilder seen = new StringBuilder();
        boolean isBroken;
        boolean isClosed;
        private @Nullable Stream stream;

        @Override
        public Kind kind() {
            return Kind.DIRECT;
        }

        @Override
        public void carry(Stream carried) {
            stream = carried;
        }

        @Override
        public void write(ByteBuffer... bytes) {
            for (var part : bytes) {
                seen.append(StandardCharsets.UTF_8.decode(part));
                if (isBroken) {
                    throw new StackOverflowError("on purpose");
                }
            }
            stream.written();
        }

        @Override
        public void close() {
            isClosed = true;
            throw new IllegalStateException("closed already, on purpose");
        }
    }
}
