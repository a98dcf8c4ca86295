package plenum.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import plenum.web.Http;
import plenum.web.Http.Reply;
import tools.jackson.databind.JsonNode;

/** Rounds of planning poker from start to agreement, and back, as clients play them. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PlayingTest {

    private static final String FIRST = "01920000-0000-7000-8000-00000000000a";
    private static final String SECOND = "01920000-0000-7000-8000-00000000000b";

    private final ATable table;

    PlayingTest(@LocalServerPort int port) {
        this.table = ATable.startedBy(new Http(port), "Ann").with("Ben", "Cem", "Dee");
    }

    @Test
    void a_round_begins_without_a_story_and_with_nobody_marked() {
        works(table.start("Ann"));
        assertThat(session().get("phase").stringValue()).isEqualTo("voting");
        assertThat(view().get("round").intValue()).isEqualTo(1);
        assertThat(marked()).isEmpty();
        assertThat(view().get("eligible_count").intValue()).isEqualTo(4);
    }

    @Test
    void a_card_is_put_down_changed_and_taken_back_and_the_others_see_only_that() {
        works(table.start("Ann"));
        works(table.vote("Ben", 1, 1, "5"));
        assertThat(marked()).containsExactly("Ben");
        works(table.vote("Ben", 1, 2, "8"));
        assertThat(marked()).containsExactly("Ben");
        works(table.play("Ben", "{\"type\":\"retract\",\"round\":1,\"client_seq\":3}"));
        assertThat(marked()).isEmpty();
        assertThat(table.get("", "Ben")
                        .json()
                        .at("/data/me/my_answer/choice/card")
                        .isMissingNode())
                .isTrue();
    }

    @Test
    void a_vote_at_the_wrong_time_is_told_which_time_it_is() {
        var early = table.vote("Ben", 1, 1, "5");
        assertThat(early.status()).isEqualTo(400);
        assertThat(early.code()).isEqualTo("VOTING_ERROR");
        assertThat(early.text()).contains("no_active_round");

        works(table.start("Ann"));
        works(table.vote("Ann", 1, 1, "5"));
        works(table.reveal("Ann", 1));
        var late = table.vote("Ben", 1, 1, "5");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("ROUND_CLOSED");

        works(table.revote("Ann", 1));
        var stale = table.vote("Ben", 1, 1, "5");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.code()).isEqualTo("STALE_ROUND");
    }

    @Test
    void cards_are_turned_by_whoever_may_and_only_if_there_are_any() {
        works(table.start("Ann"));
        assertThat(table.reveal("Ann", 1).status()).isEqualTo(409);
        assertThat(table.reveal("Ann", 1).code()).isEqualTo("NOTHING_TO_REVEAL");
        works(table.vote("Ben", 1, 1, "5"));
        assertThat(table.reveal("Ben", 1).status()).isEqualTo(403);
        assertThat(view().get("is_revealed").booleanValue()).isFalse();

        works(table.patch("", "{\"settings\":{\"controls\":\"everyone\"}}", "Ann"));
        works(table.reveal("Ben", 1));
        assertThat(view().get("is_revealed").booleanValue()).isTrue();
    }

    @Test
    void a_reveal_sent_twice_happens_once_and_one_of_an_old_round_never() {
        works(table.start("Ann"));
        works(table.vote("Ben", 1, 1, "5"));
        works(table.reveal("Ann", 1));
        long before = version();
        works(table.reveal("Ann", 1));
        assertThat(version()).isEqualTo(before);
        works(table.revote("Ann", 1));
        assertThat(table.reveal("Ann", 1).code()).isEqualTo("STALE_ROUND");
    }

    @Test
    void votes_cleared_by_mistake_come_back_and_a_newer_one_stays() {
        works(table.start("Ann"));
        works(table.vote("Ben", 1, 1, "5"));
        works(table.vote("Cem", 1, 1, "8"));
        works(table.play("Ann", "{\"type\":\"reset\",\"round\":1}"));
        assertThat(marked()).isEmpty();
        int cleared = view().get("round").intValue();
        works(table.vote("Cem", cleared, 2, "13"));

        works(table.play("Ann", "{\"type\":\"undo\",\"round\":1}"));
        assertThat(marked()).containsExactlyInAnyOrder("Ben", "Cem");
        int back = view().get("round").intValue();
        works(table.reveal("Ann", back));
        assertThat(card("Ben")).isEqualTo("5");
        assertThat(card("Cem")).isEqualTo("13");
    }

    @Test
    void every_round_of_a_question_stays_with_its_own_votes_and_is_settled_once() {
        works(table.start("Ann"));
        var cards = List.of("3", "5", "8");
        for (int round = 1; round <= cards.size(); round++) {
            works(table.vote("Ben", round, round, cards.get(round - 1)));
            works(table.reveal("Ann", round));
            if (round < cards.size()) {
                works(table.revote("Ann", round));
            }
        }
        works(table.play("Ann", "{\"type\":\"agree\",\"round\":3,\"card\":\"8\"}"));

        var rounds = table.get("/activities/" + table.activity() + "/recap", "Ann")
                .json()
                .at("/data/rounds");
        assertThat(rounds).hasSize(3);
        for (int round = 0; round < 3; round++) {
            assertThat(rounds.get(round).at("/votes/" + table.id("Ben")).stringValue())
                    .isEqualTo(cards.get(round));
            assertThat(rounds.get(round).at("/statistics/total_votes").intValue())
                    .isEqualTo(1);
            assertThat(rounds.get(round).has("agreed"))
                    .as("settled in %d", round)
                    .isEqualTo(round == 2);
        }
    }

    @Test
    void a_story_that_was_left_goes_on_with_its_votes_sealed() {
        works(table.play("Ann", """
                {"type":"add_stories","stories":[{"id":"%s","title":"Login"},{"id":"%s","title":"Search"}]}""".formatted(FIRST, SECOND)));
        works(start(FIRST, false));
        works(table.vote("Ben", 1, 1, "5"));
        works(table.vote("Cem", 1, 1, "8"));

        assertThat(select(SECOND, SECOND).status()).as("from another story").isEqualTo(409);
        works(select(SECOND, FIRST));
        works(select(FIRST, SECOND));
        assertThat(view().at("/kept/voted_count").intValue()).isEqualTo(2);
        works(start(FIRST, true));
        assertThat(marked()).containsExactlyInAnyOrder("Ben", "Cem");
        assertThat(view().has("votes")).isFalse();

        works(table.reveal("Ann", view().get("round").intValue()));
        assertThat(card("Ben")).isEqualTo("5");
        assertThat(card("Cem")).isEqualTo("8");
    }

    private Reply start(String story, boolean restore) {
        return table.play("Ann", "{\"type\":\"start\",\"story_id\":\"%s\",\"restore\":%s}".formatted(story, restore));
    }

    private Reply select(String story, String from) {
        return table.play(
                "Ann",
                "{\"type\":\"select_story\",\"story_id\":\"%s\",\"from_story_id\":\"%s\"}".formatted(story, from));
    }

    private JsonNode view() {
        return table.get("", "Dee").json().at("/data/current_activity/view");
    }

    private JsonNode session() {
        return table.get("", "Dee").json().at("/data/session");
    }

    private long version() {
        return table.get("/state", "Dee").json().at("/data/v").longValue();
    }

    private String card(String name) {
        return view().at("/votes/" + table.id(name)).stringValue();
    }

    /** Whom the others see to have voted. */
    private List<String> marked() {
        var people = table.get("", "Dee").json().at("/data/participants");
        return List.of("Ann", "Ben", "Cem", "Dee").stream()
                .filter(name -> people.at("/" + table.id(name) + "/has_voted").booleanValue(false))
                .toList();
    }

    private static void works(Reply reply) {
        assertThat(reply.status()).as(reply.text()).isBetween(200, 299);
    }
}
