package plenum.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import plenum.database.FreshDatabase;
import plenum.web.Http;
import tools.jackson.databind.JsonNode;

/** The people of a session as its host treats them, over HTTP. */
@FreshDatabase("rooms")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PeopleTest {

    private final Http http;
    private final ATable table;

    PeopleTest(@LocalServerPort int port) {
        this.http = new Http(port);
        this.table = ATable.startedBy(http, "Ann").with("Ben", "Cem");
    }

    @Test
    void whoever_is_kicked_is_told_why_and_can_do_nothing_any_more() throws IOException {
        table.start("Ann");
        table.vote("Ben", 1, 1, "5");
        try (var ben = table.watch("Ben");
                var cem = table.watch("Cem")) {
            var reply = kick("Ben", "Ann");
            assertThat(reply.status()).as(reply.text()).isEqualTo(200);
            assertThat(reply.json()
                            .at("/data/current_activity/view/voted_count")
                            .intValue())
                    .isZero();

            assertThat(ben.frameOf("kicked").at("/data/message").stringValue()).isEqualTo("Wrong meeting");
            cem.followTo(reply.json().at("/meta/v").longValue());
            assertThat(cem.view().at("/participants/" + table.id("Ben")).isMissingNode())
                    .isTrue();
        }
        var refused = table.vote("Ben", 1, 2, "8");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("PARTICIPANT_KICKED");
        assertThat(refused.json().at("/meta/reason").stringValue()).isEqualTo("Wrong meeting");
        assertThat(table.post("/join", "{\"user_name\":\"Ben\"}", "Ben").code()).isEqualTo("PARTICIPANT_KICKED");
        try (var again = table.watch("Ben", "")) {
            assertThat(again.head()).startsWith("HTTP/1.1 204");
        }
    }

    @Test
    void the_facilitator_is_kicked_by_nobody() {
        table.patch("/participants/" + table.id("Ben"), "{\"role\":\"co_facilitator\"}", "Ann");

        assertThat(kick("Ann", "Ben").code()).isEqualTo("CANNOT_KICK_FACILITATOR");
        assertThat(kick("Ann", "Cem").code()).isEqualTo("UNAUTHORIZED");
    }

    @Test
    void roles_are_given_by_the_facilitator_alone() {
        var deputy = "{\"role\":\"co_facilitator\"}";

        assertThat(table.patch("/participants/" + table.id("Cem"), deputy, "Ben")
                        .code())
                .isEqualTo("UNAUTHORIZED");
        var reply = table.patch("/participants/" + table.id("Ben"), deputy, "Ann");
        assertThat(reply.json()
                        .at("/data/participants/" + table.id("Ben") + "/role")
                        .stringValue())
                .isEqualTo("co_facilitator");
        assertThat(table.start("Ben").status()).isEqualTo(200);
    }

    @Test
    void the_role_is_handed_over_and_the_former_facilitator_helps() {
        var body = "{\"participant_id\":\"%s\"}".formatted(table.id("Ben"));

        assertThat(table.post("/transfer", body, "Ann").status()).isEqualTo(200);
        assertThat(table.get("", "Ann").json().at("/data/me/role").stringValue())
                .isEqualTo("co_facilitator");
    }

    @Test
    void somebody_changes_their_own_name_and_gives_up_their_seat() {
        var reply = table.patch("/me", "{\"user_name\":\"Benedikt\",\"as\":\"spectator\"}", "Ben");

        var me = reply.json().at("/data/participants/" + table.id("Ben"));
        assertThat(me.get("name").stringValue()).isEqualTo("Benedikt");
        assertThat(me.get("role").stringValue()).isEqualTo("spectator");
        assertThat(me.has("seat_number")).isFalse();
    }

    @Test
    void nobody_gives_up_a_seat_from_which_they_have_voted() {
        table.start("Ann");
        table.vote("Ben", 1, 1, "5");

        assertThat(table.patch("/me", "{\"as\":\"spectator\"}", "Ben").code()).isEqualTo("WRONG_PHASE");
    }

    @Test
    void somebody_who_has_not_voted_is_nudged_and_told_so_alone() throws IOException {
        table.start("Ann");
        try (var ben = table.watch("Ben", "")) {
            ben.nextFrame();
            assertThat(table.post("/participants/nudge-unanswered", "{}", "Ann").status())
                    .isEqualTo(200);
            JsonNode own = null;
            JsonNode nudged = null;
            while (own == null || nudged == null) {
                var told = ben.nextFrame();
                own = told.at("/data/changed").toString().contains("notices") ? told : own;
                nudged = told.get("type").stringValue().equals("nudged") ? told : nudged;
            }
            assertThat(own.at("/me/notices/0/type").stringValue()).isEqualTo("nudged");
            assertThat(own.at("/me/notices/0/from_role").stringValue()).isEqualTo("facilitator");
            assertThat(nudged.at("/data/from_role").stringValue()).isEqualTo("facilitator");
            assertThat(nudged.has("patch")).isFalse();
        }
        assertThat(table.get("", "Ann").json().at("/data/me/notices")).isEmpty();
    }

    @Test
    void a_helper_calls_somebody_otherwise_and_takes_them_out_of_lists() {
        table.patch("/participants/" + table.id("Ben"), "{\"role\":\"co_facilitator\"}", "Ann");
        var reply = table.patch(
                "/participants/" + table.id("Cem"), "{\"user_name\":\"Cemile\",\"hide_from_lists\":true}", "Ben");

        var cem = reply.json().at("/data/participants/" + table.id("Cem"));
        assertThat(cem.get("name").stringValue()).isEqualTo("Cemile");
        assertThat(cem.get("hide_from_lists").booleanValue()).isTrue();
        assertThat(table.get("/participants", "Ann").json().at("/meta/total").intValue())
                .isEqualTo(3);
    }

    @Test
    void whoever_hides_is_in_no_list_of_others_but_those_of_the_hosts() {
        table.patch("/me", "{\"hide_from_lists\":true}", "Cem");

        assertThat(listed("Ben")).containsExactly("Ann", "Ben");
        assertThat(listed("Cem")).containsExactly("Ann", "Ben", "Cem");
        assertThat(listed("Ann")).containsExactly("Ann", "Ben", "Cem");
    }

    private List<String> listed(String reader) {
        var names = new ArrayList<String>();
        table.get("/participants", reader)
                .json()
                .get("data")
                .forEach(one -> names.add(one.get("name").stringValue()));
        return names;
    }

    @Test
    void a_reason_of_more_than_two_hundred_characters_is_refused() {
        var body = "{\"reason\":\"%s\"}".formatted("x".repeat(201));

        assertThat(table.post("/participants/" + table.id("Ben") + "/kick", body, "Ann")
                        .json()
                        .at("/error/details/0/field")
                        .stringValue())
                .isEqualTo("reason");
    }

    @Test
    void those_who_run_it_see_who_was_sent_away_and_let_them_back() {
        kick("Ben", "Ann");
        var removed = table.get("", "Ann").json().at("/data/facilitator/removed/" + table.id("Ben"));
        assertThat(removed.get("name").stringValue()).isEqualTo("Ben");
        assertThat(removed.get("banned").booleanValue()).isTrue();
        assertThat(table.get("", "Cem").text()).doesNotContain("Wrong meeting");

        var lifted = http.send(
                "DELETE",
                table.path("/participants/" + table.id("Ben") + "/kick"),
                BodyPublishers.noBody(),
                table.as("Ann"));

        assertThat(lifted.status()).isEqualTo(200);
        assertThat(table.post("/join", "{\"user_name\":\"Ben\"}", "Ben").status())
                .isEqualTo(200);
    }

    @Test
    void a_session_that_is_kept_open_says_until_when() {
        assertThat(table.post("/extend", "{}", "Ben")
                        .json()
                        .at("/data/expires_at")
                        .isString())
                .isTrue();
    }

    private Http.Reply kick(String whom, String by) {
        return table.post("/participants/" + table.id(whom) + "/kick", "{\"reason\":\"Wrong meeting\"}", by);
    }
}
