package plenum.sessions.internal.decks;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import plenum.activities.StoredJson;
import plenum.activities.poker.SavedDeck;
import plenum.identity.Memberships;
import plenum.identity.Permission;
import plenum.identity.SignedIn;
import plenum.sessions.TeamDecks;
import plenum.shared.Audited;
import plenum.shared.Ids;
import plenum.shared.Problem;
import tools.jackson.databind.JsonNode;

/** Lets members of a team see its decks, and those who may write them do so. */
@Component
class KeptDecks implements TeamDecks {

    private final DeckStore store;
    private final Memberships memberships;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    KeptDecks(
            DeckStore store,
            Memberships memberships,
            TransactionTemplate transaction,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.transaction = transaction;
        this.facts = facts;
        this.store = store;
        this.memberships = memberships;
        this.clock = clock;
    }

    @Override
    public Kept list(SignedIn who, UUID team) {
        memberships.requireMember(who, team);
        return new Kept(store.list(team), memberships.may(who, team, Permission.WRITE_DECKS));
    }

    @Override
    public TeamDeck save(SignedIn who, UUID team, String name, Object cards) {
        memberships.require(who, team, Permission.WRITE_DECKS);
        var deck = SavedDeck.read(Ids.next(), name, tree(cards));
        if (!isFree(() -> store.add(team, deck, clock.instant()))) {
            throw Problem.LIMIT_REACHED.because(SavedDeck.MOST + " decks of a team");
        }
        return get(team, deck.id());
    }

    @Override
    public TeamDeck change(SignedIn who, UUID team, UUID deck, Change change) {
        memberships.require(who, team, Permission.WRITE_DECKS);
        var known = get(team, deck);
        int seen = change.seen() == null ? known.revision() : change.seen();
        var cards = change.cards() == null ? known.cards() : change.cards();
        var wanted = SavedDeck.read(deck, orKnown(change.name(), known), tree(cards));
        if (!isFree(() -> store.change(team, wanted, seen, clock.instant()))) {
            throw Problem.PRECONDITION_FAILED.refusal();
        }
        return get(team, deck);
    }

    private static String orKnown(@Nullable String name, TeamDeck known) {
        return name == null ? known.name() : name;
    }

    @Override
    public void remove(SignedIn who, UUID team, UUID deck) {
        memberships.require(who, team, Permission.WRITE_DECKS);
        transaction.executeWithoutResult(status -> {
            if (!store.remove(team, deck)) {
                throw Problem.ITEM_NOT_FOUND.refusal();
            }
            facts.publishEvent(Audited.by(who.required(), "deck.removed").on(deck));
        });
    }

    private TeamDeck get(UUID team, UUID deck) {
        return store.find(deck, List.of(team)).orElseThrow(Problem.ITEM_NOT_FOUND::refusal);
    }

    /** Two people may choose the same name at once, so only the store can tell. */
    private static boolean isFree(BooleanSupplier write) {
        try {
            return write.getAsBoolean();
        } catch (DuplicateKeyException taken) {
            throw Problem.VALIDATION_ERROR.on("name", "is the name of another deck of this team");
        }
    }

    private static JsonNode tree(Object cards) {
        return StoredJson.tree(StoredJson.text(cards));
    }
}
