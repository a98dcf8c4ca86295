package plenum.activities.poker;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import plenum.activities.poker.Card.Kind;

/** The cards of a deck that say how much, numbers by their value, sizes as they lie; a step is the way to the neighbour, `∞` is one step past the last. */
record Scale(List<Card> cards) {

    static Scale of(Deck deck) {
        var cards =
                new ArrayList<>(deck.cards().stream().filter(Card::estimates).toList());
        if (!deck.isOrdinal()) {
            cards.sort(Comparator.comparing(Scale::worth));
        }
        deck.cards().stream().filter(card -> card.kind() == Kind.INFINITY).forEach(cards::add);
        return new Scale(List.copyOf(cards));
    }

    boolean holds(Card card) {
        return cards.contains(card);
    }

    int step(Card card) {
        return cards.indexOf(card);
    }

    /** The lowest card that is worth at least this. */
    Card atLeast(BigDecimal value) {
        return valued().stream()
                .filter(card -> worth(card).compareTo(value) >= 0)
                .min(Comparator.comparing(Scale::worth))
                .orElseThrow();
    }

    /** The card whose worth is nearest; of two equally near the higher. */
    Card nearest(BigDecimal value) {
        return valued().reversed().stream()
                .min(Comparator.comparing(card -> worth(card).subtract(value).abs()))
                .orElseThrow();
    }

    private List<Card> valued() {
        return cards.stream().filter(card -> card.value() != null).toList();
    }

    static BigDecimal worth(Card card) {
        var value = card.value();
        if (value == null) {
            throw new IllegalArgumentException(card.key() + " has no value");
        }
        return value;
    }
}
