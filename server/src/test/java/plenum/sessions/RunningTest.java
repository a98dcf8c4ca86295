package plenum.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import plenum.database.FreshDatabase;
import plenum.realtime.internal.Screen;
import plenum.web.Http;
import plenum.web.Http.Reply;
import tools.jackson.databind.JsonNode;

/** Removing, handing over, leaving and ending, as everybody in the room sees it on their streams. */
@FreshDatabase("rooms")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RunningTest {

    private final Http http;
    private final ATable table;

    RunningTest(@LocalServerPort int port) {
        this.http = new Http(port);
        this.table = ATable.startedBy(http, "Ann").with("Ben", "Cem");
    }

    @Test
    void whoever_is_kicked_loses_the_stream_and_the_others_hear_no_reason() throws IOException {
        try (var ben = table.watch("Ben");
                var cem = table.watch("Cem")) {
            table.post("/participants/" + table.id("Ben") + "/kick", "{\"reason\":\"Wrong meeting\"}", "Ann");

            assertThatThrownBy(() -> followToTheEnd(ben))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("\"reason\":\"kicked\"");
            var told = await(cem, "user_left");
            assertThat(told.at("/data/reason").stringValue()).isEqualTo("kicked");
            assertThat(told.toString()).doesNotContain("Wrong meeting");
        }
        try (var again = table.watch("Ben", "")) {
            assertThat(again.head()).startsWith("HTTP/1.1 204");
        }
        assertThat(table.get("", "Ben").code()).isEqualTo("PARTICIPANT_KICKED");
    }

    @Test
    void a_session_that_is_over_is_gone_for_strangers_and_stays_for_those_with_a_seat() {
        assertThat(http.get(table.path("")).json().at("/data/status").stringValue())
                .isEqualTo("active");
        delete("Ann");

        var stranger = http.get(table.path(""));

        assertThat(stranger.status()).isEqualTo(410);
        assertThat(stranger.code()).isEqualTo("SESSION_ENDED");
        assertThat(stranger.json().at("/error/recovery_actions")).isNotEmpty();
        assertThat(table.get("", "Ben").status()).isEqualTo(200);
    }

    @Test
    void a_new_session_is_in_the_log_without_a_name() {
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        var logger = (Logger) LoggerFactory.getLogger("plenum.sessions.internal.Founding");
        logger.addAppender(lines);
        try {
            var other = ATable.startedBy(http, "Ann");

            var line = lines.list.stream()
                    .filter(one -> one.getKeyValuePairs().stream()
                            .anyMatch(pair -> other.session().equals(pair.value)))
                    .findFirst()
                    .orElseThrow();
            assertThat(line.getMessage()).isEqualTo("session_created");
            assertThat(line.getKeyValuePairs().stream().map(pair -> pair.key))
                    .containsExactly("session_id", "admin_id", "activity_count");
            assertThat(line.toString()).doesNotContain("Ann", "Sprint");
        } finally {
            logger.detachAppender(lines);
        }
    }

    @Test
    void a_newcomer_may_say_in_which_language_they_are() {
        var body = "{\"user_name\":\"Dot\",\"locale\":\"%s\"}";

        assertThat(http.post(table.path("/join"), body.formatted("de-CH")).status())
                .isEqualTo(201);
        var refused = http.post(table.path("/join"), body.formatted("nonsense!"));
        assertThat(refused.json().at("/error/details/0/field").stringValue()).isEqualTo("locale");
    }

    @Test
    void the_role_that_was_handed_over_is_seen_by_all_and_its_rights_are_gone() throws IOException {
        try (var cem = table.watch("Cem")) {
            table.post("/transfer", "{\"participant_id\":\"%s\"}".formatted(table.id("Ben")), "Ann");

            var told = await(cem, "facilitator_changed");
            assertThat(told.at("/data/reason").stringValue()).isEqualTo("transfer");
            assertThat(told.at("/data/from_id").stringValue())
                    .isEqualTo(table.id("Ann").toString());
            assertThat(told.at("/data/to_id").stringValue())
                    .isEqualTo(table.id("Ben").toString());
        }
        assertThat(delete("Ann").status()).isEqualTo(403);
        assertThat(delete("Ben").status()).isEqualTo(200);
    }

    @Test
    void whoever_leaves_names_who_follows_at_once_and_without_a_pause() throws IOException {
        try (var ben = table.watch("Ben")) {
            table.post("/leave", "{\"successor_id\":\"%s\"}".formatted(table.id("Cem")), "Ann");

            assertThat(await(ben, "facilitator_changed").at("/data/to_id").stringValue())
                    .isEqualTo(table.id("Cem").toString());
            assertThat(ben.view().at("/session/phase").stringValue()).isEqualTo("waiting");
        }
        assertThat(table.post("/leave", "{\"successor_id\":\"%s\"}".formatted(table.id("Ann")), "Cem")
                        .code())
                .isEqualTo("TRANSFER_TARGET_INVALID");
    }

    @Test
    void without_a_name_who_is_here_longest_follows() throws IOException {
        table.post("/leave", "{}", "Ann");

        assertThat(table.get("", "Ben").json().at("/data/me/role").stringValue())
                .isEqualTo("facilitator");
    }

    @Test
    void the_end_is_told_and_then_there_are_no_streams_but_still_the_state() throws IOException {
        try (var ben = table.watch("Ben")) {
            assertThat(delete("Ann").status()).isEqualTo(200);

            var ended = await(ben, "session_ended");
            assertThat(http.get(ended.at("/data/summary_url").stringValue(), table.as("Ben"))
                            .status())
                    .isEqualTo(200);
            assertThat(ended.at("/data/ended_by").stringValue())
                    .isEqualTo(table.id("Ann").toString());
            assertThatThrownBy(() -> followToTheEnd(ben)).hasMessageContaining("\"reason\":\"ended\"");
        }
        try (var again = table.watch("Ben", "")) {
            assertThat(again.head()).startsWith("HTTP/1.1 204");
        }
        assertThat(table.get("", "Ben").json().at("/data/session/status").stringValue())
                .isEqualTo("completed");
    }

    @Test
    void a_full_table_has_room_for_somebody_who_only_watches() {
        table.patch("", "{\"settings\":{\"max_seats\":3}}", "Ann");
        assertThat(table.join("Dora").json().at("/meta/can_watch").booleanValue())
                .isTrue();

        var watching = http.post(table.path("/join"), "{\"user_name\":\"Dora\",\"as\":\"spectator\"}");

        assertThat(watching.status()).isEqualTo(201);
        var seat = watching.json()
                .at("/data/session/participants/"
                        + watching.json().at("/data/participant_id").stringValue());
        assertThat(seat.has("seat_number")).isFalse();
        table.start("Ann");
        var token = watching.json().at("/data/seat_token").stringValue();
        assertThat(http.post(
                                table.path("/activities/" + table.activity() + "/commands"),
                                "{\"type\":\"vote\",\"round\":1,\"client_seq\":1,\"card\":\"5\"}",
                                "Authorization",
                                "Bearer " + token)
                        .code())
                .isEqualTo("NOT_A_VOTER");
    }

    private Reply delete(String by) {
        return http.send("DELETE", table.path(""), BodyPublishers.noBody(), table.as(by));
    }

    private static JsonNode await(Screen screen, String type) throws IOException {
        var frame = screen.nextFrame();
        while (!frame.get("type").stringValue().equals(type)) {
            frame = screen.nextFrame();
        }
        return frame;
    }

    private static void followToTheEnd(Screen screen) throws IOException {
        while (true) {
            screen.nextFrame();
        }
    }
}
