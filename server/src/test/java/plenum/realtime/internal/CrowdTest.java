package plenum.realtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.realtime.internal.Views.change;
import static plenum.realtime.internal.Views.everyone;

import java.util.ArrayList;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import plenum.realtime.Position;
import plenum.shared.Audience;
import tools.jackson.databind.node.ObjectNode;

/** Many who come and go while one writes: nobody misses a frame or gets one twice, and all end with the same view. */
class CrowdTest {

    private static final int FRAMES = 1_500;
    private static final int READERS = 200;

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
    void the_snapshot_and_the_frames_after_it_give_a_fresh_snapshot_whoever_joins_when() throws Exception {
        var random = new Random(20260301);
        var first = Map.of(Audience.EVERYONE, Views.random(random), Audience.FACILITATOR, Views.random(random));
        server.channels().open("crowd", Map.of("session_id", "s"), new Position(1, 1), first);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var readers = new ArrayList<Future<ObjectNode>>();
            for (int i = 0; i < READERS; i++) {
                readers.add(pool.submit(reader(i)));
            }
            for (int v = 2; v < FRAMES; v++) {
                publish(random, v);
            }
            var end = Map.of(Audience.EVERYONE, last(1), Audience.FACILITATOR, last(2));
            server.channels().publish("crowd", change(FRAMES, end));
            for (int i = 0; i < READERS; i++) {
                assertThat(readers.get(i).get()).as("reader %d", i).isEqualTo(end.get(audience(i)));
            }
        }
        server.attendance().awaitEnds(server.attendance().came.get());
        assertThat(server.attendance().here).hasValue(0);
        assertThat(server.hub().figures().open()).isZero();
        assertThat(server.hub().stuck()).isEmpty();
    }

    @Test
    void a_screen_shows_the_fresh_view_after_every_change() throws Exception {
        server.channels().open("same", new Position(1, 1), everyone(Views.random(new Random(0))));
        try (var screen = server.open("/same/events?reader=screen1")) {
            screen.followTo(1);
            for (int seed = 2; seed < 200; seed++) {
                var view = Views.random(new Random(seed)).put("seed", seed);
                server.channels().publish("same", change(seed, view));
                screen.followTo(seed);
                assertThat(screen.view()).as("seed %d", seed).isEqualTo(view);
                assertThat(server.channels().snapshot("same", Audience.EVERYONE).checksum())
                        .isEqualTo(Checksum.of(screen.view()));
            }
        }
    }

    /** Comes at some time, leaves now and then, and comes back with the position it had. */
    private static Callable<ObjectNode> reader(int number) {
        return () -> {
            var random = new Random(number);
            Screen last = null;
            while (true) {
                var position = last == null ? "" : "&after=" + last.id();
                try (var screen =
                        server.open("/crowd/events?reader=r" + number + "&audience=" + audience(number) + position)) {
                    if (last != null) {
                        screen.remember(last);
                    }
                    last = screen;
                    long until = Math.min(FRAMES, screen.version() + 1 + random.nextInt(FRAMES));
                    screen.followTo(until);
                    if (screen.version() == FRAMES) {
                        return screen.view();
                    }
                }
            }
        };
    }

    private static void publish(Random random, int v) {
        var views = Map.of(
                Audience.EVERYONE,
                Views.random(random).put("v", v),
                Audience.FACILITATOR,
                v % 3 == 0 ? Views.random(random).put("v", v) : Views.random(random));
        server.channels().publish("crowd", change(v, views));
        if (v % 50 == 0) {
            Thread.yield();
        }
    }

    private static Audience audience(int number) {
        return number % 2 == 0 ? Audience.EVERYONE : Audience.FACILITATOR;
    }

    private static ObjectNode last(int end) {
        return Views.counting(FRAMES).put("end", end);
    }
}
