package plenum.activities.poker;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.poker.PokerCommand.AgreeProposed;
import plenum.activities.poker.PokerCommand.ClosePrevote;
import plenum.activities.poker.PokerCommand.OpenPrevote;
import plenum.activities.poker.PokerCommand.Retract;
import plenum.activities.poker.PokerCommand.Vote;

/** What people might do about voting before they meet, and what is seen of it. */
record RandomPrevote(Random random, PokerState state, long now) {

    /** Nothing, if they rather do something else. */
    @Nullable
    PokerCommand next() {
        var chance = random.nextInt(100);
        var prevote = state.prevote();
        if (prevote != null) {
            return chance < 10
                    ? new ClosePrevote()
                    : chance < 85 ? card(List.copyOf(prevote.hands().keySet())) : null;
        }
        if (chance < 4 && !proposed().isEmpty()) {
            return new AgreeProposed(proposed());
        }
        return chance < 10 && state.options().prevote().enabled()
                ? new OpenPrevote(Instant.ofEpochSecond(now + random.nextInt(60)))
                : null;
    }

    /** Often one of two cards, so that people agree now and then. */
    private PokerCommand card(List<Integer> open) {
        var round = open.get(random.nextInt(open.size()));
        var seq = 1 + random.nextInt(5);
        var cards = random.nextInt(3) == 0 ? Simulation.CARDS.size() : 2;
        return random.nextInt(9) == 0
                ? new Retract(round, seq)
                : new Vote(round, seq, Simulation.CARDS.get(random.nextInt(cards)));
    }

    /** What waits for a nod or had it. */
    private List<UUID> proposed() {
        return state.queue().stories().stream()
                .filter(story -> story.prevoted() != null && story.prevoted().proposed() != null)
                .filter(story -> story.status() == Story.Status.PROPOSED || story.status() == Story.Status.ESTIMATED)
                .map(Story::id)
                .toList();
    }

    /** What whoever runs it sees: only they are told how many have voted. */
    static List<String> look(PokerView view) {
        return view.stories().entrySet().stream()
                .filter(entry -> entry.getValue().prevoted() != null)
                .sorted(Comparator.comparing(entry -> entry.getValue().order()))
                .map(entry -> Simulation.number(entry.getKey())
                        + told(entry.getValue().prevoted()))
                .toList();
    }

    private static String told(PokerView.PrevotedStory told) {
        return " in " + told.round() + " " + told.votedCount()
                + (told.disagreement() == null ? "" : " " + told.disagreement())
                + (told.card() == null ? "" : " all " + told.card());
    }
}
