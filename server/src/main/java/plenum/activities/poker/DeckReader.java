package plenum.activities.poker;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import plenum.activities.Line;
import plenum.activities.poker.Card.Kind;
import plenum.shared.Problem;
import plenum.shared.Refusal;
import tools.jackson.databind.JsonNode;

/** Reads a deck of somebody's own, and says of every card what is wrong with it. */
final class DeckReader {

    static final int FEWEST_CARDS = 2;
    static final int MOST_CARDS = 30;
    private static final int LONGEST_LABEL = 10;
    private static final BigDecimal MOST = new BigDecimal("9999.99");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9½?∞._+-]{1,10}");
    private static final Pattern COLOR = Pattern.compile("#[0-9A-Fa-f]{6}");
    private static final Set<String> FIELDS = Set.of("key", "label", "kind", "value", "color");

    private final List<Refusal.Detail> complaints = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();

    List<Card> read(JsonNode deck) {
        var list = deck.isObject() && deck.size() == 1 ? deck.get("cards") : null;
        if (list == null || !list.isArray()) {
            throw Problem.VALIDATION_ERROR.on("", "must be the id of a deck, or hold cards and nothing else");
        }
        if (list.size() < FEWEST_CARDS || list.size() > MOST_CARDS) {
            throw Problem.VALIDATION_ERROR.on("cards", "must be %d to %d cards".formatted(FEWEST_CARDS, MOST_CARDS));
        }
        var cards = new ArrayList<Card>();
        for (int i = 0; i < list.size(); i++) {
            var card = card("cards[" + i + "]", list.get(i));
            if (card != null) {
                cards.add(card);
            }
        }
        if (complaints.isEmpty()) {
            mixture(cards);
        }
        if (!complaints.isEmpty()) {
            throw Problem.VALIDATION_ERROR.on(complaints);
        }
        return List.copyOf(cards);
    }

    /** Numbers and sizes do not go together, and one alone is no scale. */
    private void mixture(List<Card> cards) {
        long numbers =
                cards.stream().filter(card -> card.kind() == Kind.NUMERIC).count();
        long sizes = cards.stream().filter(card -> card.kind() == Kind.ORDINAL).count();
        if (numbers > 0 && sizes > 0) {
            complain("cards", "must be numeric or ordinal, not both");
        } else if (numbers < 2 && sizes < 2) {
            complain("cards", "must hold at least two numeric or two ordinal cards");
        }
    }

    private @Nullable Card card(String at, JsonNode card) {
        if (!card.isObject()) {
            complain(at, "must be a card");
            return null;
        }
        card.propertyNames().stream()
                .filter(name -> !FIELDS.contains(name))
                .forEach(name -> complain(at + "." + name, "is unknown"));
        var key = key(at, card.get("key"));
        var kind = kind(at, card.get("kind"));
        if (kind == null) {
            return null;
        }
        var label = label(at, card.get("label"), kind, key);
        var value = value(at, card.get("value"), kind);
        return new Card(key, label, kind, value, color(at, card.get("color")));
    }

    private String key(String at, @Nullable JsonNode given) {
        var key = text(at + ".key", given);
        if (key == null) {
            complain(at + ".key", "is missing");
            return "";
        }
        if (!KEY.matcher(key).matches()) {
            complain(at + ".key", "must be 1 to 10 of A-Z a-z 0-9 ½ ? ∞ . _ + -");
        } else if (!keys.add(key.toLowerCase(Locale.ROOT))) {
            complain(at + ".key", "must not be the key of another card");
        }
        return key;
    }

    private @Nullable Kind kind(String at, @Nullable JsonNode given) {
        var word = text(at + ".kind", given);
        for (var kind : Kind.values()) {
            if (word(kind).equals(word)) {
                return kind;
            }
        }
        complain(
                at + ".kind",
                "must be one of "
                        + Arrays.stream(Kind.values()).map(DeckReader::word).collect(joining(", ")));
        return null;
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private String label(String at, @Nullable JsonNode given, Kind kind, String key) {
        var label = Line.of(text(at + ".label", given));
        if (label == null) {
            return kind == Kind.BREAK && key.equalsIgnoreCase("coffee")
                    ? Card.coffee().label()
                    : key;
        }
        if (Line.length(label) > LONGEST_LABEL) {
            complain(at + ".label", "must have at most " + LONGEST_LABEL + " characters");
        }
        return label;
    }

    private @Nullable BigDecimal value(String at, @Nullable JsonNode given, Kind kind) {
        if (given == null || given.isNull()) {
            if (kind == Kind.NUMERIC) {
                complain(at + ".value", "is missing");
            }
            return null;
        }
        if (kind != Kind.NUMERIC && kind != Kind.ORDINAL) {
            complain(at + ".value", "must be absent, this card counts for nothing");
            return null;
        }
        if (!given.isNumber() || !isWithin(given.decimalValue())) {
            complain(at + ".value", "must be a number between 0 and 9999.99 with at most two decimals");
            return null;
        }
        return given.decimalValue();
    }

    private static boolean isWithin(BigDecimal value) {
        return value.signum() >= 0
                && value.compareTo(MOST) <= 0
                && value.stripTrailingZeros().scale() <= 2;
    }

    private @Nullable String color(String at, @Nullable JsonNode given) {
        var color = text(at + ".color", given);
        if (color != null && !COLOR.matcher(color).matches()) {
            complain(at + ".color", "must be a colour such as #2a6f6b");
        }
        return color;
    }

    private @Nullable String text(String at, @Nullable JsonNode given) {
        if (given == null || given.isNull()) {
            return null;
        }
        if (!given.isString()) {
            complain(at, "must be a text");
            return null;
        }
        return given.stringValue();
    }

    private void complain(String field, String message) {
        complaints.add(new Refusal.Detail(field, message));
    }
}
