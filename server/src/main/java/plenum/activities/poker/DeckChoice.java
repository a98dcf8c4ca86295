package plenum.activities.poker;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import plenum.activities.WrittenAs;
import plenum.shared.Problem;
import tools.jackson.databind.JsonNode;

/** Which deck somebody wants: one that is known by its id, or cards of their own. */
@WrittenAs("""
        {"oneOf": [
          {"type": "string"},
          {"type": "object", "required": ["cards"], "additionalProperties": false, "properties": {
            "cards": {"type": "array", "minItems": 2, "maxItems": 30, "items": {
              "type": "object", "required": ["key", "kind"], "additionalProperties": false, "properties": {
                "key": {"type": "string", "minLength": 1, "maxLength": 10, "pattern": "^[A-Za-z0-9½?∞._+-]+$"},
                "label": {"type": "string", "minLength": 1, "maxLength": 10},
                "kind": {"type": "string", "enum": ["numeric", "ordinal", "unknown", "infinity", "break"]},
                "value": {"type": "number", "minimum": 0, "maximum": 9999.99},
                "color": {"type": "string", "pattern": "^#[0-9A-Fa-f]{6}$"}}}}}}]}""")
public record DeckChoice(@Nullable String id, @Nullable List<Card> cards) {

    static DeckChoice of(String id) {
        return new DeckChoice(id, null);
    }

    /** The deck is one that everybody has, or the cards make one; saved decks are no choice where there is no team. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static DeckChoice read(JsonNode json) {
        if (json.isString()) {
            if (Deck.findBuiltIn(json.stringValue()).isEmpty()) {
                throw Problem.VALIDATION_ERROR.on("", "is not a deck that can be chosen here");
            }
            return of(json.stringValue());
        }
        return new DeckChoice(null, new DeckReader().read(json));
    }

    @JsonValue
    Object written() {
        return cards == null ? String.valueOf(id) : Map.of("cards", cards);
    }

    Deck deck() {
        return cards == null ? Deck.builtIn(String.valueOf(id)) : Deck.own(cards);
    }
}
