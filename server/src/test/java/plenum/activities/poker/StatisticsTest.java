package plenum.activities.poker;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plenum.activities.StoredJson;
import plenum.activities.poker.Statistics.Verdict;

class StatisticsTest {

    private static final Deck LONG = Deck.builtIn("fibonacci_long");
    private static final Deck SIZES = Deck.builtIn("tshirt");
    private static final Deck ENDLESS = Deck.numbers("endless", "1 2 3 ∞ ? coffee");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            5 5 8 13 coffee | 7.75 | 6.5 | 5      | 50  | 75  | 2 | no  | no  | -       | 8 | wide_spread
            3 3 3 3         | 3    | 3   | 3      | 100 | 100 | 0 | yes | yes | -       | 3 | perfect_consensus
            5 5 5 coffee    | 5    | 5   | 5      | 100 | 100 | 0 | yes | yes | -       | 5 | consensus_with_abstentions
            5 5 5 ?         | 5    | 5   | 5      | 75  | 75  | 0 | yes | no  | -       | 5 | consensus_with_abstentions
            2 3             | 2.5  | 2.5 | 2 3    | 50  | 100 | 1 | no  | no  | -       | 3 | close_agreement
            3 5 5 5 13      | 6.2  | 5   | 5      | 60  | 80  | 3 | no  | no  | 13 high | 5 | wide_spread
            1 2 21          | 8    | 2   | 1 2 21 | 33  | 67  | 6 | no  | no  | 21 high | 2 | wide_spread
            coffee coffee   | -    | -   | -      | -   | -   | - | no  | no  | -       | - | no_estimate
            """)
    void the_worked_examples_come_out(
            String votes,
            @Nullable BigDecimal average,
            @Nullable BigDecimal median,
            @Nullable String mode,
            @Nullable Integer agreement,
            @Nullable Integer adjacent,
            @Nullable Integer steps,
            String consensus,
            String unanimous,
            @Nullable String outliers,
            @Nullable String suggested,
            String verdict) {
        var statistics = of(votes.contains("?") ? LONG : Deck.FIBONACCI, votes);
        assertThat(statistics.average()).isEqualTo(average);
        assertThat(statistics.median()).isEqualTo(median);
        assertThat(String.join(" ", statistics.mode())).isEqualTo(mode == null ? "" : mode);
        assertThat(statistics.agreementPercent()).isEqualTo(agreement);
        assertThat(statistics.adjacentAgreementPercent()).isEqualTo(adjacent);
        assertThat(statistics.spreadSteps()).isEqualTo(steps);
        assertThat(statistics.consensus()).isEqualTo(consensus.equals("yes"));
        assertThat(statistics.unanimous()).isEqualTo(unanimous.equals("yes"));
        assertThat(outliers(statistics)).isEqualTo(outliers == null ? "" : outliers);
        assertThat(statistics.suggestedCard()).isEqualTo(suggested);
        assertThat(statistics.verdict()).isEqualTo(Verdict.valueOf(verdict.toUpperCase()));
        assertThat(statistics.medianCard()).isNull();
    }

    @Test
    void sizes_have_a_median_card_and_no_average() {
        var statistics = of(SIZES, "S M M L");
        assertThat(statistics.medianCard()).isEqualTo("M");
        assertThat(statistics.mode()).containsExactly("M");
        assertThat(statistics.agreementPercent()).isEqualTo(50);
        assertThat(statistics.spreadSteps()).isEqualTo(2);
        assertThat(statistics.suggestedCard()).isEqualTo("M");
        assertThat(statistics.average()).isNull();
        assertThat(statistics.median()).isNull();
        assertThat(statistics.stdDev()).isNull();
    }

    @Test
    void of_an_even_number_of_sizes_the_upper_middle_one_is_the_median_card() {
        assertThat(of(SIZES, "S XL").medianCard()).isEqualTo("XL");
        assertThat(of(SIZES, "S XL").suggestedCard()).isEqualTo("XL");
        assertThat(of(SIZES, "coffee").medianCard()).isNull();
    }

    @Test
    void far_sizes_are_outliers() {
        assertThat(outliers(of(SIZES, "XS M M XXL"))).isEqualTo("XS low, XXL high");
    }

    @Test
    void the_rest_of_the_worked_example() {
        var statistics = of(Deck.FIBONACCI, "5 5 8 13 coffee", 8);
        assertThat(statistics.totalVotes()).isEqualTo(5);
        assertThat(statistics.numericVotes()).isEqualTo(4);
        assertThat(statistics.coffeeVotes()).isEqualTo(1);
        assertThat(statistics.unknownVotes()).isZero();
        assertThat(statistics.eligibleVoters()).isEqualTo(8);
        assertThat(statistics.participationPercent()).isEqualTo(63);
        assertThat(statistics.min()).isEqualTo("5");
        assertThat(statistics.max()).isEqualTo("13");
        assertThat(statistics.stdDev()).isEqualTo("3.27");
        assertThat(StoredJson.text(statistics.distribution())).isEqualTo("{\"5\":2,\"8\":1,\"13\":1,\"coffee\":1}");
    }

    @Test
    void distribution_and_mode_are_in_the_order_of_the_deck() {
        var statistics = of(Deck.FIBONACCI, "coffee 21 13 8 5 3 2 1");
        assertThat(String.join(" ", statistics.distribution().keySet())).isEqualTo("1 2 3 5 8 13 21 coffee");
        assertThat(statistics.mode()).containsExactly("1", "2", "3", "5", "8", "13", "21");
    }

    @Test
    void infinity_is_one_step_past_the_last_card_and_no_estimate() {
        var statistics = of(ENDLESS, "2 2 2 ∞");
        assertThat(statistics.numericVotes()).isEqualTo(3);
        assertThat(statistics.max()).isEqualTo("∞");
        assertThat(statistics.spreadSteps()).isEqualTo(2);
        assertThat(statistics.consensus()).isTrue();
        assertThat(statistics.unanimous()).isFalse();
        assertThat(statistics.verdict()).isEqualTo(Verdict.CONSENSUS_WITH_ABSTENTIONS);
        assertThat(outliers(statistics)).isEqualTo("∞ high");
        assertThat(of(ENDLESS, "3 ∞").adjacentAgreementPercent()).isEqualTo(100);
        assertThat(of(ENDLESS, "∞ ∞").verdict()).isEqualTo(Verdict.NO_ESTIMATE);
        assertThat(of(ENDLESS, "∞ ∞").unanimous()).isTrue();
    }

    @Test
    void agreeing_that_nobody_knows_is_no_estimate() {
        var statistics = of(LONG, "? ? ?");
        assertThat(statistics.agreementPercent()).isEqualTo(100);
        assertThat(statistics.adjacentAgreementPercent()).isNull();
        assertThat(statistics.unanimous()).isTrue();
        assertThat(statistics.consensus()).isFalse();
        assertThat(statistics.verdict()).isEqualTo(Verdict.NO_ESTIMATE);
        assertThat(statistics.unknownVotes()).isEqualTo(3);
    }

    @Test
    void a_card_that_a_third_holds_is_an_outlier_and_one_that_more_hold_is_none() {
        assertThat(outliers(of(Deck.FIBONACCI, "1 8 8"))).isEqualTo("1 low");
        assertThat(outliers(of(Deck.FIBONACCI, "1 1 8 8 8"))).isEmpty();
        assertThat(outliers(of(LONG, "1 8 8 ? coffee"))).isEqualTo("1 low");
    }

    @Test
    void a_median_between_two_cards_is_nearer_to_the_higher_one() {
        assertThat(outliers(of(Deck.FIBONACCI, "1 5 8 13"))).isEqualTo("1 low");
    }

    @Test
    void one_vote_is_consensus_but_not_unanimous() {
        var statistics = of(Deck.FIBONACCI, "8");
        assertThat(statistics.consensus()).isTrue();
        assertThat(statistics.unanimous()).isFalse();
        assertThat(statistics.verdict()).isEqualTo(Verdict.PERFECT_CONSENSUS);
        assertThat(statistics.stdDev()).isEqualTo("0");
    }

    @Test
    void no_votes_make_no_figures() {
        var statistics = of(Deck.FIBONACCI, "", 0);
        assertThat(statistics.participationPercent()).isZero();
        assertThat(statistics.min()).isNull();
        assertThat(statistics.agreementPercent()).isNull();
        assertThat(statistics.suggestedCard()).isNull();
        assertThat(statistics.distribution()).isEmpty();
    }

    @Test
    void round_figures_are_written_as_people_write_them() {
        assertThat(of(Deck.builtIn("linear"), "10 10").average()).isEqualTo("10");
        assertThat(of(Deck.builtIn("modified_fibonacci"), "½ 1").average()).isEqualTo("0.75");
        assertThat(of(Deck.builtIn("modified_fibonacci"), "½ ½ 1").average()).isEqualTo("0.67");
        assertThat(of(Deck.builtIn("hours"), "1 1 2 1 1 1 1 1").average()).isEqualTo("1.13");
    }

    @Test
    void the_suggestion_follows_the_rule_that_was_chosen() {
        var deck = Deck.FIBONACCI;
        assertThat(suggested(deck, "3 3 21", Suggestion.MEDIAN_UP)).isEqualTo("3");
        assertThat(suggested(deck, "3 3 21", Suggestion.NEAREST_AVERAGE)).isEqualTo("8");
        assertThat(suggested(deck, "3 5", Suggestion.NEAREST_AVERAGE)).isEqualTo("5");
        assertThat(suggested(deck, "2 8", Suggestion.MODE)).isEqualTo("8");
        assertThat(suggested(SIZES, "S S L", Suggestion.NEAREST_AVERAGE)).isEqualTo("S");
        assertThat(suggested(SIZES, "coffee", Suggestion.MODE)).isNull();
    }

    @Test
    void sizes_with_values_have_an_average_too() {
        var valued = new Deck("valued", List.of(size("S", 2), size("M", 3), size("L", 5), size("XL", 8)));
        var statistics = of(valued, "S XL");
        assertThat(statistics.average()).isEqualTo("5");
        assertThat(statistics.median()).isEqualTo("5");
        assertThat(statistics.medianCard()).isEqualTo("L");
        assertThat(statistics.suggestedCard()).isEqualTo("L");
    }

    @Test
    void t_shirt_sizes_with_the_usual_values_are_counted_by_these() {
        var valued = new Deck(
                "custom",
                List.of(size("XS", 1), size("S", 2), size("M", 3), size("L", 5), size("XL", 8), size("XXL", 13)));
        var statistics = of(valued, "S M M L");
        assertThat(statistics.average()).isEqualTo("3.25");
        assertThat(statistics.median()).isEqualTo("3");
        assertThat(statistics.medianCard()).isEqualTo("M");
        assertThat(statistics.stdDev()).isEqualTo("1.09");
        assertThat(statistics.suggestedCard()).isEqualTo("M");
    }

    @Test
    void sizes_of_which_some_have_no_value_are_not_counted_by_values() {
        var mixed = new Deck("custom", List.of(size("S", 2), Card.size("M"), size("L", 5)));
        assertThat(of(mixed, "S L").average()).isEqualTo("3.5");
        assertThat(of(mixed, "S M").average()).isNull();
        assertThat(of(mixed, "S M").medianCard()).isEqualTo("M");
    }

    @Test
    void numbers_are_in_the_order_of_their_values_however_the_cards_lie() {
        var shuffled = Deck.numbers("custom", "8 1 3");
        var statistics = of(shuffled, "1 3 8");
        assertThat(statistics.median()).isEqualTo("3");
        assertThat(statistics.min()).isEqualTo("1");
        assertThat(statistics.max()).isEqualTo("8");
        assertThat(statistics.spreadSteps()).isEqualTo(2);
        assertThat(String.join(" ", statistics.distribution().keySet())).isEqualTo("8 1 3");
    }

    @Test
    void low_confidence_is_counted_and_left_out_of_the_confident_average() {
        var statistics = of(Deck.FIBONACCI, "5/high 5/medium 13/low coffee/high 8");
        assertThat(statistics.average()).isEqualTo("7.75");
        assertThat(statistics.averageConfident()).isEqualTo("6");
        assertThat(StoredJson.text(statistics.confidence())).isEqualTo("{\"low\":1,\"medium\":1,\"high\":2}");
        assertThat(of(Deck.FIBONACCI, "5/low 8/low").averageConfident()).isNull();
        assertThat(of(SIZES, "S/high M/low").averageConfident()).isNull();
    }

    @Test
    void nobody_asked_is_nobody_counted() {
        assertThat(of(Deck.FIBONACCI, "5 8").confidence()).isNull();
        assertThat(of(Deck.FIBONACCI, "5 8").averageConfident()).isNull();
    }

    @Test
    void statistics_are_the_same_after_being_stored() {
        var statistics = of(LONG, "5/low 5/high 8 13 89 ? coffee/low");
        var tree = StoredJson.tree(StoredJson.text(statistics));
        assertThat(StoredJson.value(tree, Statistics.class)).isEqualTo(statistics);
    }

    private static Card size(String key, int value) {
        return new Card(key, key, Card.Kind.ORDINAL, BigDecimal.valueOf(value));
    }

    private static @Nullable String suggested(Deck deck, String votes, Suggestion suggestion) {
        return Statistics.of(deck, votes(votes), 9, suggestion).suggestedCard();
    }

    private static Statistics of(Deck deck, String votes) {
        return of(deck, votes, votes.split(" ").length);
    }

    private static Statistics of(Deck deck, String votes, int eligible) {
        return Statistics.of(deck, votes(votes), eligible, Suggestion.MEDIAN_UP);
    }

    private static TreeMap<UUID, Hand> votes(String cards) {
        var votes = new TreeMap<UUID, Hand>();
        for (var card : cards.isEmpty() ? new String[0] : cards.split(" ")) {
            var parts = card.split("/");
            var confidence = parts.length == 1 ? null : Confidence.valueOf(parts[1].toUpperCase());
            votes.put(new UUID(0, votes.size()), new Hand(1, parts[0], confidence, null));
        }
        return votes;
    }

    private static String outliers(Statistics statistics) {
        return statistics.outliers().stream()
                .map(outlier -> outlier.card() + " " + outlier.side().name().toLowerCase())
                .collect(joining(", "));
    }
}
