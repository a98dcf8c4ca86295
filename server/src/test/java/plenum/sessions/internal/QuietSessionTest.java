package plenum.sessions.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import plenum.database.FreshDatabase;
import plenum.realtime.internal.Screen;
import plenum.sessions.ATable;
import plenum.sessions.internal.room.RoomCommand;
import plenum.web.Http;
import plenum.web.Http.Reply;
import tools.jackson.databind.JsonNode;

/** Sessions in which nobody does anything any more, though people are there; the clock is moved, nobody waits. */
@FreshDatabase("later")
@Import(MovedClock.Later.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class QuietSessionTest {

    private static final Duration STEP = Duration.ofSeconds(20);

    @LocalServerPort
    int port;

    @Autowired
    MovedClock clock;

    @Autowired
    Rooms rooms;

    private ATable table;
    private final Map<String, Screen> streams = new HashMap<>();

    @BeforeEach
    void two_look_at_a_table() throws IOException {
        table = ATable.startedBy(new Http(port), "Ann").with("Ben");
        table.start("Ann");
        for (var name : List.of("Ann", "Ben")) {
            streams.put(name, table.watch(name));
        }
    }

    @AfterEach
    void leave() {
        streams.values().forEach(Screen::close);
    }

    @Test
    void who_is_merely_there_keeps_no_session_open() throws IOException {
        try (var screen = table.watch("Ann")) {
            quiet(Duration.ofMinutes(9).plusSeconds(50));
            assertThat(status()).isEqualTo("active");

            quiet(Duration.ofSeconds(10));

            assertThat(status()).isEqualTo("expired");
            var told = screen.frameOf("session_expired").get("data");
            assertThat(told.get("reason").stringValue()).isEqualTo("inactivity");
            assertThat(Instant.parse(told.get("reopen_until").stringValue())).isAfter(clock.instant());
        }
    }

    @Test
    void a_vote_in_the_ninth_minute_moves_the_end() {
        quiet(Duration.ofMinutes(9));
        works(table.vote("Ben", 1, 1, "5"));
        quiet(Duration.ofMinutes(9));
        assertThat(status()).isEqualTo("active");

        quiet(Duration.ofMinutes(1));

        assertThat(status()).isEqualTo("expired");
    }

    @Test
    void the_end_is_announced_once_and_a_voter_puts_it_off() throws IOException {
        try (var screen = table.watch("Ann")) {
            quiet(Duration.ofMinutes(9));
            var announced = screen.frameOf("session_expiring").get("data");
            assertThat(announced.get("seconds_left").intValue()).isBetween(90, 120);
            var before = Instant.parse(announced.get("expires_at").stringValue());

            var extended = table.post("/extend", "{}", "Ben");

            works(extended);
            var after = Instant.parse(extended.json().at("/data/expires_at").stringValue());
            assertThat(after).isAfter(before.plus(Duration.ofMinutes(8)));
            quiet(Duration.ofMinutes(7));
            var frames = framesUpTo(screen, version(table.vote("Ben", 1, 1, "5")));
            assertThat(frames).doesNotContain("session_expiring", "session_expired");
            assertThat(status()).isEqualTo("active");
            assertThat(state().at("/session/expires_at").stringValue()).isGreaterThan(after.toString());
        }
    }

    @Test
    void an_expired_session_is_gone_for_strangers_read_by_those_with_a_seat_and_can_be_opened_again() {
        works(table.vote("Ben", 1, 1, "5"));
        var last = version(table.reveal("Ann", 1));
        quiet(Duration.ofMinutes(10));

        var stranger = new Http(port).get(table.path(""));
        assertThat(stranger.status()).isEqualTo(410);
        assertThat(stranger.code()).isEqualTo("SESSION_EXPIRED");
        assertThat(stranger.json().at("/meta/reopen_until").isString()).isTrue();
        assertThat(status()).isEqualTo("expired");
        var late = table.vote("Ben", 1, 2, "8");
        assertThat(late.status()).isEqualTo(410);
        assertThat(late.code()).isEqualTo("SESSION_EXPIRED");

        var reopened = table.post("/reopen", "{}", "Ann");

        works(reopened);
        assertThat(version(reopened)).isGreaterThan(last);
        var state = reopened.json().get("data");
        assertThat(state.at("/session/status").stringValue()).isEqualTo("active");
        assertThat(state.at("/session/join_code").stringValue()).isEqualTo(table.joinCode());
        assertThat(state.at("/current_activity/view/history/1/voted_count").intValue())
                .isEqualTo(1);
    }

    @Test
    void the_role_is_not_given_to_somebody_who_cannot_be_reached() {
        quiet(Duration.ofMinutes(1));
        streams.get("Ben").close();
        for (int n = 0; n < 8; n++) {
            pass("Ann");
        }
        assertThat(state().at("/participants/" + table.id("Ben") + "/connection")
                        .stringValue())
                .isEqualTo("disconnected");

        var refused = table.post("/transfer", "{\"participant_id\":\"%s\"}".formatted(table.id("Ben")), "Ann");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("TRANSFER_TARGET_INVALID");
    }

    @Test
    void a_timer_that_stands_still_says_what_is_left_and_when_it_goes_on() throws IOException {
        works(table.play("Ann", "{\"type\":\"timer\",\"round\":1,\"seconds\":120}"));
        try (var screen = table.watch("Ben")) {
            clock.forward(Duration.ofSeconds(30));
            works(table.post("/pause", "{}", "Ann"));
            var paused = screen.frameOf("timer_updated").get("data");
            assertThat(paused.get("state").stringValue()).isEqualTo("paused");
            assertThat(paused.get("remaining_ms").longValue()).isBetween(80_000L, 90_000L);
            assertThat(paused.has("ends_at")).isFalse();

            clock.forward(Duration.ofSeconds(30));
            works(table.post("/resume", "{}", "Ann"));
            var running = screen.frameOf("timer_updated").get("data");
            assertThat(running.get("state").stringValue()).isEqualTo("running");
            assertThat(running.get("ends_at")).isEqualTo(screen.view().at("/current_activity/view/ends_at"));
        }
    }

    /** Both are there and do nothing. */
    private void quiet(Duration time) {
        for (var left = time; left.isPositive(); left = left.minus(STEP)) {
            pass(left.compareTo(STEP) < 0 ? left : STEP, "Ann", "Ben");
        }
    }

    private void pass(String... present) {
        pass(STEP, present);
    }

    private void pass(Duration time, String... present) {
        clock.forward(time);
        for (var name : present) {
            assertThat(table.post("/heartbeat", "{\"visible\":true}", name).status())
                    .isNotEqualTo(429);
        }
        rooms.sweep();
        rooms.get(table.session()).submit(new RoomCommand.Wake(), null).join();
    }

    private JsonNode state() {
        return table.get("", "Ann").json().get("data");
    }

    private String status() {
        return state().at("/session/status").stringValue();
    }

    private static List<String> framesUpTo(Screen screen, long version) throws IOException {
        var types = new ArrayList<String>();
        while (screen.version() < version) {
            types.add(screen.nextFrame().get("type").stringValue());
        }
        return types;
    }

    private static long version(Reply reply) {
        works(reply);
        return reply.json().at("/meta/v").longValue();
    }

    private static void works(Reply reply) {
        assertThat(reply.status()).as(reply.text()).isBetween(200, 299);
    }
}
