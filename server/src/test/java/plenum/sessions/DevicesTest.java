package plenum.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import plenum.database.FreshDatabase;
import plenum.realtime.internal.Screen;
import plenum.web.Http;
import tools.jackson.databind.JsonNode;

/** Sparing batteries and networks, seen from the device it is done for and from others. */
@FreshDatabase("rooms")
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class DevicesTest {

    private final Http http;
    private final ATable table;
    private final JdbcClient jdbc;

    DevicesTest(@LocalServerPort int port, @Autowired JdbcClient jdbc) {
        this.http = new Http(port);
        this.table = ATable.startedBy(http, "Ann").with("Ben");
        this.jdbc = jdbc;
    }

    @ParameterizedTest
    @CsvSource({
        "80, 30, false, false",
        "51, 30, false, false",
        "50, 55, false, false",
        "40, 55, false, false",
        "30, 55, false, false",
        "25, 55, true, false",
        "20, 55, true, false",
        "10, 55, true, true",
        "0, 55, true, true"
    })
    void the_emptier_the_battery_the_less_is_said(int battery, int beat, boolean batched, boolean still) {
        var effects = optimize("{\"battery_level\":" + battery + "}").at("/optimizations");

        assertThat(effects.get("sse_heartbeat_interval").intValue()).isEqualTo(beat);
        assertThat(effects.get("event_batching").booleanValue()).isEqualTo(batched);
        assertThat(effects.get("reduced_animations").booleanValue()).isEqualTo(still);
        assertThat(effects.get("network_adaptive").booleanValue()).isFalse();
        assertThat(effects.get("touch_optimized").booleanValue()).isTrue();
        assertThat(table.get("", "Ben").json().at("/data/me/effects")).isEqualTo(effects);
    }

    @Test
    void without_a_battery_everything_stays_as_it_is_but_what_is_asked_for() {
        var effects = optimize("{\"reduced_motion\":true,\"save_data\":true}").at("/optimizations");

        assertThat(effects.get("sse_heartbeat_interval").intValue()).isEqualTo(15);
        assertThat(effects.get("reduced_animations").booleanValue()).isTrue();
        assertThat(effects.get("network_adaptive").booleanValue()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"battery_level\":140}", "{\"battery_level\":-1}", "{\"network_type\":\"5g\"}"})
    void nonsense_changes_nothing(String nonsense) {
        var before = optimize("{\"battery_level\":25}").at("/optimizations");

        var refused = table.post("/mobile/optimize", nonsense, "Ben");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("MOBILE_OPTIMIZATION_ERROR");
        assertThat(table.get("", "Ben").json().at("/data/me/effects")).isEqualTo(before);
    }

    @Test
    void only_oneself_is_told_and_only_ones_own_interval_changes() throws IOException {
        try (var ben = table.watch("Ben");
                var ann = table.watch("Ann")) {
            ben.nextFrame();
            ann.nextFrame();
            optimize("{\"battery_level\":10}");
            var v = table.start("Ann").json().at("/meta/v").longValue();

            assertThat(ben.nextFrame().get("type").stringValue()).isEqualTo("snapshot");
            var own = ben.nextFrame();
            assertThat(own.get("type").stringValue()).isEqualTo("self_updated");
            assertThat(ben.me().at("/effects/event_batching").booleanValue()).isTrue();
            assertThat(next(ben).get("type").stringValue()).isEqualTo("mobile_optimization_applied");
            ben.followTo(v);
            ann.followTo(v);
            var shared = ann.view().deepCopy();
            shared.remove("facilitator");
            assertThat(shared).isEqualTo(ben.view());
            assertThat(ann.view().toString()).doesNotContain("effects", "battery");
        }
        var heard = table.post("/heartbeat", "{\"visible\":true}", "Ben").json().get("data");
        assertThat(heard.get("next_heartbeat").intValue()).isEqualTo(60);
    }

    @Test
    void on_a_slow_network_less_is_told_and_less_often() {
        var ben = table.as("Ben");
        var answer = http.post(table.path("/mobile/optimize"), "{}", ben[0], ben[1], "X-Network-Type", "2g");
        assertThat(answer.json().at("/data/optimizations/network_adaptive").booleanValue())
                .isTrue();

        var polled = table.get("/state", "Ben");

        assertThat(polled.header("Retry-After")).isEqualTo("5");
        assertThat(polled.json().at("/data/snapshot").toString()).doesNotContain("\"avatar\"");
        assertThat(table.get("/state", "Ann").header("Retry-After")).isEqualTo("2");
        assertThat(table.get("/state", "Ann").json().at("/data/snapshot").toString())
                .contains("\"avatar\"");
    }

    @Test
    void a_phones_heartbeat_says_whether_it_is_reachable_and_up_to_date() {
        var polled = table.get("/state", "Ben").json().at("/data/v").longValue();

        var right = table.get("/mobile/heartbeat?v=" + polled, "Ben").json().get("data");
        var wrong =
                table.get("/mobile/heartbeat?v=" + (polled - 1), "Ben").json().get("data");

        assertThat(right.get("connected").booleanValue()).isTrue();
        assertThat(right.get("in_sync").booleanValue()).isTrue();
        assertThat(right.get("phase").stringValue()).isEqualTo("waiting");
        assertThat(wrong.get("in_sync").booleanValue()).isFalse();
    }

    @Test
    void where_and_how_hard_somebody_tapped_is_kept_nowhere(CapturedOutput log) {
        table.start("Ann");

        var reply = table.post("/mobile/touch-vote", """
                {"vote":"8","touch_coordinates":{"x":123.4567,"y":765.4321},"pressure":0.9182736,
                 "touch_timestamp":1234509876}""", "Ben");

        var data = reply.json().get("data");
        assertThat(data.get("vote_registered").booleanValue()).isTrue();
        assertThat(data.get("haptic_feedback").stringValue()).isEqualTo("light_tap");
        assertThat(data.get("client_seq").longValue()).isEqualTo(1);
        assertThat(table.get("/voting/round", "Ann").json().at("/data/voted/" + table.id("Ben")))
                .isNotNull();
        var everything = reply.text() + log.getAll() + stored();
        assertThat(everything).doesNotContain("123.4567", "765.4321", "0.9182736", "1234509876");
    }

    private static JsonNode next(Screen screen) throws IOException {
        var frame = screen.nextFrame();
        return frame.get("type").stringValue().equals("self_updated") ? next(screen) : frame;
    }

    /** All ballots and rounds as the database has them. */
    private String stored() {
        return String.join(
                        "\n",
                        jdbc.sql("select to_jsonb(b)::text from session_ballot b")
                                .query(String.class)
                                .list())
                + String.join(
                        "\n",
                        jdbc.sql("select to_jsonb(r)::text from session_round r")
                                .query(String.class)
                                .list());
    }

    private JsonNode optimize(String device) {
        var reply = table.post("/mobile/optimize", device, "Ben");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json().get("data");
    }
}
