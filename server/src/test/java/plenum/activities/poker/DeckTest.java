package plenum.activities.poker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import plenum.activities.StoredJson;

class DeckTest {

    @Test
    void decks_offer_the_agreed_cards() {
        assertThat(Deck.BUILT_IN.stream()
                        .map(deck -> deck.id() + ": "
                                + String.join(
                                        " ",
                                        deck.cards().stream().map(Card::key).toList())))
                .containsExactly(
                        "fibonacci: 1 2 3 5 8 13 21 coffee",
                        "fibonacci_long: 0 1 2 3 5 8 13 21 34 55 89 ? coffee",
                        "modified_fibonacci: 0 ½ 1 2 3 5 8 13 20 40 100 ? coffee",
                        "powers_of_two: 1 2 4 8 16 32 64 ? coffee",
                        "linear: 1 2 3 4 5 6 7 8 9 10 ? coffee",
                        "hours: 1 2 4 8 16 24 40 ? coffee",
                        "tshirt: XS S M L XL XXL ? coffee");
        assertThat(StoredJson.text(Deck.builtIn("modified_fibonacci").cards().get(1)))
                .isEqualTo("{\"key\":\"½\",\"label\":\"½\",\"kind\":\"numeric\",\"value\":0.5}");
        assertThat(StoredJson.text(Deck.FIBONACCI.cards().getLast()))
                .isEqualTo("{\"key\":\"coffee\",\"label\":\"☕\",\"kind\":\"break\"}");
    }
}
