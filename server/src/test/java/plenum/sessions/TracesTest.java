package plenum.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import plenum.database.FreshDatabase;
import plenum.web.Http;
import plenum.web.Http.Reply;

/** What a session keeps of people: seen, taken out and erased, over HTTP and down to the rows. */
@FreshDatabase("rooms")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TracesTest {

    /** Tests share a database, so each has somebody of its own to look for. */
    private static final AtomicInteger PEOPLE = new AtomicInteger(100);

    private final String ben = "Benedikta" + PEOPLE.incrementAndGet();
    private final Http http;
    private final JdbcClient jdbc;
    private final ATable table;

    TracesTest(@LocalServerPort int port, @Autowired JdbcClient jdbc) {
        this.http = new Http(port);
        this.jdbc = jdbc;
        this.table = ATable.startedBy(http, "Ann").with(ben);
        table.start("Ann");
        table.vote(ben, 1, 1, "5");
    }

    @Test
    void people_see_everything_that_is_kept_of_them_their_sealed_card_included() {
        var data = table.get("/me/data", ben).json().get("data");

        assertThat(data.at("/participant/name").stringValue()).isEqualTo(ben);
        assertThat(data.at("/answers")).hasSize(1);
        assertThat(data.at("/answers/0/choice/card").stringValue()).isEqualTo("5");
        assertThat(table.get("/me/data", "Ann").json().at("/data/answers")).isEmpty();
    }

    @Test
    void a_name_that_is_taken_out_is_nowhere_and_no_figure_changes() {
        table.reveal("Ann", 1);
        var before = table.get("", "Ann").json().at("/data/current_activity/view/voted_count");

        var reply = delete("/me", ben);

        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(table.get("", "Ann").text()).doesNotContain(ben);
        assertThat(table.get("", "Ann").json().at("/data/current_activity/view/voted_count"))
                .isEqualTo(before);
        assertThat(everythingStored()).doesNotContain(ben);
        assertThat(table.get("", ben).json().at("/data").has("me")).isFalse();
        assertThat(table.get("/me/data", ben).status()).isEqualTo(401);
    }

    @Test
    void a_name_can_be_taken_out_after_the_end() {
        delete("", "Ann");

        assertThat(delete("/me", ben).status()).isEqualTo(200);
        assertThat(everythingStored()).doesNotContain(ben);
    }

    @Test
    void nothing_of_an_erased_session_is_left_but_a_tombstone() {
        assertThat(erase("Sprint 49", "Ann").json().at("/error/details/0/field").stringValue())
                .isEqualTo("confirm_name");
        assertThat(erase("Sprint 49 planning", ben).code()).isEqualTo("UNAUTHORIZED");

        assertThat(erase("Sprint 49 planning", "Ann").status()).isEqualTo(202);

        assertThat(http.get(table.path("")).code()).isEqualTo("SESSION_NOT_FOUND");
        assertThat(table.get("/state", "Ann").status()).isEqualTo(401);
        assertThat(http.get("/api/v1/join-codes/" + table.joinCode()).status()).isEqualTo(404);
        assertThat(everythingStored()).doesNotContain(table.session().toString(), ben);
        assertThat(jdbc.sql("select row_to_json(session_tombstone)::text from session_tombstone where session_id = :id")
                        .param("id", table.session())
                        .query(String.class)
                        .single())
                .contains("\"participants\":2", "\"rounds\":1", "\"ballots\":1", "\"asked_for\":true");
    }

    @Test
    void the_people_of_a_session_are_listed_by_role_and_page() {
        var all = table.get("/participants", ben).json();
        assertThat(all.at("/data")).hasSize(2);
        assertThat(all.at("/data/0/name").stringValue()).isEqualTo("Ann");
        assertThat(all.at("/meta/total").intValue()).isEqualTo(2);

        assertThat(table.get("/participants?role=voter", "Ann")
                        .json()
                        .at("/data/0/name")
                        .stringValue())
                .isEqualTo(ben);
        assertThat(table.get("/participants?per_page=1&page=2", "Ann")
                        .json()
                        .at("/data/0/name")
                        .stringValue())
                .isEqualTo(ben);
        assertThat(table.get("/participants?connection=disconnected", "Ann")
                        .json()
                        .at("/data"))
                .isEmpty();
    }

    private Reply erase(String name, String by) {
        return table.post("/erase", "{\"confirm_name\":\"%s\"}".formatted(name), by);
    }

    private Reply delete(String path, String by) {
        return http.send("DELETE", table.path(path), BodyPublishers.noBody(), table.as(by));
    }

    /** Every row of every table in which something of a session lies. */
    private String everythingStored() {
        return String.join("\n", jdbc.sql("""
                                select row_to_json(t)::text from session t
                                union all select row_to_json(t)::text from session_participant t
                                union all select row_to_json(t)::text from session_token t
                                union all select row_to_json(t)::text from session_display t
                                union all select row_to_json(t)::text from session_activity t
                                union all select row_to_json(t)::text from session_round t
                                union all select row_to_json(t)::text from session_ballot t""").query(String.class).list());
    }
}
