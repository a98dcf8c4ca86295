package plenum.sessions.internal;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import plenum.database.FreshDatabase;
import plenum.realtime.internal.Screen;
import plenum.sessions.ATable;
import plenum.sessions.internal.room.RoomCommand;
import plenum.web.Http;
import tools.jackson.databind.JsonNode;

/** Every way to run a poker table, over HTTP; the clock is moved, nobody waits. */
@FreshDatabase("later")
@Import(MovedClock.Later.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PokerOptionsTest {

    private static final String[] PEOPLE = {"Ann", "Ben", "Cem", "Dot", "Eva"};

    @LocalServerPort
    int port;

    @Autowired
    MovedClock clock;

    @Autowired
    Rooms rooms;

    @Test
    void a_card_is_read_whatever_its_case_and_one_that_is_not_in_the_deck_is_refused() {
        var table = table(2, "");
        assertThat(table.vote("Ben", 1, 1, "Coffee").status()).isEqualTo(200);
        assertThat(table.get("", "Ben")
                        .json()
                        .at("/data/me/my_answer/choice/card")
                        .stringValue())
                .isEqualTo("coffee");
        var four = table.vote("Ben", 1, 2, "4");
        assertThat(four.status()).isEqualTo(422);
        assertThat(four.code()).isEqualTo("INVALID_RESPONSE");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            5 5 8 13 coffee | 7.75 | 6.5 | 5      | 50  | 75  | 2 | no  | no  | -        | 8 | wide_spread
            3 3 3 3         | 3    | 3   | 3      | 100 | 100 | 0 | yes | yes | -        | 3 | perfect_consensus
            5 5 5 coffee    | 5    | 5   | 5      | 100 | 100 | 0 | yes | yes | -        | 5 | consensus_with_abstentions
            5 5 5 ?         | 5    | 5   | 5      | 75  | 75  | 0 | yes | no  | -        | 5 | consensus_with_abstentions
            2 3             | 2.5  | 2.5 | 2 3    | 50  | 100 | 1 | no  | no  | -        | 3 | close_agreement
            3 5 5 5 13      | 6.2  | 5   | 5      | 60  | 80  | 3 | no  | no  | 13 high  | 5 | wide_spread
            1 2 21          | 8    | 2   | 1 2 21 | 33  | 67  | 6 | no  | no  | 21 high  | 2 | wide_spread
            coffee coffee   | -    | -   | -      | -   | -   | - | no  | no  | -        | - | no_estimate
            """)
    void the_worked_examples_come_out(
            String votes,
            String average,
            String median,
            String mode,
            String agreement,
            String adjacent,
            String steps,
            String consensus,
            String unanimous,
            String outliers,
            String suggested,
            String verdict) {
        var cards = votes.split(" ");
        var table = table(cards.length, votes.contains("?") ? deck("'fibonacci_long'") : "");
        for (int i = 0; i < cards.length; i++) {
            assertThat(table.vote(PEOPLE[i], 1, 1, cards[i]).status()).isEqualTo(200);
        }
        table.reveal("Ann", 1);
        var statistics = view(table).get("statistics");
        assertThat(figure(statistics, "average")).isEqualTo(average);
        assertThat(figure(statistics, "median")).isEqualTo(median);
        assertThat(words(statistics.get("mode"))).isEqualTo(mode == null ? "" : mode);
        assertThat(figure(statistics, "agreement_percent")).isEqualTo(agreement);
        assertThat(figure(statistics, "adjacent_agreement_percent")).isEqualTo(adjacent);
        assertThat(figure(statistics, "spread_steps")).isEqualTo(steps);
        assertThat(statistics.get("consensus").booleanValue()).isEqualTo(consensus.equals("yes"));
        assertThat(statistics.get("unanimous").booleanValue()).isEqualTo(unanimous.equals("yes"));
        assertThat(stream(statistics.get("outliers"))
                        .map(one -> one.get("card").stringValue() + " "
                                + one.get("side").stringValue())
                        .collect(joining(", ")))
                .isEqualTo(outliers == null ? "" : outliers);
        assertThat(figure(statistics, "suggested_card")).isEqualTo(suggested);
        assertThat(statistics.get("verdict").stringValue()).isEqualTo(verdict);
    }

    @Test
    void sizes_have_a_median_card_and_no_average() {
        var table = table(4, deck("'tshirt'"));
        vote(table, "S", "m", "M", "L");
        table.reveal("Ann", 1);
        var statistics = view(table).get("statistics");
        assertThat(statistics.get("median_card").stringValue()).isEqualTo("M");
        assertThat(statistics.get("suggested_card").stringValue()).isEqualTo("M");
        assertThat(statistics.get("agreement_percent").intValue()).isEqualTo(50);
        assertThat(statistics.get("spread_steps").intValue()).isEqualTo(2);
        assertThat(statistics.has("average")).isFalse();
    }

    @Test
    void a_countdown_can_be_cancelled_and_cut_short() {
        var table = table(4, "");
        vote(table, "5", "8");
        assertThat(table.play("Ann", "{'type':'reveal','round':1}".replace('\'', '"'))
                        .status())
                .isEqualTo(200);
        assertThat(phase(table)).isEqualTo("revealing");
        assertThat(table.vote("Cem", 1, 1, "5").status()).isEqualTo(200);
        say(table, "{'type':'cancel_reveal','round':1}");
        assertThat(phase(table)).isEqualTo("voting");
        assertThat(view(table).get("voted_count").intValue()).isEqualTo(3);
        assertThat(table.reveal("Ann", 1).status()).isEqualTo(200);
        assertThat(phase(table)).isEqualTo("results");
    }

    @Test
    void a_timer_reveals_what_there_is_and_only_ends_where_there_is_nothing() {
        clock.standStill();
        var table = table(2, options("'timer_seconds':10"));
        clock.forward(Duration.ofMillis(9_700));
        wake(table);
        assertThat(phase(table)).isEqualTo("voting");
        clock.forward(Duration.ofMillis(600));
        wake(table);
        assertThat(phase(table)).isEqualTo("voting");
        assertThat(view(table).has("ends_at")).isFalse();

        say(table, "{'type':'timer','round':1,'seconds':10}");
        table.vote("Ben", 1, 1, "5");
        clock.forward(Duration.ofMillis(10_300));
        wake(table);
        assertThat(phase(table)).isEqualTo("results");
    }

    @Test
    void a_card_changed_after_the_reveal_is_shown_with_the_first_where_that_is_allowed() {
        var table = table(2, options("'after_reveal':'allow_marked'"));
        vote(table, "13", "5");
        table.reveal("Ann", 1);
        var first = view(table).get("statistics");
        assertThat(table.vote("Ann", 1, 2, "5").status()).isEqualTo(200);
        var view = view(table);
        assertThat(view.at("/votes/" + table.id("Ann")).stringValue()).isEqualTo("5");
        assertThat(view.at("/first_votes/" + table.id("Ann")).stringValue()).isEqualTo("13");
        assertThat(view.get("statistics")).isEqualTo(first);
        assertThat(view.at("/statistics_after/average").intValue()).isEqualTo(5);

        var locked = table(2, "");
        vote(locked, "13", "5");
        locked.reveal("Ann", 1);
        var refused = locked.vote("Ann", 1, 2, "5");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("ROUND_CLOSED");
    }

    @Test
    void where_names_are_hidden_nothing_carries_a_card_with_a_person() throws IOException {
        var table = table(3, options("'names':'hidden','confidence':'optional'"));
        try (var ann = table.watch("Ann");
                var ben = table.watch("Ben")) {
            table.vote("Cem", 1, 1, "13");
            vote(table, "5", "8");
            var version = table.reveal("Ann", 1).json().at("/data/v").longValue();
            for (var screen : List.of(ann, ben)) {
                var seen = frames(screen, version);
                assertThat(seen).contains("votes_revealed", "\"13\":1");
                assertThat(seen).doesNotContain("\"votes\"", "\"confidences\"", "\"first_votes\"");
                assertThat(seen)
                        .doesNotContainPattern("\"" + table.id("Cem") + "\"\\s*:\\s*\"13\"|\"participant_id\":\""
                                + table.id("Cem") + "\"[^}]*\"card\"");
            }
        }
        for (var name : List.of("Ann", "Ben")) {
            var state = table.get("", name).json().at("/data/current_activity/view");
            assertThat(state.has("votes")).isFalse();
            assertThat(state.at("/statistics/outliers").size()).isZero();
            assertThat(state.at("/statistics/distribution/13").intValue()).isEqualTo(1);
        }
        assertThat(table.get("", "Cem")
                        .json()
                        .at("/data/me/my_answer/choice/card")
                        .stringValue())
                .isEqualTo("13");
    }

    @Test
    void a_required_confidence_is_asked_for_and_low_ones_do_not_count_as_confident() {
        var table = table(3, options("'confidence':'required'"));
        var missing = table.vote("Ann", 1, 1, "5");
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.json().at("/error/details/0/field").stringValue()).isEqualTo("confidence");
        var sure = List.of("low", "medium", "high");
        for (int i = 0; i < 3; i++) {
            say(
                    table,
                    PEOPLE[i],
                    "{'type':'vote','round':1,'client_seq':1,'card':'%s','confidence':'%s'}"
                            .formatted(i == 0 ? "21" : "5", sure.get(i)));
        }
        table.reveal("Ann", 1);
        var statistics = view(table).get("statistics");
        assertThat(statistics.get("average").decimalValue()).isEqualByComparingTo("10.33");
        assertThat(statistics.get("average_confident").intValue()).isEqualTo(5);
        assertThat(statistics.at("/confidence/low").intValue()).isEqualTo(1);
    }

    @Test
    void a_deck_of_ones_own_has_two_to_thirty_different_cards_of_one_kind() {
        var table = ATable.startedBy(new Http(port), "Ann");
        for (var bad : List.of(
                cards(1),
                cards(31),
                "{'cards':[{'key':'S','kind':'ordinal'},{'key':'s','kind':'ordinal'}]}",
                "{'cards':[{'key':'S','kind':'ordinal'},{'key':'M','kind':'ordinal'},"
                        + "{'key':'1','kind':'numeric','value':1}]}")) {
            var refused = table.play("Ann", deck(bad));
            assertThat(refused.status()).as(bad).isEqualTo(422);
            assertThat(refused.json().at("/error/details/0/field").stringValue())
                    .startsWith("deck.cards");
        }
        assertThat(table.play("Ann", deck(cards(2))).status()).isEqualTo(200);
        assertThat(table.play("Ann", deck(cards(30))).status()).isEqualTo(200);
        table.start("Ann");
        assertThat(table.vote("Ann", 1, 1, "29").status()).isEqualTo(200);
        var changed = table.play("Ann", deck(cards(2)));
        assertThat(changed.status()).isEqualTo(409);
        assertThat(changed.code()).isEqualTo("WRONG_PHASE");
    }

    @Test
    void a_saved_deck_is_no_choice_where_there_is_no_team() {
        var table = ATable.startedBy(new Http(port), "Ann");
        var refused = table.play("Ann", deck("'019a0000-0000-7000-8000-000000000001'"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/error/details/0/field").stringValue()).isEqualTo("deck");
    }

    private ATable table(int people, String setUp) {
        var table = ATable.startedBy(new Http(port), "Ann").with(java.util.Arrays.copyOfRange(PEOPLE, 1, people));
        if (!setUp.isEmpty()) {
            var reply = table.play("Ann", setUp);
            assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        }
        table.start("Ann");
        return table;
    }

    private static void vote(ATable table, String... cards) {
        for (int i = 0; i < cards.length; i++) {
            assertThat(table.vote(PEOPLE[i], 1, 1, cards[i]).status()).isEqualTo(200);
        }
    }

    private static void say(ATable table, String command) {
        say(table, "Ann", command);
    }

    private static void say(ATable table, String name, String command) {
        var reply = table.play(name, command.replace('\'', '"'));
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    }

    private static String deck(String deck) {
        return "{'type':'set_deck','deck':%s}".formatted(deck).replace('\'', '"');
    }

    private static String options(String options) {
        return "{'type':'set_options',%s}".formatted(options).replace('\'', '"');
    }

    private static String cards(int n) {
        return "{'cards':["
                + IntStream.range(0, n)
                        .mapToObj(i -> "{'key':'%d','kind':'numeric','value':%d}".formatted(i, i))
                        .collect(joining(","))
                + "]}";
    }

    @AfterEach
    void time_goes_on() {
        clock.goOn();
    }

    private void wake(ATable table) {
        rooms.get(table.session()).submit(new RoomCommand.Wake(), null).join();
    }

    private static JsonNode view(ATable table) {
        return table.get("", "Ann").json().at("/data/current_activity/view");
    }

    private static String phase(ATable table) {
        return table.get("", "Ann").json().at("/data/session/phase").stringValue();
    }

    private static String figure(JsonNode statistics, String name) {
        return statistics.has(name) ? statistics.get(name).asString() : null;
    }

    private static String words(JsonNode list) {
        return stream(list).map(JsonNode::stringValue).collect(joining(" "));
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    /** All that was sent up to this version. */
    private static String frames(Screen screen, long version) throws IOException {
        var seen = new StringBuilder();
        JsonNode frame;
        do {
            frame = screen.nextFrame();
            seen.append(frame);
        } while (frame.path("v").longValue() < version);
        return seen.toString();
    }
}
