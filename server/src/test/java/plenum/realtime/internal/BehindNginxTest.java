package plenum.realtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.realtime.internal.Views.change;
import static plenum.realtime.internal.Views.counting;
import static plenum.realtime.internal.Views.everyone;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import plenum.Calm;
import plenum.realtime.Position;
import plenum.web.Nginx;

/**
 * Behind an nginx that nobody told about streams: it buffers what it passes on, compresses what Debian suggests, and
 * gives up on whoever is silent for a second. The first test fails when streams do not say {@code X-Accel-Buffering: no}, the second
 * when no heartbeats are sent. nginx has a clock of its own, so here some real time has to pass.
 */
@Calm
@Timeout(60)
class BehindNginxTest {

    private static final Duration SILENCE = Duration.ofSeconds(1);
    private static final Duration BEAT = SILENCE.dividedBy(4);
    private static final int TRIES = 5;

    @TempDir
    private static Path folder;

    private static StreamServer server;
    private static Nginx nginx;
    private static int port;

    @BeforeAll
    static void start() throws Exception {
        server = StreamServer.start();
        port = Nginx.freePort();
        nginx = Nginx.with(folder, """
                gzip on;
                gzip_proxied any;
                gzip_types text/plain text/css application/json application/javascript text/xml text/javascript;
                server {
                    listen 127.0.0.1:%d;
                    location / {
                        proxy_pass http://127.0.0.1:%d;
                        proxy_http_version 1.1;
                        proxy_read_timeout %ds;
                    }
                }""".formatted(port, server.port(), SILENCE.toSeconds()), port);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        nginx.close();
        server.close();
    }

    @Test
    void the_first_frame_comes_at_once_and_each_change_too() throws IOException {
        server.channels().open("c", new Position(1, 1), everyone(counting(1)));
        assertThat(LongStream.range(0, TRIES)
                        .map(n -> millisToFirstFrame("c"))
                        .min()
                        .orElseThrow())
                .isLessThanOrEqualTo(200);
        try (var screen = open("c")) {
            screen.followTo(1);
            for (int v = 2; v < 20; v++) {
                server.channels().publish("c", change(v, counting(v)));
                screen.followTo(v);
            }
            assertThat(screen.head())
                    .contains("text/event-stream", "no-transform")
                    .doesNotContainIgnoringCase("content-encoding");
        }
    }

    @Test
    void heartbeats_keep_a_stream_longer_than_the_proxy_waits_and_without_them_it_is_lost() throws IOException {
        server.channels().open("d", new Position(1, 1), everyone(counting(1)));
        try (var screen = open("d")) {
            screen.followTo(1);
            long end = System.nanoTime() + SILENCE.multipliedBy(5).dividedBy(2).toNanos();
            while (System.nanoTime() < end) {
                LockSupport.parkNanos(BEAT.toNanos());
                server.pass(Pulse.INTERVAL);
                assertThat(screen.next().event()).isEqualTo("heartbeat");
            }
            server.channels().publish("d", change(2, counting(2)));
            screen.followTo(2);

            assertThat(screen.isClosedByServer()).as("cut when silent").isTrue();
        }
        assertThat(Pulse.INTERVAL.multipliedBy(2)).isLessThan(Duration.ofSeconds(60));
    }

    private static long millisToFirstFrame(String channel) {
        long begin = System.nanoTime();
        try (var screen = open(channel)) {
            screen.nextFrame();
            return Duration.ofNanos(System.nanoTime() - begin).toMillis();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Screen open(String channel) throws IOException {
        return Screen.open(
                Screen.plain(port), "/" + channel + "/events?reader=screen", "Accept-Encoding: gzip, deflate, br");
    }
}
