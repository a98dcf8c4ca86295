package plenum.realtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.realtime.internal.Views.change;
import static plenum.realtime.internal.Views.counting;
import static plenum.realtime.internal.Views.everyone;

import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plenum.realtime.Position;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** However a reader goes, everything of theirs goes with them, once. */
@Timeout(60)
class DepartureTest {

    private static final int BIG = 16 * 1024;

    private static StreamServer server;

    @BeforeAll
    static void start() {
        server = StreamServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void open() {
        server.attendance().forget();
        server.channels().open("c", new Position(1, 1), everyone(counting(1)));
    }

    @AfterEach
    void everybodyIsGone() throws Exception {
        server.attendance().awaitEnds(server.attendance().came.get());
        assertThat(server.attendance().left).hasValue(server.attendance().came.get());
        assertThat(server.hub().figures().open()).isZero();
        assertThat(server.hub().stuck()).isEmpty();
        assertThat(server.hub().channels().get("c").hasReaders()).isFalse();
    }

    @Test
    void a_reader_who_closes_is_gone_without_waiting_for_the_next_frame() throws Exception {
        var screens = new ArrayList<Screen>();
        for (int i = 0; i < 50; i++) {
            screens.add(joined("/c/events?reader=r" + i));
        }
        assertThat(server.attendance().here).hasValue(50);
        assertThat(server.hub().figures().open()).isEqualTo(50);
        screens.forEach(Screen::close);
        server.attendance().awaitEnds(50);
    }

    @Test
    void a_connection_that_is_reset_is_gone() throws Exception {
        var screen = joined("/c/events?reader=ann");
        screen.socket().setSoLinger(true, 0);
        screen.close();
        server.attendance().awaitEnds(1);
    }

    @Test
    void behind_the_servlet_container_a_reader_who_closed_is_noticed_at_a_heartbeat() throws Exception {
        var screen = joined("/c/events?reader=ann&hidden");
        screen.socket().setSoLinger(true, 0);
        screen.close();
        while (server.attendance().left.get() == 0) {
            server.pass(Pulse.INTERVAL);
        }
        server.attendance().awaitEnds(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&hidden"})
    void a_reader_who_stops_reading_is_cut_after_a_time_and_the_others_notice_nothing(String way) throws Exception {
        try (var idler = idler("/c/events?reader=idler" + way);
                var ann = joined("/c/events?reader=ann")) {
            int v = publishUntilStuck(ann);
            double before = cuts("stuck");

            server.pass(Stream.PATIENCE.minusSeconds(1));
            assertThat(server.attendance().left).hasValue(0);

            server.pass(Duration.ofSeconds(1));
            server.attendance().awaitEnds(1);
            assertThat(server.attendance().here).hasValue(1);
            assertThat(cuts("stuck")).isEqualTo(before + 1);

            server.channels().publish("c", change(v + 1, counting(v + 1)));
            ann.followTo(v + 1);
        }
        server.attendance().awaitEnds(2);
    }

    @Test
    void a_reader_who_falls_too_far_behind_is_cut_at_once() throws Exception {
        try (var idler = idler("/c/events?reader=idler");
                var ann = joined("/c/events?reader=ann")) {
            int v = publishUntilStuck(ann);
            for (int more = 1; server.attendance().left.get() == 0; more++) {
                assertThat((long) more * BIG).isLessThan(2 * Stream.BYTES_BEHIND + 64 * BIG);
                server.channels().publish("c", change(v + more, big(v + more)));
                ann.followTo(v + more);
            }
            assertThat(cuts("behind")).isEqualTo(1);
            try (var back = server.open("/c/events?reader=idler&after=1." + v)) {
                assertThat(back.frameOf("snapshot").at("/data/state")).isEqualTo(ann.view());
                assertThat(back.frameOf("state_sync_required")
                                .at("/data/reason")
                                .stringValue())
                        .isEqualTo("slow_reader");
            }
        }
        server.attendance().awaitEnds(3);
    }

    @Test
    void a_slow_reader_who_reads_on_in_time_misses_nothing() throws Exception {
        try (var slow = idler("/c/events?reader=screen");
                var ann = joined("/c/events?reader=ann")) {
            int v = publishUntilStuck(ann);
            slow.followTo(v);
            server.channels().publish("c", change(v + 1, big(v + 1)));
            slow.followTo(v + 1);
            assertThat(slow.view()).isEqualTo(big(v + 1));
            assertThat(server.hub().stuck()).isEmpty();
            assertThat(server.attendance().left).hasValue(0);
        }
    }

    @Test
    void a_stream_whose_own_view_cannot_be_had_is_cut_alone() throws Exception {
        try (var ann = joined("/c/events?reader=ann");
                var broken = server.open("/c/events?reader=broken")) {
            assertThat(broken.isClosedByServer()).isTrue();
            server.channels().publish("c", change(2, counting(2)));
            ann.followTo(2);
            server.attendance().awaitEnds(1);
            assertThat(cuts("broken")).isEqualTo(1);
        }
    }

    private int publishUntilStuck(Screen follower) throws Exception {
        int v = 1;
        while (server.hub().stuck().isEmpty()) {
            v++;
            server.channels().publish("c", change(v, big(v)));
            follower.followTo(v);
        }
        return v;
    }

    private Screen joined(String path) throws Exception {
        var screen = server.open(path);
        screen.followTo(1);
        return screen;
    }

    /** Asks for a stream and does not read it; the kernel takes little for it. */
    private Screen idler(String path) throws Exception {
        var socket = new Socket();
        socket.setReceiveBufferSize(4 * 1024);
        socket.connect(new InetSocketAddress("127.0.0.1", server.port()));
        return Screen.open(socket, path);
    }

    private double cuts(String reason) {
        return server.figures().counter("plenum.streams.cut", "reason", reason).count();
    }

    private static ObjectNode big(int n) {
        return JsonMapper.shared()
                .createObjectNode()
                .put("n", n)
                .put("text", ("x" + n).repeat(BIG / 2).substring(0, BIG));
    }
}
