package plenum.realtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static plenum.realtime.internal.Views.change;
import static plenum.realtime.internal.Views.counting;
import static plenum.realtime.internal.Views.everyone;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import plenum.realtime.Bye;
import plenum.realtime.Channels;
import plenum.realtime.MergePatch;
import plenum.realtime.Polled;
import plenum.realtime.Position;
import plenum.realtime.Watch;
import plenum.shared.Audience;
import plenum.shared.Refusal;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@Timeout(30)
class PollTest {

    private static final Duration LONG = Duration.ofSeconds(25);

    private final MovableTime time = new MovableTime();
    private final Hub hub = new Hub(time.clock(), time, new SimpleMeterRegistry(), Views.SETTINGS);
    private final Channels channels = new OpenChannels(hub, new Handshake(hub));

    @BeforeEach
    void open() {
        channels.open("c", Map.of("session_id", "s"), new Position(1, 1), everyone(counting(1)));
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void the_first_poll_gets_everything() {
        var whole = (Polled.Whole) poll("ann", null);
        assertThat(whole.snapshot().position()).isEqualTo(new Position(1, 1));
        assertThat(whole.snapshot().state()).isEqualTo(counting(1));
        assertThat(whole.snapshot().checksum()).isEqualTo(Checksum.of(counting(1)));
    }

    @Test
    void a_poll_with_a_position_gets_the_frames_since() {
        publishUpTo(5);
        var frames = (Polled.Frames) poll("ann", new Position(1, 3));
        assertThat(frames.position()).isEqualTo(new Position(1, 5));
        assertThat(frames.frames())
                .first()
                .isEqualTo("{\"v\":4,\"prev\":3,\"type\":\"changed\",\"session_id\":\"s\","
                        + "\"timestamp\":\"2026-03-01T10:00:00.123Z\",\"data\":{\"n\":4},\"patch\":{\"count\":4}}");
        assertThat(frames.frames()).hasSize(2);
    }

    @Test
    void a_poll_at_the_present_finds_nothing_new() {
        publishUpTo(5);
        assertThat(poll("ann", new Position(1, 5))).isEqualTo(new Polled.NothingNew(new Position(1, 5)));
    }

    @Test
    void the_position_a_channel_was_opened_at_is_only_good_for_those_who_got_it_from_this_channel() {
        assertThat(poll("ann", new Position(1, 1))).isInstanceOf(Polled.Whole.class);
        assertThat(poll("ann", new Position(1, 1))).isInstanceOf(Polled.NothingNew.class);
        assertThat(poll("ben", new Position(1, 1))).isInstanceOf(Polled.Whole.class);
    }

    @Test
    void a_long_poll_ends_as_soon_as_something_happens() throws Exception {
        publishUpTo(2);
        var waiting = waitAt(2);
        channels.publish("c", change(3, counting(3)));
        assertThat(((Polled.Frames) waiting.get()).frames()).hasSize(1);
    }

    @Test
    void a_long_poll_ends_when_the_reader_has_a_new_me() throws Exception {
        publishUpTo(2);
        var waiting = waitAt(2);
        channels.tell("c", "ann", Set.of("role"), counting(0));
        assertThat(waiting.get()).isEqualTo(new Polled.NothingNew(new Position(1, 2)));
    }

    @Test
    void a_long_poll_ends_when_the_channel_closes() throws Exception {
        publishUpTo(2);
        var waiting = waitAt(2);
        channels.close("c", Bye.ENDED);
        assertThat(waiting.get()).isInstanceOf(Polled.NothingNew.class);
    }

    @Test
    void a_long_poll_without_news_ends_with_its_patience() {
        publishUpTo(2);
        var nothing = channels.poll(watch("ann"), new Position(1, 2), Duration.ofMillis(20));
        assertThat(nothing).isEqualTo(new Polled.NothingNew(new Position(1, 2)));
    }

    @Test
    void a_channel_that_is_not_open_asks_to_come_back() {
        assertThatThrownBy(() -> channels.snapshot("elsewhere", Audience.EVERYONE))
                .isInstanceOf(Refusal.class);
        channels.dismiss("elsewhere", "ann", Bye.KICKED); // and nobody minds
    }

    @Test
    void someone_who_polls_now_and_then_ends_with_the_same_view() {
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            channels.open("c", new Position(seed, 0), everyone(Views.random(random)));
            var view = JsonMapper.shared().createObjectNode();
            Position at = null;
            for (int v = 1; v < 20; v++) {
                var now = Views.random(random);
                channels.publish("c", change(seed, v, everyone(now)));
                if (random.nextInt(4) > 0) {
                    continue;
                }
                switch (poll("ann", at)) {
                    case Polled.Whole(var snapshot) -> {
                        view = snapshot.state();
                        at = snapshot.position();
                    }
                    case Polled.Frames(var position, var frames) -> {
                        for (var frame : frames) {
                            view = MergePatch.apply(view, (ObjectNode)
                                    JsonMapper.shared().readTree(frame).get("patch"));
                        }
                        at = position;
                    }
                    case Polled.NothingNew(var position) -> assertThat(position).isEqualTo(at);
                }
                assertThat(Checksum.canonical(view))
                        .as("seed %d, version %d", seed, v)
                        .isEqualTo(Checksum.canonical(now));
            }
        }
    }

    @Test
    void hundreds_who_wait_all_get_the_change() throws Exception {
        publishUpTo(2);
        var waiting = new ArrayList<CompletableFuture<Polled>>();
        for (int i = 0; i < 300; i++) {
            waiting.add(waitAt(2));
        }
        channels.publish("c", change(3, counting(3)));
        for (var one : waiting) {
            assertThat(one.get(10, TimeUnit.SECONDS)).isInstanceOf(Polled.Frames.class);
        }
    }

    private CompletableFuture<Polled> waitAt(int version) {
        var result = new CompletableFuture<Polled>();
        var started = new CompletableFuture<Void>();
        Thread.startVirtualThread(() -> {
            started.complete(null);
            result.complete(channels.poll(watch("ann"), new Position(1, version), LONG));
        });
        started.join();
        return result;
    }

    private Polled poll(String reader, Position since) {
        return channels.poll(watch(reader), since, Duration.ZERO);
    }

    private static Watch watch(String reader) {
        return new Watch("c", Audience.EVERYONE, reader, null, Watch.Attendance.NOBODY_ASKS);
    }

    private void publishUpTo(int version) {
        for (int v = 2; v <= version; v++) {
            channels.publish("c", change(v, counting(v)));
        }
    }
}
