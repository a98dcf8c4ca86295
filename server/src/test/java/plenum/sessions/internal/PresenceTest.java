package plenum.sessions.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
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
import tools.jackson.databind.JsonNode;

/** Who is online, idle or gone, by what was heard of them; the clock is moved, nobody waits. */
@FreshDatabase
@Import(MovedClock.Later.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PresenceTest {

    @LocalServerPort
    int port;

    @Autowired
    MovedClock clock;

    @Autowired
    Rooms rooms;

    private ATable table;

    @BeforeEach
    void everybody_looks() {
        clock.forward(Duration.ofMinutes(2)); // after a start nobody is missed
        table = ATable.startedBy(new Http(port), "Ann").with("Ben");
    }

    @AfterEach
    void time_goes_on() {
        clock.goOn();
    }

    @Test
    void a_page_that_is_not_looked_at_makes_idle_and_looking_again_makes_online() throws IOException {
        try (var screen = table.watch("Ann")) {
            beat("Ben", false);
            sweep();

            var told = news(screen);
            assertThat(told.get("type").stringValue()).isEqualTo("presence_changed");
            assertThat(told.at("/data/connections/" + table.id("Ben")).stringValue())
                    .isEqualTo("idle");
            assertThat(told.at("/data/counts/idle").intValue()).isEqualTo(1);
            assertThat(screen.view()
                            .at("/participants/" + table.id("Ben") + "/last_activity_at")
                            .isString())
                    .isTrue();
            assertThat(screen.view().at("/participants/" + table.id("Ann")).has("last_activity_at"))
                    .as("no change since they joined")
                    .isFalse();
            assertThat(screen.view()
                            .at("/participants/" + table.id("Ben") + "/is_online")
                            .booleanValue())
                    .isTrue();

            beat("Ben", true);
            sweep();

            assertThat(news(screen).at("/data/connections/" + table.id("Ben")).stringValue())
                    .isEqualTo("online");
            assertThat(screen.view().at("/session/counts/idle").intValue()).isZero();
        }
    }

    @Test
    void many_who_look_away_within_a_second_are_one_frame() throws IOException {
        table.with("Cem", "Dot");
        try (var screen = table.watch("Ann")) {
            for (var name : new String[] {"Ben", "Cem", "Dot"}) {
                beat(name, false);
            }
            long before = rooms.get(table.session()).standing().at().version();
            sweep();

            var told = news(screen);
            assertThat(told.at("/data/connections").size()).isEqualTo(3);
            assertThat(told.get("v").longValue()).isEqualTo(before + 1);
        }
    }

    @Test
    void a_full_table_is_offered_again_as_soon_as_a_newcomer_gets_the_seat_of_somebody_lost() {
        table.patch("", "{\"settings\":{\"max_seats\":2}}", "Ann");
        assertThat(listing().get("refusal").stringValue()).isEqualTo("SESSION_FULL");
        clock.forward(Duration.ofSeconds(20));
        beat("Ann", true);
        sweep();
        clock.forward(Duration.ofMinutes(9));
        table.start("Ann");
        assertThat(listing().get("can_join").booleanValue()).isFalse();

        clock.forward(Duration.ofMinutes(1));
        beat("Ann", true);
        sweep();

        assertThat(listing().get("can_join").booleanValue()).isTrue();
        assertThat(table.join("Cem").status()).isEqualTo(201);
        assertThat(listing().get("refusal").stringValue()).isEqualTo("SESSION_FULL");
    }

    private JsonNode listing() {
        return new Http(port).get(table.path("")).json().get("data");
    }

    @Test
    void one_and_a_half_beats_of_silence_make_idle_and_not_a_moment_less() throws IOException {
        clock.standStill();
        try (var ben = table.watch("Ben")) {
            assertThat(ben.head()).startsWith("HTTP/1.1 200");
            clock.forward(Duration.ofSeconds(44));
            beat("Ann", true);
            sweep();
            assertThat(connection("Ben")).isEqualTo("online");

            clock.forward(Duration.ofSeconds(2));
            sweep();

            assertThat(connection("Ben")).isEqualTo("idle");
            assertThat(status("Ben")).isEqualTo("connected");
        }
    }

    @Test
    void two_minutes_of_silence_on_an_open_stream_are_a_lost_connection() throws IOException {
        clock.standStill();
        try (var ben = table.watch("Ben")) {
            assertThat(ben.head()).startsWith("HTTP/1.1 200");
            clock.forward(Duration.ofSeconds(119));
            beat("Ann", true);
            sweep();
            assertThat(connection("Ben")).isEqualTo("idle");

            clock.forward(Duration.ofSeconds(2));
            beat("Ann", true);
            sweep();

            assertThat(connection("Ben")).isEqualTo("disconnected");
            assertThat(status("Ben")).isEqualTo("disconnected");
            beat("Ben", true);
            sweep();
            assertThat(connection("Ben")).isEqualTo("online");
        }
    }

    @Test
    void a_stream_that_drops_and_returns_within_the_debounce_is_nobodys_business() throws IOException {
        clock.standStill();
        try (var screen = table.watch("Ben")) {
            long before = rooms.get(table.session()).standing().at().version();
            table.watch("Ann").close();
            clock.forward(Duration.ofSeconds(5));
            sweep();
            try (var back = table.watch("Ann")) {
                assertThat(back.head()).startsWith("HTTP/1.1 200");
                clock.forward(Duration.ofSeconds(11));
                sweep();
                assertThat(rooms.get(table.session()).standing().at().version()).isEqualTo(before);
            }
            assertThat(table.start("Ann").status()).isEqualTo(200);
            assertThat(news(screen).get("type").stringValue()).isEqualTo("voting_started");
        }
    }

    @Test
    void a_heartbeat_tells_when_to_come_again_and_whether_the_client_is_right() {
        var state = table.get("/state", "Ben").json().at("/data");

        var right = table.post(
                        "/heartbeat",
                        "{\"visible\":true,\"state_version\":%d}"
                                .formatted(state.get("v").longValue()),
                        "Ben")
                .json()
                .get("data");
        var wrong = table.post(
                        "/heartbeat",
                        "{\"visible\":true,\"state_version\":%d,\"state_checksum\":\"0123456789abcdef\"}"
                                .formatted(state.get("v").longValue()),
                        "Ben")
                .json()
                .get("data");

        assertThat(right.get("connected").booleanValue()).isTrue();
        assertThat(right.get("in_sync").booleanValue()).isTrue();
        assertThat(right.get("next_heartbeat").intValue()).isEqualTo(30);
        assertThat(wrong.get("in_sync").booleanValue()).isFalse();
    }

    @Test
    void a_ping_sent_back_tells_how_long_the_way_was_and_nobody_elses_counts() {
        var nonce = nonce("Ben", "{}");
        clock.forward(Duration.ofMillis(300));

        var trip = table.post("/ping", "{\"nonce\":\"" + nonce + "\"}", "Ben")
                .json()
                .get("data");
        assertThat(trip.get("rtt_ms").longValue()).isBetween(300L, 5_000L);
        assertThat(table.post("/ping", "{\"nonce\":\"" + nonce + "\"}", "Ann")
                        .json()
                        .get("data")
                        .has("rtt_ms"))
                .isFalse();
        assertThat(nonce("Ben", "{\"nonce\":\"made.up\"}")).isNotEqualTo(nonce);
    }

    private String nonce(String name, String body) {
        return table.post("/ping", body, name).json().at("/data/nonce").stringValue();
    }

    private void beat(String name, boolean visible) {
        assertThat(table.post("/heartbeat", "{\"visible\":" + visible + "}", name)
                        .status())
                .isEqualTo(200);
    }

    private void sweep() {
        rooms.sweep();
        rooms.get(table.session()).submit(new RoomCommand.Wake(), null).join();
    }

    private String connection(String name) {
        return rooms.get(table.session())
                .standing()
                .state()
                .get(table.id(name))
                .connection()
                .state()
                .word();
    }

    private String status(String name) {
        return new Http(port)
                .get(table.path(""), table.as("Ann"))
                .json()
                .at("/data/participants/" + table.id(name) + "/connection_status")
                .stringValue();
    }

    private static JsonNode news(Screen screen) throws IOException {
        var frame = screen.nextFrame();
        return frame.get("type").stringValue().equals("self_updated") ? news(screen) : frame;
    }
}
