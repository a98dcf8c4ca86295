package plenum.sessions.internal.decks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import plenum.activities.ActivityType;
import plenum.activities.StoredJson;
import plenum.activities.poker.DeckChoice;
import plenum.activities.poker.Poker;
import plenum.activities.poker.PokerCommand.SetDeck;
import plenum.activities.poker.SavedDeck;
import plenum.identity.Memberships;
import plenum.identity.SignedIn;
import plenum.shared.Refusal;
import tools.jackson.databind.JsonNode;

/** Lays a copy of a team's deck in the place of its id, in whatever a member of that team says. */
@Component
public class DecksAtHand {

    private static final String DECK = "deck";

    private final DeckStore store;
    private final Memberships memberships;

    DecksAtHand(DeckStore store, Memberships memberships) {
        this.store = store;
        this.memberships = memberships;
    }

    public Object laidOut(Object command, SignedIn who) {
        return command instanceof SetDeck(var choice) ? new SetDeck(laidOut(choice, who)) : command;
    }

    /** @param kept the configuration there is already; what somebody sends back of it as it was, stays as it was */
    public @Nullable Map<String, Object> laidOut(
            ActivityType<?, ?, ?> type, @Nullable Map<String, Object> wish, @Nullable JsonNode kept, SignedIn who) {
        if (!(type instanceof Poker) || wish == null || wish.get(DECK) == null) {
            return wish;
        }
        var said = StoredJson.tree(StoredJson.text(wish.get(DECK)));
        if (kept != null && said.equals(kept.get(DECK))) {
            return wish;
        }
        var fields = new LinkedHashMap<>(wish);
        read(said).ifPresent(choice -> fields.put(DECK, laidOut(choice, who).written()));
        return fields;
    }

    /** What cannot be read as a deck is refused where the whole form is read, with all else that is wrong with it. */
    private static Optional<DeckChoice> read(JsonNode said) {
        try {
            return Optional.of(DeckChoice.read(said));
        } catch (Refusal complaint) {
            return Optional.empty();
        }
    }

    private DeckChoice laidOut(DeckChoice choice, SignedIn who) {
        return choice.laidOut(deck -> find(deck, who));
    }

    private Optional<SavedDeck> find(UUID deck, SignedIn who) {
        return store.find(deck, memberships.teamsOf(who))
                .map(known -> new SavedDeck(known.id(), known.name(), known.cards()));
    }
}
