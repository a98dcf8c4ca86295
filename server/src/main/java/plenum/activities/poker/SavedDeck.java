package plenum.activities.poker;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.Line;
import plenum.activities.StoredJson;
import plenum.shared.Problem;
import plenum.shared.Refusal;
import tools.jackson.databind.JsonNode;

/** A deck that a team keeps under a name, to be copied to its tables. */
public record SavedDeck(UUID id, String name, List<Card> cards) {

    /** As many as one team may keep. */
    public static final int MOST = 50;

    private static final int LONGEST_NAME = 50;

    public SavedDeck {
        cards = List.copyOf(cards);
    }

    /** Reads what somebody wants to keep; everything that is wrong with it is named at once. */
    public static SavedDeck read(UUID id, @Nullable String typed, JsonNode cards) {
        var complaints = new ArrayList<Refusal.Detail>();
        var name = Line.of(typed);
        if (name == null || Line.length(name) > LONGEST_NAME) {
            complaints.add(new Refusal.Detail("name", "must have 1 to %d characters".formatted(LONGEST_NAME)));
        }
        List<Card> read = List.of();
        try {
            read = new DeckReader().read(StoredJson.object().set("cards", cards));
        } catch (Refusal refusal) {
            complaints.addAll(refusal.details());
        }
        if (name == null || !complaints.isEmpty()) {
            throw Problem.VALIDATION_ERROR.on(complaints);
        }
        return new SavedDeck(id, name, read);
    }

    /** What two decks of one team must not share: names that differ only in their case are one name. */
    public String nameKey() {
        return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /** What is played with: later changes to the saved deck are none to it. */
    Deck copy() {
        return new Deck(id.toString(), name, cards);
    }
}
