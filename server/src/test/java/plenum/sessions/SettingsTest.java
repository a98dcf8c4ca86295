package plenum.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import plenum.database.FreshDatabase;
import plenum.realtime.internal.Screen;
import plenum.web.Http;
import tools.jackson.databind.JsonNode;

/** A session's name and settings as its host changes them, over HTTP. */
@FreshDatabase("rooms")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SettingsTest {

    private final Http http;
    private final ATable table;

    SettingsTest(@LocalServerPort int port) {
        this.http = new Http(port);
        this.table = ATable.startedBy(http, "Ann").with("Ben");
    }

    @Test
    void the_host_renames_the_session_and_everybody_sees_it() throws IOException {
        try (var ben = table.watch("Ben")) {
            var reply = table.patch("", "{\"name\":\"Sprint 50\"}", "Ann");
            assertThat(reply.status()).as(reply.text()).isEqualTo(200);

            var frame = news(ben);
            assertThat(frame.get("type").stringValue()).isEqualTo("session_updated");
            assertThat(frame.at("/data/changed/0").stringValue()).isEqualTo("name");
            assertThat(frame.at("/patch/session/name").stringValue()).isEqualTo("Sprint 50");
        }
        assertThat(http.get("/api/v1/join-codes/" + table.joinCode())
                        .json()
                        .at("/data/name")
                        .stringValue())
                .isEqualTo("Sprint 50");
    }

    @Test
    void every_setting_is_kept_and_shown() {
        var wish = """
                {"settings":{"visibility":"unlisted","locked":true,"late_join":false,"require_sign_in":true,
                "allow_spectators":false,"max_seats":4,"max_participants":9,"facilitator_loss":"stay_paused",
                "controls":"everyone","locale":"de-CH"}}""";
        var settings = table.patch("", wish, "Ann").json().at("/data/session/settings");

        assertThat(settings.toString())
                .isEqualTo("{\"visibility\":\"unlisted\",\"locked\":true,\"late_join\":false,"
                        + "\"require_sign_in\":true,\"allow_spectators\":false,\"max_seats\":4,"
                        + "\"max_participants\":9,\"facilitator_loss\":\"stay_paused\",\"controls\":\"everyone\","
                        + "\"locale\":\"de-CH\"}");
        assertThat(table.join("Cem").code()).isEqualTo("SESSION_LOCKED");
    }

    @Test
    void what_cannot_be_is_refused_at_its_field() {
        assertThat(field("{\"settings\":{\"max_seats\":1}}")).isEqualTo("settings.max_seats");
        assertThat(field("{\"settings\":{\"visibility\":\"team\"}}")).isEqualTo("settings.visibility");
        assertThat(field("{\"settings\":{\"locale\":\"not a tag\"}}")).isEqualTo("settings.locale");
        assertThat(field("{\"name\":\"\"}")).isEqualTo("name");
    }

    @Test
    void an_unlisted_session_is_found_by_its_code_alone() {
        table.patch("", "{\"settings\":{\"visibility\":\"unlisted\"}}", "Ann");

        assertThat(http.get("/api/v1/sessions?per_page=100").text())
                .doesNotContain(table.session().toString());
        assertThat(http.get("/api/v1/join-codes/" + table.joinCode()).status()).isEqualTo(200);
    }

    @Test
    void a_co_facilitator_settles_everything_but_what_happens_when_the_facilitator_is_lost() {
        table.patch("/participants/" + table.id("Ben"), "{\"role\":\"co_facilitator\"}", "Ann");

        assertThat(table.patch("", "{\"settings\":{\"locked\":true}}", "Ben").status())
                .isEqualTo(200);
        assertThat(table.patch("", "{\"settings\":{\"facilitator_loss\":\"stay_paused\"}}", "Ben")
                        .code())
                .isEqualTo("UNAUTHORIZED");
    }

    private static JsonNode news(Screen screen) throws IOException {
        var frame = screen.nextFrame();
        return frame.get("type").stringValue().equals("self_updated") ? news(screen) : frame;
    }

    private String field(String body) {
        return table.patch("", body, "Ann").json().at("/error/details/0/field").stringValue();
    }
}
