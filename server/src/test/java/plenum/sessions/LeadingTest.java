package plenum.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import plenum.database.FreshDatabase;
import plenum.web.Http;
import plenum.web.Http.Reply;

/** Claiming a session by its facilitator code and opening one that is over, over HTTP. */
@FreshDatabase
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "plenum.sessions.max-sessions=2")
class LeadingTest {

    private final Http http;
    private final JdbcClient jdbc;
    private final ATable table;

    LeadingTest(@LocalServerPort int port, @Autowired JdbcClient jdbc) {
        this.http = new Http(port);
        this.jdbc = jdbc;
        jdbc.sql("update session set status = 'completed', ended_at = now() where status = 'active'")
                .update();
        this.table = ATable.startedBy(http, "Ann").with("Ben");
    }

    @Test
    void the_code_is_given_to_who_starts_the_session_and_kept_as_a_hash_alone() {
        assertThat(table.facilitatorCode()).startsWith("host_").hasSizeGreaterThan(40);
        assertThat(jdbc.sql("select row_to_json(session)::text from session where id = :id")
                        .param("id", table.session())
                        .query(String.class)
                        .single())
                .doesNotContain(table.facilitatorCode());
        assertThat(table.get("", "Ann").text()).doesNotContain("facilitator_code");
    }

    @Test
    void a_stranger_with_the_code_runs_the_session_and_gets_another_code() {
        var reply = claim(table.facilitatorCode());

        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        var data = reply.json().get("data");
        assertThat(data.at("/session/me/role").stringValue()).isEqualTo("facilitator");
        assertThat(data.get("facilitator_code").stringValue()).startsWith("host_");
        assertThat(table.get("", "Ann").json().at("/data/me/role").stringValue())
                .isEqualTo("co_facilitator");
        assertThat(claim(table.facilitatorCode()).code()).isEqualTo("UNAUTHORIZED");
        assertThat(claim(data.get("facilitator_code").stringValue()).status()).isEqualTo(201);
    }

    @Test
    void somebody_with_a_seat_claims_it_on_that_seat() {
        var body = "{\"facilitator_code\":\"%s\"}".formatted(table.facilitatorCode());
        var reply = table.post("/claim", body, "Ben");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().at("/data/participant_id").stringValue())
                .isEqualTo(table.id("Ben").toString());
        assertThat(reply.json().at("/data").has("seat_token")).isFalse();
    }

    @Test
    void a_new_code_ends_the_old_one_and_only_the_facilitator_makes_it() {
        assertThat(table.post("/facilitator-code", "{}", "Ben").code()).isEqualTo("UNAUTHORIZED");
        var made = table.post("/facilitator-code", "{}", "Ann")
                .json()
                .at("/data/facilitator_code")
                .stringValue();

        assertThat(claim(table.facilitatorCode()).code()).isEqualTo("UNAUTHORIZED");
        assertThat(claim(made).status()).isEqualTo(201);
    }

    @Test
    void an_ended_session_is_opened_again_under_the_same_code_with_its_rounds_and_streams() throws IOException {
        table.start("Ann");
        table.vote("Ben", 1, 1, "5");
        var last = table.reveal("Ann", 1).json().at("/data/v").longValue();
        assertThat(http.send("DELETE", table.path(""), BodyPublishers.noBody(), table.as("Ann"))
                        .status())
                .isEqualTo(200);
        var over = table.get("", "Ann").json().get("data");
        assertThat(over.at("/me/permissions/can_reopen").booleanValue()).isTrue();
        assertThat(over.at("/session/reopen_until").isString()).isTrue();

        var reply = table.post("/reopen", "{}", "Ann");

        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.json().at("/meta/v").longValue()).isGreaterThan(last);
        var session = reply.json().at("/data/session");
        assertThat(session.get("status").stringValue()).isEqualTo("active");
        assertThat(session.get("phase").stringValue()).isEqualTo("waiting");
        assertThat(session.get("join_code").stringValue()).isEqualTo(table.joinCode());
        assertThat(reply.json().at("/data/current_activity/view/history").size())
                .isEqualTo(1);
        try (var ben = table.watch("Ben")) {
            var version = table.start("Ann").json().at("/data/v").longValue();
            ben.followTo(version);
            assertThat(ben.view().at("/session/phase").stringValue()).isEqualTo("voting");
        }
    }

    @Test
    void opening_again_counts_against_the_limit_of_the_installation() {
        table.post("/leave", "{}", "Ben");
        table.post("/leave", "{}", "Ann");
        ATable.startedBy(http, "Cem");
        ATable.startedBy(http, "Dora");

        var reply = table.post("/reopen", "{}", "Ann");

        assertThat(reply.code()).isEqualTo("MAX_SESSIONS_REACHED");
        assertThat(reply.json().at("/meta/max_sessions").intValue()).isEqualTo(2);
    }

    @Test
    void a_voter_opens_nothing_again() {
        http.send("DELETE", table.path(""), BodyPublishers.noBody(), table.as("Ann"));

        assertThat(table.post("/reopen", "{}", "Ben").code()).isEqualTo("UNAUTHORIZED");
    }

    private Reply claim(String code) {
        return http.post(table.path("/claim"), "{\"facilitator_code\":\"%s\",\"user_name\":\"Zoe\"}".formatted(code));
    }
}
