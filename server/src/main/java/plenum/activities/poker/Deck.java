package plenum.activities.poker;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The cards one may choose from, in their order. A copy of a deck that a team saved bears the id and name of that one. */
public record Deck(String id, @Nullable String name, List<Card> cards) {

    public static final Deck FIBONACCI = numbers("fibonacci", "1 2 3 5 8 13 21 coffee");

    public static final List<Deck> BUILT_IN = List.of(
            FIBONACCI,
            numbers("fibonacci_long", "0 1 2 3 5 8 13 21 34 55 89 ? coffee"),
            numbers("modified_fibonacci", "0 ½ 1 2 3 5 8 13 20 40 100 ? coffee"),
            numbers("powers_of_two", "1 2 4 8 16 32 64 ? coffee"),
            numbers("linear", "1 2 3 4 5 6 7 8 9 10 ? coffee"),
            numbers("hours", "1 2 4 8 16 24 40 ? coffee"),
            sizes("tshirt", "XS S M L XL XXL ? coffee"));

    private static final String OWN = "custom";

    public Deck {
        cards = List.copyOf(cards);
    }

    public Deck(String id, List<Card> cards) {
        this(id, null, cards);
    }

    static Deck own(List<Card> cards) {
        return new Deck(OWN, cards);
    }

    /** What chooses this deck again. */
    DeckChoice choice() {
        if (name != null) {
            return new DeckChoice(id, name, cards);
        }
        return findBuiltIn(id).filter(this::equals).isPresent() ? DeckChoice.of(id) : new DeckChoice(null, cards);
    }

    /** Finds a card as people type it: `Coffee` is `coffee`. */
    public Optional<Card> find(String key) {
        return cards.stream().filter(card -> card.key().equalsIgnoreCase(key)).findFirst();
    }

    /** The card that counts for this much. */
    Optional<Card> worth(BigDecimal value) {
        return cards.stream()
                .filter(card -> card.value() != null && card.value().compareTo(value) == 0)
                .findFirst();
    }

    /** Sizes instead of numbers: their order counts, not their value. */
    boolean isOrdinal() {
        return cards.stream().anyMatch(card -> card.kind() == Card.Kind.ORDINAL);
    }

    static Optional<Deck> findBuiltIn(String id) {
        return BUILT_IN.stream().filter(deck -> deck.id().equals(id)).findFirst();
    }

    static Deck builtIn(String id) {
        return findBuiltIn(id).orElseThrow();
    }

    static Deck numbers(String id, String keys) {
        return new Deck(
                id,
                words(keys)
                        .map(key -> special(key).orElseGet(() -> Card.number(key)))
                        .toList());
    }

    static Deck sizes(String id, String keys) {
        return new Deck(
                id,
                words(keys)
                        .map(key -> special(key).orElseGet(() -> Card.size(key)))
                        .toList());
    }

    private static Optional<Card> special(String key) {
        return switch (key) {
            case "coffee" -> Optional.of(Card.coffee());
            case "?" -> Optional.of(Card.unknown());
            case "∞" -> Optional.of(Card.infinity());
            default -> Optional.empty();
        };
    }

    private static Stream<String> words(String keys) {
        return Arrays.stream(keys.split(" "));
    }
}
