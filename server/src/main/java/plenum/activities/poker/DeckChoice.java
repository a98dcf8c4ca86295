package plenum.activities.poker;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import plenum.activities.WrittenAs;
import plenum.shared.Problem;
import plenum.shared.Refusal;
import tools.jackson.databind.JsonNode;

/**
 * Which deck somebody wants: one that is known by its id, or cards of their own. Where a team's deck was chosen by its
 * id, a copy of it takes the place of the id before any rule sees it: id, name and cards.
 */
@WrittenAs("""
        {"oneOf": [
          {"type": "string"},
          {"type": "object", "required": ["cards"], "additionalProperties": false, "properties": {
            "id": {"type": "string", "format": "uuid", "readOnly": true},
            "name": {"type": "string", "minLength": 1, "maxLength": 50, "readOnly": true},
            "cards": {"type": "array", "minItems": 2, "maxItems": 30, "items": {
              "type": "object", "required": ["key", "kind"], "additionalProperties": false, "properties": {
                "key": {"type": "string", "minLength": 1, "maxLength": 10, "pattern": "^[A-Za-z0-9½?∞._+-]+$"},
                "label": {"type": "string", "minLength": 1, "maxLength": 10},
                "kind": {"type": "string", "enum": ["numeric", "ordinal", "unknown", "infinity", "break"]},
                "value": {"type": "number", "minimum": 0, "maximum": 9999.99},
                "color": {"type": "string", "pattern": "^#[0-9A-Fa-f]{6}$"}}}}}}]}""")
public record DeckChoice(
        @Nullable String id,
        @Nullable String name,
        @Nullable List<Card> cards) {

    static final Refusal NOT_HERE = Problem.VALIDATION_ERROR.on("deck", "is not a deck that can be chosen here");

    private static final Pattern SAVED = Pattern.compile("\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    DeckChoice(@Nullable String id, @Nullable List<Card> cards) {
        this(id, null, cards);
    }

    static DeckChoice of(String id) {
        return new DeckChoice(id, null);
    }

    /** The deck is one that everybody has, or may be one that was saved, or the cards make one. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DeckChoice read(JsonNode json) {
        if (json.isString()) {
            var id = json.stringValue();
            if (Deck.findBuiltIn(id).isEmpty() && !isOfSaved(id)) {
                throw Problem.VALIDATION_ERROR.on("", "is not a deck that can be chosen here");
            }
            return of(id);
        }
        return isCopy(json)
                ? SavedDeck.read(
                                UUID.fromString(json.get("id").stringValue()),
                                json.get("name").stringValue(),
                                json.get("cards"))
                        .copy()
                        .choice()
                : new DeckChoice(null, new DeckReader().read(json));
    }

    private static boolean isOfSaved(String id) {
        return SAVED.matcher(id).matches();
    }

    private static boolean isCopy(JsonNode json) {
        return json.isObject()
                && json.size() == 3
                && json.path("id").isString()
                && isOfSaved(json.get("id").stringValue())
                && json.path("name").isString()
                && json.has("cards");
    }

    /**
     * With a copy of the saved deck in the place of its id. Whoever sends something that looks like such a copy is told
     * to name the deck: what bears a team's id is what the team saved.
     */
    public DeckChoice laidOut(Function<UUID, Optional<SavedDeck>> saved) {
        if (name != null) {
            throw Problem.VALIDATION_ERROR.on("deck", "must be the id of a saved deck, or cards without id and name");
        }
        return cards == null && isOfSaved(String.valueOf(id))
                ? saved.apply(UUID.fromString(String.valueOf(id)))
                        .map(deck -> deck.copy().choice())
                        .orElseThrow(() -> NOT_HERE)
                : this;
    }

    @JsonValue
    public Object written() {
        if (cards == null) {
            return String.valueOf(id);
        }
        var written = new LinkedHashMap<String, Object>();
        if (id != null && name != null) {
            written.put("id", id);
            written.put("name", name);
        }
        written.put("cards", cards);
        return written;
    }

    /** Nothing where a saved deck is named that nobody has laid out. */
    Optional<Deck> find() {
        if (cards == null) {
            return Deck.findBuiltIn(String.valueOf(id));
        }
        return Optional.of(id == null ? Deck.own(cards) : new Deck(id, name, cards));
    }

    Deck deck() {
        return find().orElseThrow(() -> NOT_HERE);
    }
}
