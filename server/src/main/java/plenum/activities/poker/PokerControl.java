package plenum.activities.poker;

import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.Ballot;
import plenum.activities.StoredJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is chosen for the rounds to come, as it is stored. A table kept by an older release has neither options nor stories. */
record PokerControl(
        JsonNode deck,
        @Nullable ObjectNode options,
        @Nullable List<Story> stories,
        @Nullable UUID story,
        RunningPrevote.@Nullable Kept prevote) {

    static PokerControl of(PokerState state) {
        var queue = state.queue();
        return new PokerControl(
                StoredJson.tree(StoredJson.text(state.chosenDeck().choice())),
                (ObjectNode) StoredJson.tree(StoredJson.text(state.options())),
                queue.stories(),
                queue.current(),
                state.prevote() == null ? null : state.prevote().kept());
    }

    PokerState restored(List<JsonNode> rounds, List<Ballot> ballots) {
        var chosen = StoredJson.value(deck, DeckChoice.class).deck();
        var byNumber = new TreeMap<Integer, Round>();
        rounds.stream()
                .map(round -> StoredJson.value(round, Round.class).restored(chosen))
                .forEach(round -> byNumber.put(round.round(), round));
        var bare = new PokerState(
                chosen,
                Options.kept(options),
                new Queue(stories == null ? List.of() : stories, story),
                byNumber,
                new TreeMap<>(),
                prevote == null ? null : prevote.empty());
        return ballots.stream()
                .filter(ballot -> bare.isAtHand(ballot.round()))
                .reduce(
                        bare,
                        (state, ballot) -> state.with(ballot.participant(), ballot.round(), Hand.of(ballot)),
                        (one, other) -> other);
    }
}
