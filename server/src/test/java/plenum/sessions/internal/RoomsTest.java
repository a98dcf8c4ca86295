package plenum.sessions.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import plenum.activities.ActivityType;
import plenum.activities.Setup;
import plenum.activities.poker.Poker;
import plenum.activities.poker.PokerState;
import plenum.activities.poker.PokerView;
import plenum.database.FreshDatabase;
import plenum.realtime.internal.Screen;
import plenum.sessions.ATable;
import plenum.sessions.internal.room.AgendaViews;
import plenum.sessions.internal.room.Participant;
import plenum.sessions.internal.room.RoomCommand;
import plenum.web.Http;
import tools.jackson.databind.JsonNode;

/** What happens to rooms as time goes by; the clock is moved, nobody waits. */
@FreshDatabase
@Import(MovedClock.Later.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "plenum.sessions.stream-heartbeat=20s")
class RoomsTest {

    @LocalServerPort
    int port;

    @Autowired
    MovedClock clock;

    @Autowired
    Rooms rooms;

    @Autowired
    DowntimeStore downtime;

    @Autowired
    RoomReader reader;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void time_goes_on() {
        clock.goOn();
    }

    @Test
    void a_quiet_session_expires_and_says_so_on_its_streams() throws IOException {
        var table = ATable.startedBy(new Http(port), "Ann");
        try (var screen = table.watch("Ann")) {
            clock.forward(Duration.ofMinutes(10));
            rooms.sweep();

            assertThat(screen.nextFrame().get("type").stringValue()).isEqualTo("self_updated");
            assertThat(screen.nextFrame().get("type").stringValue()).isEqualTo("session_expired");
        }
        assertThat(table.start("Ann").code()).isEqualTo("SESSION_EXPIRED");
        try (var screen = table.watch("Ann", "")) {
            assertThat(screen.head()).startsWith("HTTP/1.1 204");
        }
    }

    @Test
    void somebody_silent_is_missed_and_somebody_who_is_heard_again_is_back() {
        var table = ATable.startedBy(new Http(port), "Ann").with("Ben");
        clock.forward(Duration.ofSeconds(61));
        table.get("/state", "Ann");

        rooms.sweep();
        var missed = rooms.get(table.session()).submit(new RoomCommand.Wake(), null);
        missed.join();

        assertThat(isOnline(table, "Ben")).isFalse();
        assertThat(isOnline(table, "Ann")).isTrue();
        table.get("/state", "Ben");
        rooms.get(table.session()).submit(new RoomCommand.Wake(), null).join();
        assertThat(isOnline(table, "Ben")).isTrue();
    }

    @Test
    void a_room_nobody_needs_is_put_away_and_comes_back_as_it_was() {
        var table = ATable.startedBy(new Http(port), "Ann").with("Ben");
        table.start("Ann");
        table.vote("Ben", 1, 1, "13");
        var held = rooms.get(table.session());
        // Everybody is missed, Ann is waited for in vain, and then nobody asks any more.
        for (var time : List.of(Duration.ofMinutes(2), Duration.ofMinutes(5), Duration.ofSeconds(310))) {
            clock.forward(time);
            rooms.sweep();
            held.submit(new RoomCommand.Wake(), null).join();
        }
        var loaded = rooms.get(table.session());

        assertThat(loaded).isNotSameAs(held);
        var receipt = held.standing().state().box().of(table.id("Ben"));
        assertThat(loaded.standing().state().box().of(table.id("Ben")).committedAt())
                .isEqualTo(receipt.committedAt());
        assertThat(table.reveal("Ann", 1).status()).isEqualTo(200);
        assertThat(table.get("", "Ann")
                        .json()
                        .at("/data/current_activity/view/votes/" + table.id("Ben"))
                        .stringValue())
                .isEqualTo("13");
    }

    @Test
    void a_timer_turns_the_cards_when_it_is_over() {
        var table = ATable.startedBy(new Http(port), "Ann").with("Ben");
        table.start("Ann");
        table.vote("Ben", 1, 1, "13");
        table.play("Ann", "{\"type\":\"timer\",\"round\":1,\"seconds\":30}");
        for (int third = 1; third <= 3; third++) {
            assertThat(table.get("", "Ann").json().at("/data/session/phase").stringValue())
                    .isEqualTo("voting");
            clock.forward(Duration.ofSeconds(10));
            rooms.sweep();
        }
        rooms.get(table.session()).submit(new RoomCommand.Wake(), null).join();

        assertThat(table.get("", "Ann").json().at("/data/session/phase").stringValue())
                .isEqualTo("results");
    }

    @Test
    void the_last_vote_turns_the_cards_at_once_where_a_table_is_run_so() {
        var table = ATable.startedBy(new Http(port), "Ann").with("Ben");
        table.play("Ann", "{\"type\":\"set_options\",\"auto_reveal\":true,\"reveal_countdown\":\"never\"}");
        table.start("Ann");
        table.vote("Ben", 1, 1, "13");
        assertThat(rooms.get(table.session()).standing().state().phase()).isEqualTo("voting");

        table.vote("Ann", 1, 1, "8");

        assertThat(rooms.get(table.session()).standing().state().phase()).isEqualTo("results");
    }

    @Test
    void a_countdown_ends_by_itself() throws IOException {
        var table = ATable.startedBy(new Http(port), "Ann").with("Ben");
        table.play("Ann", "{\"type\":\"set_options\",\"reveal_countdown_seconds\":1}");
        table.start("Ann");
        table.vote("Ben", 1, 1, "13");
        try (var screen = table.watch("Ann")) {
            var counting = table.play("Ann", "{\"type\":\"reveal\",\"round\":1}")
                    .json()
                    .at("/data/v")
                    .longValue();

            screen.followTo(counting + 1);

            assertThat(screen.view().at("/session/phase").stringValue()).isEqualTo("results");
        }
    }

    @Test
    void what_is_past_its_retention_is_gone_with_everything_that_belongs_to_it() {
        var table = ATable.startedBy(new Http(port), "Ann");
        table.start("Ann");
        table.vote("Ann", 1, 1, "5");
        clock.forward(Duration.ofMinutes(11));
        rooms.sweep();
        rooms.get(table.session()).submit(new RoomCommand.Wake(), null).join();

        clock.forward(Duration.ofDays(3));
        rooms.sweep();

        assertThat(new Http(port).get(table.path("")).code()).isEqualTo("SESSION_NOT_FOUND");
        for (var part : new String[] {"session_participant", "session_token", "session_activity"}) {
            assertThat(jdbc.sql("select count(*) from " + part + " where session_id = :id")
                            .param("id", table.session())
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void a_lost_facilitator_is_waited_for_and_the_frames_say_so_in_order() throws IOException {
        var table = ATable.startedBy(new Http(port), "Ann").with("Ben");
        try (var screen = table.watch("Ben")) {
            clock.forward(Duration.ofSeconds(61));
            table.get("", "Ben");
            rooms.sweep();

            var gone = news(screen);
            var paused = news(screen);
            var waiting = news(screen);
            assertThat(gone.get("type").stringValue()).isEqualTo("user_disconnected");
            assertThat(paused.get("type").stringValue()).isEqualTo("session_paused");
            assertThat(waiting.get("type").stringValue()).isEqualTo("grace_period_started");
            assertThat(paused.get("v").longValue()).isEqualTo(gone.get("v").longValue() + 1);
            assertThat(waiting.get("v").longValue()).isEqualTo(gone.get("v").longValue() + 2);
            assertThat(waiting.at("/data/candidate_id").stringValue())
                    .isEqualTo(table.id("Ben").toString());

            var refused = table.vote("Ben", 1, 1, "5");
            assertThat(refused.code()).isEqualTo("GRACE_PERIOD_ERROR");
            assertThat(refused.json().at("/error/retry_after").intValue()).isEqualTo(60);

            assertThat(table.start("Ann").status()).isEqualTo(200);
            assertThat(news(screen).get("type").stringValue()).isEqualTo("user_joined");
            assertThat(news(screen).get("type").stringValue()).isEqualTo("grace_period_ended");
            assertThat(news(screen).get("type").stringValue()).isEqualTo("session_resumed");
        }
    }

    @Test
    void a_grace_period_goes_on_where_it_was_when_nobody_ran_the_program() throws IOException {
        var table = ATable.startedBy(new Http(port), "Ann").with("Ben");
        try (var screen = table.watch("Ben")) {
            clock.forward(Duration.ofSeconds(61));
            table.get("", "Ben");
            rooms.sweep();
            news(screen);
            news(screen);
            news(screen);
        }
        var before = rooms.get(table.session()).standing();
        clock.standStill();
        downtime.stayAlive(clock.instant());

        clock.forward(Duration.ofSeconds(60));
        downtime.makeUp(clock.instant(), Duration.ofSeconds(5));
        var found = reader.find(table.session()).orElseThrow().standing();

        var grace = found.state().course().grace();
        assertThat(grace).isNotNull();
        assertThat(Duration.between(before.state().course().grace().expiresAt(), grace.expiresAt()))
                .isBetween(Duration.ofSeconds(59), Duration.ofSeconds(62));
        assertThat(found.at().version()).isGreaterThan(before.at().version());
        assertThat(found.state().present()).noneMatch(Participant::online);
    }

    @Test
    void a_timer_has_what_was_left_of_it_when_nobody_ran_the_program() {
        var table = ATable.startedBy(new Http(port), "Ann").with("Ben");
        var paused = ATable.startedBy(new Http(port), "Ann");
        for (var one : List.of(table, paused)) {
            one.start("Ann");
            var set = one.play("Ann", "{\"type\":\"timer\",\"round\":1,\"seconds\":120}");
            assertThat(set.status()).as(set.text()).isEqualTo(200);
        }
        paused.post("/pause", "{}", "Ann");
        var before = due(table);
        var rest = due(paused);
        clock.standStill();
        downtime.stayAlive(clock.instant());

        clock.forward(Duration.ofMinutes(1));
        downtime.makeUp(clock.instant(), Duration.ofSeconds(5));

        assertThat(Duration.between(before, due(table))).isBetween(Duration.ofSeconds(59), Duration.ofSeconds(62));
        assertThat(due(paused)).as("a pause gives its time back when it ends").isEqualTo(rest);
    }

    @Test
    void clients_are_told_how_often_silence_is_broken_on_this_installation() {
        var table = ATable.startedBy(new Http(port), "Ann");

        assertThat(table.get("", "Ann")
                        .json()
                        .at("/data/me/effects/sse_heartbeat_interval")
                        .intValue())
                .isEqualTo(20);
        var saving =
                table.post("/mobile/optimize", "{\"battery_level\":20}", "Ann").json();
        assertThat(saving.at("/data/optimizations/sse_heartbeat_interval").intValue())
                .isEqualTo(55);
        var full = table.post("/mobile/optimize", "{}", "Ann").json();
        assertThat(full.at("/data/optimizations/sse_heartbeat_interval").intValue())
                .isEqualTo(20);
    }

    private Instant due(ATable table) {
        var room = reader.find(table.session()).orElseThrow().standing().state();
        var shown = AgendaViews.results(room, room.agenda().get(table.activity()), 0);
        return ((PokerView) shown.view()).endsAt();
    }

    /** A kind of table whose configuration once had another word for the timer. */
    static final class Elder extends Poker {

        @Override
        public String id() {
            return "elder";
        }

        @Override
        public Setup<?, PokerState> setup() {
            return renamed(super.setup());
        }

        private static <F extends Record> Setup<F, PokerState> renamed(Setup<F, PokerState> setup) {
            return new Setup<>(
                    setup.form(), setup.usual(), setup.complete(), setup.example(), setup.begin(), List.of(kept -> {
                        kept.set("timer_seconds", kept.remove("timer"));
                        return kept;
                    }));
        }
    }

    @TestConfiguration
    static class Elders {

        @Bean
        ActivityType<?, ?, ?> elder() {
            return new Elder();
        }
    }

    @Test
    void what_an_older_release_kept_of_a_configuration_is_what_it_means_today() {
        var table = ATable.startedBy(new Http(port), "Ann");
        var activity = table.post("/activities", "{\"type\":\"elder\",\"title\":\"Epics\"}", "Ann")
                .json()
                .at("/data/id")
                .stringValue();
        jdbc.sql("update session_activity set config = '{\"timer\": 90}', config_version = 1 where id = :id")
                .param("id", UUID.fromString(activity))
                .update();
        rooms.drop(table.session());

        var today = table.get("/activities/" + activity, "Ann").json().get("data");

        assertThat(today.at("/config/timer_seconds").intValue()).isEqualTo(90);
        assertThat(today.get("config").has("timer")).isFalse();
        assertThat(today.get("config_version").intValue()).isEqualTo(2);
        var tag = "\"%d\"".formatted(today.get("revision").intValue());
        var renamed = new Http(port)
                .patch(
                        table.path("/activities/" + activity),
                        "{\"config\":{\"auto_reveal\":true}}",
                        Stream.concat(Stream.of(table.as("Ann")), Stream.of("If-Match", tag))
                                .toArray(String[]::new));
        assertThat(renamed.json().at("/data/config/timer_seconds").intValue()).isEqualTo(90);
    }

    private static JsonNode news(Screen screen) throws IOException {
        var frame = screen.nextFrame();
        return frame.get("type").stringValue().equals("self_updated") ? news(screen) : frame;
    }

    private static boolean isOnline(ATable table, String name) {
        return table.get("", "Ann")
                .json()
                .at("/data/participants/" + table.id(name) + "/is_online")
                .booleanValue();
    }
}
