package plenum.realtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.realtime.internal.Views.change;
import static plenum.realtime.internal.Views.counting;
import static plenum.realtime.internal.Views.everyone;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plenum.realtime.Position;
import plenum.shared.Audience;

/** Coming back with a position. */
class ResumeTest {

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
    void a_reader_who_comes_back_gets_exactly_what_they_missed_and_then_me() throws Exception {
        publishUpTo("exact", 10);
        try (var ann = server.open("/exact/events?reader=ann", "Last-Event-ID: 1.7")) {
            for (int v = 8; v <= 10; v++) {
                assertThat(nextData(ann).id()).isEqualTo("1." + v);
            }
            assertThat(nextData(ann).json().get("type").stringValue()).isEqualTo("self_updated");
            server.channels().publish("exact", change(11, counting(11)));
            assertThat(nextData(ann).id()).isEqualTo("1.11");
        }
    }

    @Test
    void the_position_may_be_in_the_address_and_the_header_counts_more() throws Exception {
        publishUpTo("address", 10);
        try (var ann = server.open("/address/events?reader=ann&after=1.9")) {
            assertThat(nextData(ann).id()).isEqualTo("1.10");
        }
        try (var ann = server.open("/address/events?reader=ann&after=1.3", "Last-Event-ID: 1.9")) {
            assertThat(nextData(ann).id()).isEqualTo("1.10");
        }
    }

    @Test
    void a_reader_who_missed_nothing_gets_only_me() throws Exception {
        publishUpTo("nothing", 4);
        try (var ann = server.open("/nothing/events?reader=ann&after=1.4")) {
            var first = nextData(ann).json();
            assertThat(first.get("type").stringValue()).isEqualTo("self_updated");
            assertThat(first.get("v").intValue()).isEqualTo(4);
        }
    }

    /** Version 1 is where the channel was opened; 3 was never shown to this audience. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1",
                "1.3",
                "1.11",
                "2.5",
                "0.5",
                "1.-1",
                "-1.5",
                "x",
                "",
                ".",
                "1.",
                ".5",
                "1.5.5",
                "1.5%20",
                "5",
                "99999999999999999999.5",
                "1.99999999999999999999",
                "%00",
                "1,5",
                "null",
                "1.5'--"
            })
    void a_position_that_cannot_be_bridged_gets_a_snapshot(String position) throws Exception {
        server.channels().open("odd", new Position(1, 1), everyone(counting(1)));
        for (int v : new int[] {2, 4, 5, 10}) {
            server.channels().publish("odd", change(v, counting(v)));
        }
        try (var ann = server.open("/odd/events?reader=screen&after=" + position)) {
            assertThat(ann.nextFrame().get("type").stringValue()).isEqualTo("snapshot");
            assertThat(ann.id()).isEqualTo("1.10");
        }
    }

    @Test
    void only_so_many_frames_are_held() throws Exception {
        publishUpTo("many", 2 + Chain.FRAMES_HELD + 10);
        try (var ann = server.open("/many/events?reader=screen&after=1.12")) {
            assertThat(nextData(ann).id()).isEqualTo("1.13");
        }
        try (var ann = server.open("/many/events?reader=screen&after=1.11")) {
            assertThat(ann.nextFrame().get("type").stringValue()).isEqualTo("snapshot");
            var told = ann.nextFrame();
            assertThat(told.get("type").stringValue()).isEqualTo("state_sync_required");
            assertThat(told.at("/data/reason").stringValue()).isEqualTo("gap");
            assertThat(told.at("/data/to_version").longValue()).isEqualTo(2 + Chain.FRAMES_HELD + 10);
        }
    }

    @Test
    void frames_are_held_only_so_long() throws Exception {
        publishUpTo("long", 5);
        server.pass(Chain.HELD_FOR);
        try (var ann = server.open("/long/events?reader=screen&after=1.4")) {
            assertThat(nextData(ann).id()).isEqualTo("1.5");
        }
        server.pass(Chain.HELD_FOR);
        try (var ann = server.open("/long/events?reader=screen&after=1.4")) {
            assertThat(ann.nextFrame().get("type").stringValue()).isEqualTo("snapshot");
        }
    }

    @Test
    void a_position_from_before_a_change_of_audience_gets_a_snapshot() throws Exception {
        var at = new Position(1, 1);
        server.channels().open("moved", at, Map.of(Audience.EVERYONE, counting(1), Audience.FACILITATOR, counting(-1)));
        var both = Map.of(Audience.EVERYONE, counting(2), Audience.FACILITATOR, counting(-2));
        server.channels().publish("moved", change(2, both));
        server.channels().move("moved", "ann", Audience.FACILITATOR);
        try (var ann = server.open("/moved/events?reader=ann&after=1.2")) {
            assertThat(ann.nextFrame().get("type").stringValue()).isEqualTo("snapshot");
            assertThat(ann.view()).isEqualTo(counting(-2));
        }
    }

    private static void publishUpTo(String channel, int version) {
        server.channels().open(channel, new Position(1, 1), everyone(counting(1)));
        for (int v = 2; v <= version; v++) {
            server.channels().publish(channel, change(v, counting(v)));
        }
    }

    private static Screen.Block nextData(Screen screen) throws Exception {
        var block = screen.next();
        while (!block.isFrame()) {
            block = screen.next();
        }
        return block;
    }
}
