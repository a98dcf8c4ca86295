package plenum.realtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.realtime.internal.Views.counting;
import static plenum.realtime.internal.Views.everyone;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import plenum.Calm;
import plenum.realtime.Position;

@Calm
@Timeout(60)
class ShutdownTest {

    @Test
    void the_server_stops_at_once_although_streams_are_open_and_everyone_is_told_when_to_come_back() throws Exception {
        var server = StreamServer.start();
        var attendance = server.attendance();
        var screens = new ArrayList<Screen>();
        try {
            server.channels().open("c", new Position(1, 1), everyone(counting(1)));
            for (int i = 0; i < 40; i++) {
                var screen = server.open("/c/events?reader=screen" + i + (i % 4 == 0 ? "&hidden" : ""));
                screen.followTo(1);
                screens.add(screen);
            }
        } finally {
            long before = System.nanoTime();
            server.close();
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(3));
        }
        var retries = new HashSet<String>();
        for (var screen : screens) {
            var retry = screen.next().lines();
            assertThat(retry).singleElement().asString().matches("retry: \\d{3,5}");
            retries.addAll(retry);
            assertThat(screen.next().lines()).containsExactly("event: bye", "data: {\"reason\":\"draining\"}");
            assertThat(screen.isClosedByServer()).isTrue();
            screen.close();
        }
        assertThat(retries).as("not all at once").hasSizeGreaterThan(20);
        attendance.awaitEnds(40);
    }

    @Test
    void a_reader_who_arrives_while_the_server_drains_is_sent_away_to_come_back() throws Exception {
        try (var server = StreamServer.start()) {
            server.channels().open("c", new Position(1, 1), everyone(counting(1)));
            server.hub().drain();
            try (var screen = server.open("/c/events?reader=screen")) {
                assertThat(screen.head()).startsWith("HTTP/1.1 200 ");
                assertThat(screen.next().lines()).singleElement().asString().startsWith("retry: ");
                assertThat(screen.next().lines()).contains("data: {\"reason\":\"draining\"}");
            }
            assertThat(server.attendance().came).hasValue(0);
        }
    }
}
