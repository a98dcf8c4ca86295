package plenum.sessions.internal.room;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import plenum.activities.poker.PokerEvent;
import plenum.shared.Audience;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A screen of one audience that got a snapshot once and has lived on patches since, with a censor beside it. */
final class Screen implements RoomSimulation.Watcher {

    /** A screen that shows something wrong, or something it must not. */
    static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1;

        Wrong(String what, RoomEvent event) {
            super(what + " after " + event);
        }
    }

    private final Show show;
    private final Audience audience;
    private final ObjectNode shown;
    private final Set<String> revealedRounds = new HashSet<>();
    private ObjectNode last;
    private int largestView;

    Screen(Show show, Audience audience, RoomState start) {
        this.show = show;
        this.audience = audience;
        this.last = show.view(start, audience);
        this.shown = last.deepCopy();
    }

    int largestView() {
        return largestView;
    }

    @Override
    public void happened(RoomEvent event, RoomState after) {
        var fresh = show.view(after, audience);
        var patch = show.patch(last, fresh);
        var data = Wire.tree(show.announce(after, event).data());
        last = fresh;
        Wire.apply(shown, patch.deepCopy());
        if (!shown.equals(fresh)) {
            throw new Wrong("the patches do not add up", event);
        }
        if (Wire.holdsNull(fresh) || Wire.holdsNull(data)) {
            throw new Wrong("a null is shown", event);
        }
        largestView = Math.max(largestView, Wire.bytes(fresh));
        censor(event, after, fresh, patch, data);
    }

    private void censor(RoomEvent event, RoomState after, ObjectNode fresh, ObjectNode patch, ObjectNode data) {
        if (event instanceof RoomEvent.Played(var _, PokerEvent.VotesRevealed revealed, var _)) {
            revealedRounds.add(String.valueOf(revealed.round()));
        }
        if (event instanceof RoomEvent.Played(var _, PokerEvent.EstimateAgreed agreed, var _)
                && revealedRounds.contains(String.valueOf(agreed.round()))) {
            data.remove(List.of("card", "label"));
        }
        if (event instanceof RoomEvent.Played(var _, PokerEvent.RoundCompleted completed, var _)
                && revealedRounds.contains(String.valueOf(completed.round()))) {
            data.remove("agreed");
        }
        var view = fresh.path("current_activity").path("view");
        if (after.phaseOfPlay().equals("results")) {
            if (!view.has("votes") || !view.has("statistics")) {
                throw new Wrong("the result is not shown", event);
            }
            return;
        }
        if (view.has("votes") || view.has("statistics")) {
            throw new Wrong("a result is shown before the reveal", event);
        }
        for (var told : Set.of(fresh, patch, data)) {
            if (withoutWhatIsOpen(told).toString().contains(MarkedPoker.MARK)) {
                throw new Wrong("a sealed card is shown", event);
            }
        }
    }

    /** Everybody may see the deck, what the cards of revealed rounds have suggested, and what was agreed on. */
    private JsonNode withoutWhatIsOpen(ObjectNode told) {
        var rest = told.deepCopy();
        if (rest.path("current_activity").path("view") instanceof ObjectNode view) {
            view.remove("deck");
            view.path("history").forEachEntry((round, past) -> {
                if (revealedRounds.contains(round) && past instanceof ObjectNode line) {
                    line.remove(List.of("suggested_card", "agreed"));
                }
            });
            view.path("stories").forEach(story -> {
                if (story instanceof ObjectNode line) {
                    line.remove("estimate");
                }
            });
        }
        return rest;
    }
}
