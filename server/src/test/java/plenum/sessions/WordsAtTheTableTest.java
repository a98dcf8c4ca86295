package plenum.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import plenum.database.FreshDatabase;
import plenum.web.Http;
import plenum.web.Http.Reply;
import tools.jackson.databind.JsonNode;

/** What a program may leave out when it speaks to a table, and what it is told in the words of the description. */
@FreshDatabase("rooms")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class WordsAtTheTableTest {

    private final Http http;
    private final ATable table;

    WordsAtTheTableTest(@LocalServerPort int port) {
        this.http = new Http(port);
        this.table = ATable.startedBy(http, "Ann").with("Ben", "Cem");
    }

    @Test
    void a_story_is_added_chosen_and_begun_without_naming_it_twice() throws IOException {
        var login = added("Login");
        works(play("{\"type\":\"select_story\",\"story_id\":\"%s\"}".formatted(login)));
        try (var ben = table.watch("Ben")) {
            works(play("{\"type\":\"start\"}"));
            var told = ben.frameOf("voting_started").get("data");
            assertThat(told.at("/story/id").stringValue()).isEqualTo(login);
            assertThat(told.at("/story/title").stringValue()).isEqualTo("Login");
        }
        assertThat(story(login).get("status").stringValue()).isEqualTo("current");
    }

    @Test
    void a_question_of_ones_own_leaves_the_chosen_story_waiting() {
        var login = added("Login");
        works(play("{\"type\":\"select_story\",\"story_id\":\"%s\"}".formatted(login)));
        works(play("{\"type\":\"start\",\"topic\":\"Where do we eat?\"}"));
        assertThat(story(login).get("status").stringValue()).isEqualTo("pending");
    }

    @Test
    void votes_come_back_to_the_story_that_was_chosen_again() {
        var login = added("Login");
        var search = added("Search");
        works(play("{\"type\":\"start\",\"story_id\":\"%s\"}".formatted(login)));
        works(table.vote("Ben", 1, 1, "5"));
        var unnamed = play("{\"type\":\"select_story\",\"story_id\":\"%s\"}".formatted(search));
        assertThat(unnamed.code()).isEqualTo("STALE_ROUND");
        works(play(
                "{\"type\":\"select_story\",\"story_id\":\"%s\",\"from_story_id\":\"%s\"}".formatted(search, login)));
        works(play(
                "{\"type\":\"select_story\",\"story_id\":\"%s\",\"from_story_id\":\"%s\"}".formatted(login, search)));
        works(play("{\"type\":\"start\",\"restore\":true}"));
        assertThat(view().get("voted_count").intValue()).isEqualTo(1);
        assertThat(view().get("stage").stringValue()).isEqualTo("voting");
    }

    @Test
    void nothing_comes_back_where_no_story_was_chosen() {
        var reply = play("{\"type\":\"start\",\"restore\":true}");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.text()).contains("restore", "needs a story_id");
    }

    @Test
    void the_story_on_the_table_is_skipped_or_parked_without_being_named() {
        var login = added("Login");
        var search = added("Search");
        works(play("{\"type\":\"start\",\"story_id\":\"%s\"}".formatted(login)));
        works(play("{\"type\":\"skip\"}"));
        assertThat(story(login).get("status").stringValue()).isEqualTo("skipped");
        assertThat(view().get("stage").stringValue()).isEqualTo("waiting");
        assertThat(play("{\"type\":\"skip\"}").code()).isEqualTo("STORY_NOT_FOUND");

        works(play("{\"type\":\"start\",\"story_id\":\"%s\"}".formatted(search)));
        works(play("{\"type\":\"park\",\"reason\":\"split\"}"));
        assertThat(story(search).get("status").stringValue()).isEqualTo("parked");
    }

    @Test
    void a_number_is_agreed_on_as_a_card_if_there_is_one_and_as_itself_if_not() throws IOException {
        revealed("5");
        try (var ben = table.watch("Ben")) {
            works(play("{\"type\":\"agree\",\"round\":1,\"value\":8}"));
            assertThat(ben.frameOf("estimate_agreed").at("/data/card").stringValue())
                    .isEqualTo("8");
            works(play("{\"type\":\"agree\",\"round\":1,\"value\":7.50}"));
            var own = ben.frameOf("estimate_agreed").get("data");
            assertThat(own.has("card")).isFalse();
            assertThat(own.get("value").decimalValue()).isEqualByComparingTo("7.5");
        }
        assertThat(play("{\"type\":\"agree\",\"round\":1,\"value\":-1}").status())
                .isEqualTo(422);
        assertThat(play("{\"type\":\"agree\",\"round\":1,\"value\":8,\"card\":\"8\"}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void a_timer_is_set_prolonged_and_stopped_for_the_round_on_the_table() {
        works(table.start("Ann"));
        works(play("{\"type\":\"timer\",\"seconds\":60}"));
        var end = end();
        works(play("{\"type\":\"add_time\",\"seconds\":30}"));
        assertThat(Duration.between(end, end())).isEqualTo(Duration.ofSeconds(30));
        works(play("{\"type\":\"stop_timer\"}"));
        assertThat(view().has("ends_at")).isFalse();
        assertThat(play("{\"type\":\"add_time\",\"seconds\":30}").code()).isEqualTo("WRONG_PHASE");
        assertThat(play("{\"type\":\"timer\",\"round\":0,\"seconds\":60}").status())
                .isEqualTo(422);
    }

    @Test
    void a_reveal_says_who_chose_what_and_the_end_of_a_round_what_was_agreed() throws IOException {
        works(table.start("Ann"));
        works(table.vote("Ben", 1, 1, "5"));
        try (var cem = table.watch("Cem")) {
            works(table.reveal("Ann", 1));
            var told = cem.frameOf("votes_revealed").get("data");
            assertThat(told.at("/votes/" + table.id("Ben")).stringValue()).isEqualTo("5");
            works(play("{\"type\":\"agree\",\"round\":1}"));
            works(table.start("Ann"));
            var completed = cem.frameOf("round_completed").get("data");
            assertThat(completed.get("outcome").stringValue()).isEqualTo("agreed");
            assertThat(completed.get("agreed").stringValue()).isEqualTo("5");
        }
    }

    @Test
    void an_answer_says_when_it_came_and_one_to_an_old_round_is_told_so() {
        works(table.start("Ann"));
        var vote = table.post("/voting/vote", "{\"vote\":\"5\"}", "Ben");
        var data = vote.json().get("data");
        assertThat(instant(data, "arrived_at")).isBeforeOrEqualTo(instant(data, "committed_at"));
        works(table.post("/voting/reset", "{}", "Ann"));
        assertThat(table.post("/voting/vote", "{\"vote\":\"8\",\"round\":1}", "Ben")
                        .code())
                .isEqualTo("STALE_ROUND");
    }

    @Test
    void a_screen_that_may_control_uses_the_short_ways_and_another_may_not() {
        for (var control : List.of(true, false)) {
            var made = table.post("/displays", "{\"control\":%s}".formatted(control), "Ann");
            var url = made.json().at("/data/url").stringValue();
            var token = url.substring(url.indexOf('#') + 1);
            var begun = http.post(table.path("/voting/start?as=display"), "{}", "Authorization", "Bearer " + token);
            assertThat(begun.status()).as(begun.text()).isEqualTo(control ? 200 : 403);
        }
    }

    private String added(String title) {
        works(play("{\"type\":\"add_story\",\"title\":\"%s\",\"story_type\":\"Bug\"}".formatted(title)));
        return view().get("stories").properties().stream()
                .filter(line -> line.getValue().get("title").stringValue().equals(title))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private void revealed(String card) {
        works(table.start("Ann"));
        works(table.vote("Ben", 1, 1, card));
        works(table.reveal("Ann", 1));
    }

    private Reply play(String command) {
        return table.play("Ann", command);
    }

    private JsonNode view() {
        return table.get("", "Ann").json().at("/data/current_activity/view");
    }

    private JsonNode story(String id) {
        return view().at("/stories/" + id);
    }

    private Instant end() {
        return instant(view(), "ends_at");
    }

    private static Instant instant(JsonNode data, String field) {
        return Instant.parse(data.get(field).stringValue());
    }

    private static void works(Reply reply) {
        assertThat(reply.status()).as(reply.text()).isBetween(200, 299);
    }
}
