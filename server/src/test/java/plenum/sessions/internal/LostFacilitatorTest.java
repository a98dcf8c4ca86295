package plenum.sessions.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import plenum.database.FreshDatabase;
import plenum.sessions.ATable;
import plenum.sessions.internal.room.RoomCommand;
import plenum.web.Http;
import plenum.web.Http.Reply;
import tools.jackson.databind.JsonNode;

/** A table whose facilitator has vanished, as the others' clients see it; the clock is moved, nobody waits. */
@FreshDatabase("later")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(MovedClock.Later.class)
class LostFacilitatorTest {

    private final ATable table;
    private final MovedClock clock;
    private final Rooms rooms;

    LostFacilitatorTest(@LocalServerPort int port, @Autowired MovedClock clock, @Autowired Rooms rooms) {
        this.clock = clock;
        this.rooms = rooms;
        this.table = ATable.startedBy(new Http(port), "Ann").with("Ben", "Cem", "Dee");
    }

    @Test
    void whoever_returns_in_time_finds_the_round_the_votes_and_what_was_left_of_the_timer() {
        works(table.start("Ann"));
        works(table.vote("Ben", 1, 1, "5"));
        works(table.play("Ann", "{\"type\":\"timer\",\"round\":1,\"seconds\":120}"));
        clock.forward(Duration.ofSeconds(39));
        annVanishes();
        assertThat(session().at("/paused/reason").stringValue()).isEqualTo("facilitator_lost");
        assertThat(table.start("Ben").code()).isEqualTo("GRACE_PERIOD_ERROR");
        assertThat(table.vote("Ben", 1, 2, "8").code()).isEqualTo("GRACE_PERIOD_ERROR");
        afterwards(Duration.ofMinutes(3).plusSeconds(30));

        annIsBack();
        assertThat(session().has("paused")).isFalse();
        assertThat(session().get("phase").stringValue()).isEqualTo("voting");
        assertThat(role("Ann")).isEqualTo("facilitator");
        var view = state("Ben").at("/current_activity/view");
        assertThat(view.get("voted_count").intValue()).isEqualTo(1);
        assertThat(Duration.between(
                        clock.instant(), Instant.parse(view.get("ends_at").stringValue())))
                .isBetween(Duration.ofSeconds(5), Duration.ofSeconds(21));
    }

    @Test
    void when_nobody_returns_whoever_is_connected_longest_goes_on() throws Exception {
        annVanishes();
        try (var cem = table.watch("Cem")) {
            afterwards(Duration.ofMinutes(5).plusSeconds(1));
            var changed = cem.frameOf("facilitator_changed").get("data");
            assertThat(changed.get("from_id").stringValue())
                    .isEqualTo(table.id("Ann").toString());
            assertThat(changed.get("to_id").stringValue())
                    .isEqualTo(table.id("Ben").toString());
            assertThat(changed.get("reason").stringValue()).isEqualTo("grace_period_expired");
        }
        assertThat(session().has("paused")).isFalse();
        assertThat(session().get("facilitator_id").stringValue())
                .isEqualTo(table.id("Ben").toString());
        works(table.start("Ben"));
    }

    @Test
    void a_table_that_stays_paused_waits_for_somebody_with_the_code() {
        works(table.patch("", "{\"settings\":{\"facilitator_loss\":\"stay_paused\"}}", "Ann"));
        annVanishes();
        afterwards(Duration.ofMinutes(5).plusSeconds(1));
        assertThat(session().has("paused")).isTrue();
        works(table.post("/claim", "{\"facilitator_code\":\"%s\"}".formatted(table.facilitatorCode()), "Cem"));
        assertThat(session().has("paused")).isFalse();
        assertThat(role("Cem")).isEqualTo("facilitator");
        assertThat(table.post("/claim", "{\"facilitator_code\":\"%s\"}".formatted(table.facilitatorCode()), "Dee")
                        .code())
                .isEqualTo("UNAUTHORIZED");
    }

    @Test
    void a_deputy_takes_over_where_that_is_agreed_and_the_former_facilitator_helps() {
        works(table.patch("/participants/" + table.id("Cem"), "{\"role\":\"co_facilitator\"}", "Ann"));
        works(table.patch("", "{\"settings\":{\"facilitator_loss\":\"cofacilitator\"}}", "Ann"));
        annVanishes();
        assertThat(table.post("/takeover", "{}", "Ben").status()).isEqualTo(403);
        works(table.post("/takeover", "{}", "Cem"));
        assertThat(role("Cem")).isEqualTo("facilitator");
        annIsBack();
        assertThat(role("Ann")).isEqualTo("co_facilitator");
        works(table.start("Cem"));
    }

    @Test
    void everybody_is_told_when_the_wait_nears_its_end_although_nothing_else_changes() throws Exception {
        annVanishes();
        try (var ben = table.watch("Ben")) {
            afterwards(Duration.ofMinutes(3).plusSeconds(1));
            var warning = ben.frameOf("grace_period_warning").get("data");
            assertThat(warning.get("seconds_remaining").intValue()).isBetween(100, 120);
            assertThat(warning.get("candidate_id").stringValue())
                    .isEqualTo(table.id("Ben").toString());
            assertThat(warning.propertyNames()).contains("minutes_remaining", "expires_at", "message");
        }
    }

    @Test
    void everybody_is_told_once_when_a_quiet_session_nears_its_end_and_how_much_time_is_left() throws Exception {
        try (var ben = table.watch("Ben")) {
            everybodyIsHeardFor(Duration.ofMinutes(8).plusSeconds(1));
            var frame = ben.frameOf("session_expiring");
            assertThat(frame.at("/data/seconds_left").intValue()).isBetween(100, 120);
            assertThat(frame.at("/patch/session/expires_at").stringValue())
                    .isEqualTo(frame.at("/data/expires_at").stringValue());
            everybodyIsHeardFor(Duration.ofSeconds(30));
            works(table.post("/extend", "{}", "Cem"));
            var next = ben.nextFrame();
            assertThat(next.get("type").stringValue()).isEqualTo("session_updated");
            assertThat(Instant.parse(next.at("/data/expires_at").stringValue()))
                    .isAfter(Instant.parse(frame.at("/data/expires_at").stringValue()));
        }
    }

    private void everybodyIsHeardFor(Duration time) {
        var step = Duration.ofSeconds(10);
        for (var left = time; left.isPositive(); left = left.minus(step)) {
            clock.forward(left.compareTo(step) < 0 ? left : step);
            works(table.post("/heartbeat", "{\"visible\":true}", "Ann"));
            everybodyElseIsHeard();
            rooms.sweep();
        }
        everythingDueIsDone();
    }

    /** The others are heard of, she is not. */
    private void annVanishes() {
        clock.forward(Duration.ofSeconds(61));
        everybodyElseIsHeard();
        rooms.sweep();
        everythingDueIsDone();
        assertThat(session().has("paused")).isTrue();
    }

    private void annIsBack() {
        works(table.post("/heartbeat", "{\"visible\":true}", "Ann"));
        everythingDueIsDone();
    }

    private void afterwards(Duration time) {
        var step = Duration.ofSeconds(10);
        for (var left = time; left.isPositive(); left = left.minus(step)) {
            clock.forward(left.compareTo(step) < 0 ? left : step);
            everybodyElseIsHeard();
            rooms.sweep();
        }
        everythingDueIsDone();
    }

    private void everythingDueIsDone() {
        rooms.get(table.session()).submit(new RoomCommand.Wake(), null).join();
    }

    private void everybodyElseIsHeard() {
        for (var name : new String[] {"Ben", "Cem", "Dee"}) {
            works(table.post("/heartbeat", "{\"visible\":true}", name));
        }
    }

    private JsonNode state(String name) {
        return table.get("", name).json().get("data");
    }

    private JsonNode session() {
        return state("Ben").get("session");
    }

    private String role(String name) {
        return state("Ben").at("/participants/" + table.id(name) + "/role").stringValue();
    }

    private static void works(Reply reply) {
        assertThat(reply.status()).as(reply.text()).isBetween(200, 299);
    }
}
