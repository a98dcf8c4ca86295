package plenum.realtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.realtime.internal.Views.change;
import static plenum.realtime.internal.Views.counting;
import static plenum.realtime.internal.Views.everyone;
import static plenum.realtime.internal.Views.view;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import plenum.Calm;
import plenum.realtime.Change;
import plenum.realtime.Manner;
import plenum.realtime.Manner.Pace;
import plenum.realtime.Position;
import plenum.realtime.Synced;
import plenum.realtime.Watch;
import plenum.shared.Audience;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Readers who are told in another manner, what is said beside the frames, and catching up by one patch. */
@Calm
class MannerTest {

    private static final Duration USUAL = Manner.USUAL.beat();
    private static StreamServer server;

    @BeforeAll
    static void start() {
        server = StreamServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void heartbeats_come_at_the_interval_a_reader_asked_for() throws IOException {
        open("beats");
        try (var ann = server.open("/beats/events?reader=ann");
                var ben = server.open("/beats/events?reader=ben")) {
            begin(ann);
            begin(ben);
            server.channels().adapt("beats", "ann", new Manner(Pace.AT_ONCE, Duration.ofSeconds(55)));
            for (int interval = 1; interval <= 2; interval++) {
                for (int quarter = 0; quarter < 4 * 55; quarter++) {
                    server.pass(Duration.ofMillis(250));
                }
                // Read before the next is due, which would take the place of one that still waits to be written.
                assertThat(ann.next().event()).isEqualTo("heartbeat");
            }
            server.channels().publish("beats", change(2, counting(2)));

            assertThat(ann.next().isFrame()).isTrue();
        }
    }

    @Test
    void whoever_saves_gets_ticks_together_and_everything_else_at_once() throws Exception {
        open("saves");
        try (var ann = server.open("/saves/events?reader=ann")) {
            begin(ann);
            server.channels().adapt("saves", "ann", new Manner(Pace.SAVING, USUAL));
            assertThat(ann.nextFrame().get("type").stringValue()).isEqualTo("snapshot");
            assertThat(ann.nextFrame().get("type").stringValue()).isEqualTo("self_updated");

            server.channels().publish("saves", tick(2, counting(2)));
            server.channels().publish("saves", tick(3, counting(3)));
            server.channels().publish("saves", change(4, counting(4)));

            var next = ann.nextFrame();
            assertThat(next.get("v").intValue()).isEqualTo(4);
            assertThat(next.get("prev").intValue()).isEqualTo(1);
            assertThat(ann.view()).isEqualTo(counting(4));

            server.channels().publish("saves", tick(5, counting(5)));
            server.channels().publish("saves", tick(6, counting(6)));

            var late = ann.nextFrame(); // after three seconds of real time at most
            assertThat(late.get("v").intValue()).isEqualTo(6);
            assertThat(late.get("prev").intValue()).isEqualTo(4);
            assertThat(ann.view()).isEqualTo(counting(6));
        }
    }

    @Test
    void mere_counts_are_told_together_to_phones_and_more_often_to_screens() throws IOException {
        open("counts");
        try (var phone = server.open("/counts/events?reader=phone");
                var wall = server.open("/counts/events?reader=wall")) {
            begin(phone);
            begin(wall);
            server.channels().adapt("counts", "wall", new Manner(Pace.SCREEN, USUAL));
            begin(wall);
            long began = System.nanoTime();
            for (int n = 2; n <= 40; n++) {
                server.channels().publish("counts", counts(n, counting(n)));
            }

            var shown = wall.nextFrame();
            long afterScreen = System.nanoTime() - began;
            var told = phone.nextFrame();
            long afterPhone = System.nanoTime() - began;

            assertThat(shown.get("v").intValue()).isEqualTo(40);
            assertThat(told.get("v").intValue()).isEqualTo(40);
            assertThat(told.get("prev").intValue())
                    .as("one frame for all of them")
                    .isEqualTo(1);
            assertThat(Duration.ofNanos(afterScreen)).isGreaterThan(Duration.ofMillis(190));
            assertThat(Duration.ofNanos(afterPhone)).isGreaterThan(Duration.ofMillis(990));
        }
    }

    @Test
    void news_are_never_held_up_by_counts_that_wait_and_bring_them_along() throws IOException {
        open("mixed");
        try (var ann = server.open("/mixed/events?reader=ann")) {
            begin(ann);
            server.channels().publish("mixed", counts(2, counting(2)));
            server.channels().publish("mixed", counts(3, counting(3)));
            server.channels().publish("mixed", change(4, counting(4)));

            var next = ann.nextFrame();

            assertThat(next.get("type").stringValue()).isEqualTo("changed");
            assertThat(next.get("v").intValue()).isEqualTo(4);
            assertThat(ann.view()).isEqualTo(counting(4));
        }
    }

    @Test
    void whoever_comes_while_counts_wait_begins_with_them() throws IOException {
        open("late");
        server.channels().publish("late", counts(2, counting(2)));
        var watch = new Watch(
                "late", Audience.EVERYONE, "wall", null, Watch.Attendance.NOBODY_ASKS, new Manner(Pace.SCREEN, USUAL));

        assertThat(server.channels().snapshot(watch).state()).isEqualTo(counting(2));
        assertThat(server.channels().snapshot(watch).position()).isEqualTo(new Position(1, 2));
    }

    private static Change counts(long version, ObjectNode view) {
        var usual = change(version, view);
        return new Change(
                usual.position(), usual.at(), "results_updated", usual.data(), usual.views(), Change.Kind.COUNTS);
    }

    @Test
    void others_are_told_each_tick_as_before() throws IOException {
        open("others");
        try (var ann = server.open("/others/events?reader=ann");
                var ben = server.open("/others/events?reader=ben")) {
            begin(ann);
            begin(ben);
            server.channels().adapt("others", "ann", new Manner(Pace.SAVING, USUAL));
            server.channels().publish("others", tick(2, counting(2)));
            server.channels().publish("others", tick(3, counting(3)));

            assertThat(ben.nextFrame().get("v").intValue()).isEqualTo(2);
            assertThat(ben.nextFrame().get("v").intValue()).isEqualTo(3);
        }
    }

    @Test
    void a_lean_view_leaves_out_the_trimmings_at_any_depth_and_its_patches_add_up() throws Exception {
        var whole = view("{'people':{'1':{'name':'Ann','avatar':'fox'}},'description':'long','n':1}");
        server.channels().open("lean", new Position(1, 1), everyone(whole));
        var watch = lean("lean", "ann");

        assertThat(server.channels().snapshot(watch).state()).isEqualTo(view("{'people':{'1':{'name':'Ann'}},'n':1}"));
        server.channels().publish("lean", change(2, view("{'people':{'1':{'name':'Ann','avatar':'cat'}},'n':1}")));
        assertThat(server.channels().snapshot(watch).position().version())
                .as("what is not seen is no frame")
                .isEqualTo(1);
        server.channels().publish("lean", change(3, view("{'people':{'1':{'name':'Eve','avatar':'cat'}},'n':1}")));
        assertThat(server.channels().snapshot(watch).state()).isEqualTo(view("{'people':{'1':{'name':'Eve'}},'n':1}"));
    }

    @Test
    void what_is_said_beside_the_frames_has_their_last_number_and_none_of_its_own() throws IOException {
        server.channels()
                .open(
                        "said",
                        new Position(1, 1),
                        Map.of(Audience.EVERYONE, counting(1), Audience.FACILITATOR, counting(1)));
        try (var ann = server.open("/said/events?reader=ann");
                var eve = server.open("/said/events?reader=eve&audience=FACILITATOR")) {
            begin(ann);
            begin(eve);
            var data = JsonMapper.shared().createObjectNode().put("scope", "participants");
            server.channels().say("said", Audience.FACILITATOR, "network_partition_detected", data);
            server.channels().say("said", (Audience) null, "error_recovery_needed", data);
            server.channels().say("said", "ann", "mobile_optimization_applied", data);

            var told = eve.nextFrame();
            assertThat(told.get("type").stringValue()).isEqualTo("network_partition_detected");
            assertThat(told.get("v").intValue()).isEqualTo(1);
            assertThat(told.get("prev").intValue()).isEqualTo(1);
            assertThat(told.has("patch")).isFalse();
            assertThat(ann.nextFrame().get("type").stringValue()).isEqualTo("error_recovery_needed");
            assertThat(ann.nextFrame().get("type").stringValue()).isEqualTo("mobile_optimization_applied");
        }
    }

    @Test
    void whoever_says_where_they_stand_gets_nothing_a_patch_or_the_whole() {
        var large = "x".repeat(500);
        server.channels().open("sync", new Position(3, 1), everyone(view("{'n':1,'t':'" + large + "'}")));
        for (int v = 2; v <= 5; v++) {
            server.channels().publish("sync", change(3, v, everyone(view("{'n':" + v + ",'t':'" + large + "'}"))));
        }
        var watch = new Watch("sync", Audience.EVERYONE, "ann", null, Watch.Attendance.NOBODY_ASKS);
        var channels = server.channels();
        var checksum = channels.snapshot(watch).checksum();

        assertThat(channels.sync(watch, new Position(3, 5), checksum)).isInstanceOf(Synced.Nothing.class);
        assertThat(channels.sync(watch, new Position(3, 2), "whatever"))
                .isInstanceOfSatisfying(
                        Synced.Delta.class, delta -> assertThat(delta.patch()).isEqualTo(view("{'n':5}")));
        assertThat(why(channels.sync(watch, null, null))).isEqualTo(Synced.Why.NO_CLIENT_STATE);
        assertThat(why(channels.sync(watch, new Position(2, 5), checksum))).isEqualTo(Synced.Why.EPOCH_CHANGED);
        assertThat(why(channels.sync(watch, new Position(3, 5), "0000000000000000")))
                .isEqualTo(Synced.Why.CHECKSUM_MISMATCH);
        assertThat(why(channels.sync(watch, new Position(3, 99), checksum))).isEqualTo(Synced.Why.GAP);
    }

    @Test
    void a_patch_that_is_no_smaller_than_the_whole_is_not_worth_it() {
        server.channels().open("small", new Position(1, 1), everyone(view("{'a':1}")));
        server.channels().publish("small", change(2, fields("b", 30)));
        server.channels().publish("small", change(3, fields("c", 30)));
        var watch = new Watch("small", Audience.EVERYONE, "ann", null, Watch.Attendance.NOBODY_ASKS);

        assertThat(why(server.channels().sync(watch, new Position(1, 2), null))).isEqualTo(Synced.Why.GAP);
    }

    private static ObjectNode fields(String name, int count) {
        var view = JsonMapper.shared().createObjectNode();
        for (int n = 0; n < count; n++) {
            view.put(name + n, n);
        }
        return view;
    }

    private static Synced.Why why(Synced synced) {
        return ((Synced.Whole) synced).why();
    }

    private static void open(String channel) {
        server.channels().open(channel, new Position(1, 1), everyone(counting(1)));
    }

    private static void begin(Screen screen) throws IOException {
        assertThat(screen.nextFrame().get("type").stringValue()).isEqualTo("snapshot");
        assertThat(screen.nextFrame().get("type").stringValue()).isEqualTo("self_updated");
    }

    private static Change tick(long version, ObjectNode view) {
        var usual = change(version, view);
        return new Change(
                usual.position(), usual.at(), "presence_changed", usual.data(), usual.views(), Change.Kind.TICK);
    }

    private static Watch lean(String channel, String reader) {
        return new Watch(
                channel, Audience.EVERYONE, reader, null, Watch.Attendance.NOBODY_ASKS, new Manner(Pace.LEAN, USUAL));
    }
}
