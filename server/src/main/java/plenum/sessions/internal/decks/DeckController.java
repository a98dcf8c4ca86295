package plenum.sessions.internal.decks;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import plenum.identity.OpenToKeys;
import plenum.identity.Permission;
import plenum.identity.SignedIn;
import plenum.sessions.TeamDecks;
import plenum.sessions.TeamDecks.TeamDeck;
import plenum.shared.Answer;
import plenum.shared.Revisions;

/** The saved decks of a team over HTTP. */
@Validated
@RestController
@RequestMapping("/api/v1/teams/{team}/decks")
class DeckController {

    record SaveDeck(@NotNull String name, @NotNull List<Map<String, Object>> cards) {}

    record ChangeDeck(@Nullable String name, @Nullable List<Map<String, Object>> cards) {}

    record DeckRemoved(boolean removed) {}

    private final TeamDecks decks;

    DeckController(TeamDecks decks) {
        this.decks = decks;
    }

    @OpenToKeys(Permission.READ_TEAMS)
    @GetMapping
    Answer<List<TeamDeck>> listDecks(@PathVariable UUID team, SignedIn who) {
        var kept = decks.list(who, team);
        return Answer.of(kept.decks()).meta("may_write", kept.mayWrite());
    }

    @OpenToKeys(Permission.WRITE_DECKS)
    @PostMapping
    ResponseEntity<Answer<TeamDeck>> saveDeck(
            @PathVariable UUID team, @RequestBody @NotNull SaveDeck wish, SignedIn who) {
        return answer(HttpStatus.CREATED, decks.save(who, team, wish.name(), wish.cards()));
    }

    @OpenToKeys(Permission.WRITE_DECKS)
    @PatchMapping("/{deck}")
    ResponseEntity<Answer<TeamDeck>> changeDeck(
            @PathVariable UUID team,
            @PathVariable UUID deck,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody @NotNull ChangeDeck wish,
            SignedIn who) {
        // Whoever may not know of it hears that first.
        decks.list(who, team);
        var change = new TeamDecks.Change(Revisions.seen(ifMatch), wish.name(), wish.cards());
        return answer(HttpStatus.OK, decks.change(who, team, deck, change));
    }

    @OpenToKeys(Permission.WRITE_DECKS)
    @DeleteMapping("/{deck}")
    Answer<DeckRemoved> removeDeck(@PathVariable UUID team, @PathVariable UUID deck, SignedIn who) {
        decks.remove(who, team, deck);
        return Answer.of(new DeckRemoved(true));
    }

    private static ResponseEntity<Answer<TeamDeck>> answer(HttpStatus status, TeamDeck deck) {
        return ResponseEntity.status(status)
                .eTag(Revisions.tag(deck.revision()))
                .body(Answer.of(deck));
    }
}
