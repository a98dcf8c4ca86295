package plenum.sessions.internal.decks;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import plenum.teams.TeamDeleted;

/** Lets the decks of a team go with it; copies on tables stay. */
@Component
class DecksOfGoneTeams {

    private final DeckStore store;

    DecksOfGoneTeams(DeckStore store) {
        this.store = store;
    }

    @EventListener
    void on(TeamDeleted gone) {
        store.removeAll(gone.team());
    }
}
