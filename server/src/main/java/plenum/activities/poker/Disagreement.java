package plenum.activities.poker;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.UUID;
import plenum.activities.poker.Card.Kind;

/**
 * How much people who have not met yet have to talk about: how far apart their cards are and how many of them do not
 * know, more where they are not sure. {@code voices} are all votes but breaks.
 */
record Disagreement(BigDecimal degree, int voices, int unsure) {

    /** The highest first, then the one more people have a say in. */
    static final Comparator<Disagreement> HIGHEST_FIRST = Comparator.comparing(Disagreement::degree)
            .thenComparing(Disagreement::voices)
            .reversed();

    static Disagreement of(Deck deck, SortedMap<UUID, Hand> hands, Statistics figures) {
        int voices = figures.totalVotes() - figures.coffeeVotes();
        int unsure = (int) hands.values().stream()
                .filter(hand -> hand.confidence() == Confidence.LOW && isVoice(deck, hand))
                .count();
        return new Disagreement(worth(figures, voices, unsure), voices, unsure);
    }

    private static boolean isVoice(Deck deck, Hand hand) {
        return hand.card() != null
                && deck.find(hand.card())
                        .filter(card -> card.kind() != Kind.BREAK)
                        .isPresent();
    }

    /** (steps + 3 · unknown ÷ voices) × (1 + unsure ÷ voices), divided once, so that equals stay equal. */
    private static BigDecimal worth(Statistics figures, int voices, int unsure) {
        if (voices == 0) {
            return BigDecimal.ZERO;
        }
        var steps = figures.spreadSteps() == null ? 0 : figures.spreadSteps();
        var apart = BigDecimal.valueOf((long) steps * voices + 3L * figures.unknownVotes());
        return apart.multiply(BigDecimal.valueOf((long) voices + unsure))
                .divide(BigDecimal.valueOf((long) voices * voices), MathContext.DECIMAL64);
    }

    BigDecimal figure() {
        return Count.rounded(degree);
    }
}
