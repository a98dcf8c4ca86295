package plenum.bench.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import plenum.bench.api.Json;

class OpinionTest {

    private static final String DECK = """
            "deck":{"cards":[{"key":"1","kind":"numeric"},{"key":"2","kind":"numeric"},{"key":"3","kind":"numeric"},
            {"key":"5","kind":"numeric"},{"key":"8","kind":"numeric"},{"key":"coffee","kind":"break"}]}""";

    @Test
    void a_team_disagrees_and_stays_on_the_deck() {
        var cards = cards("{\"round\":1,\"topic\":\"Login\"," + DECK + "}");

        assertThat(cards).isSubsetOf("1", "2", "3", "5", "8", "coffee");
        assertThat(cards.stream().distinct().count()).isGreaterThan(2);
    }

    @Test
    void a_team_comes_closer_once_it_has_seen_the_cards() {
        var cards = cards("{\"round\":2,\"topic\":\"Login\"," + DECK + """
                ,"history":{"1":{"topic":"Login","outcome":"revote","suggested_card":"5"}}}""");

        assertThat(cards.stream().filter("5"::equals).count()).isGreaterThan(60);
    }

    @Test
    void second_thoughts_are_the_card_beside() {
        var view = Json.read("{\"round\":1," + DECK + "}");
        var thoughts = IntStream.range(0, 50)
                .mapToObj(n -> new Opinion(new Random(n)).beside("3", view).orElseThrow())
                .toList();

        assertThat(thoughts).contains("2", "5").isSubsetOf("2", "5");
    }

    @Test
    void nobody_has_an_opinion_without_cards_to_estimate_with() {
        assertThat(new Opinion(new Random(1)).of(Json.read("{\"round\":1}"))).isEmpty();
    }

    private static List<String> cards(String view) {
        return IntStream.range(0, 100)
                .mapToObj(n -> new Opinion(new Random(n)).of(Json.read(view)).orElseThrow())
                .toList();
    }
}
