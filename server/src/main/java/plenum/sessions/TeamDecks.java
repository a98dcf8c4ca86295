package plenum.sessions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.poker.Card;
import plenum.identity.SignedIn;

/** The decks a team keeps for its tables. What lies on a table is a copy, so nothing done here changes one. */
public interface TeamDecks {

    /** By name. */
    Kept list(SignedIn who, UUID team);

    TeamDeck save(SignedIn who, UUID team, String name, Object cards);

    TeamDeck change(SignedIn who, UUID team, UUID deck, Change change);

    void remove(SignedIn who, UUID team, UUID deck);

    /** A saved deck, as often changed as its revision says. */
    record TeamDeck(
            UUID id, UUID teamId, String name, List<Card> cards, int revision, Instant createdAt, Instant changedAt) {}

    /** All decks of a team, and whether whoever asks may change them. */
    record Kept(List<TeamDeck> decks, boolean mayWrite) {}

    /**
     * What is to be different; what is absent stays.
     *
     * @param seen the revision somebody had before their eyes; whatever there is, if absent
     */
    record Change(
            @Nullable Integer seen,
            @Nullable String name,
            @Nullable Object cards) {}
}
