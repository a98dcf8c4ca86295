package plenum.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import plenum.database.FreshDatabase;
import plenum.web.Http;
import tools.jackson.databind.JsonNode;

/** In a crowd an answer is told to whoever gave it and to whoever may close now, and to nobody else. */
@FreshDatabase("rooms")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class CrowdAnswersTest {

    /** A stream begins with one's own part; what follows says what of it is new. */
    private static final String NEWS = "\"changed\":[\"";

    private final Http http;
    private final int port;
    private final JsonNode host;
    private final String session;

    CrowdAnswersTest(@LocalServerPort int port) {
        this.http = new Http(port);
        this.port = port;
        this.host = http.post("/api/v1/sessions", """
                {"name":"All hands","creator_name":"Ann","kind":"audience"}""").json().get("data");
        this.session = "/api/v1/sessions/" + host.get("session_id").stringValue();
    }

    @Test
    void of_an_answer_its_giver_and_the_host_hear_and_no_other() throws IOException {
        var giver = join("Ben");
        var other = join("Cem");
        for (int n = 0; n < 50; n++) {
            join("Person " + n);
        }
        var poll = http.post(session + "/activities", """
                {"type":"poll","title":"Poll","config":{"question":"Where?","options":[{"text":"A"},{"text":"B"}]}}""", as(host))
                .json()
                .at("/data/id")
                .stringValue();
        http.post(session + "/activities/" + poll + "/publish", "", as(host));
        http.post(session + "/start", "", as(host));
        http.post(session + "/activities/" + poll + "/start", "", as(host));

        try (var heardByHost = listen(host);
                var heardByGiver = listen(giver);
                var heardByOther = listen(other)) {
            for (var line : new Wiretap[] {heardByHost, heardByGiver, heardByOther}) {
                line.until("\"type\":\"snapshot\"");
            }
            var reply = http.post(session + "/activities/" + poll + "/commands", """
                    {"type":"answer","round":1,"client_seq":1,"option_ids":["a"]}""", as(giver));
            assertThat(reply.status()).as(reply.text()).isEqualTo(200);

            assertThat(heardByHost.until(NEWS)).contains("permissions");
            assertThat(heardByGiver.until(NEWS)).contains("my_answer");
            heardByOther.until("results_updated");
            assertThat(heardByOther.soFar()).doesNotContain(NEWS);
        }
    }

    private JsonNode join(String name) {
        return http.post(session + "/join", "{\"user_name\":\"%s\"}".formatted(name))
                .json()
                .get("data");
    }

    private Wiretap listen(JsonNode seated) throws IOException {
        return new Wiretap(port, session + "/events", as(seated));
    }

    private static String[] as(JsonNode seated) {
        return new String[] {
            "Authorization", "Bearer " + seated.get("seat_token").stringValue()
        };
    }
}
