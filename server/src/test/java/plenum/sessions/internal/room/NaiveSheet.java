package plenum.sessions.internal.room;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is written down about a game on paper. */
abstract class NaiveSheet {

    final List<String> deck;
    NaivePile pile = new NaivePile();
    Map<Integer, Picture.Past> history = new TreeMap<>();
    String stage = "waiting";
    int round;

    @Nullable
    String topic;

    int eligibleAtReveal;

    @Nullable
    UUID roundStory;

    @Nullable
    String agreed;

    boolean agreedOnCard;

    NaiveTimes times = new NaiveTimes();
    NaiveQueue queue = new NaiveQueue();

    @Nullable
    UUID chosen;

    NaiveSheet(List<String> deck) {
        this.deck = deck;
    }

    void copyTo(NaiveSheet copy) {
        copy.pile = pile.copy();
        copy.history = new TreeMap<>(history);
        copy.stage = stage;
        copy.round = round;
        copy.topic = topic;
        copy.eligibleAtReveal = eligibleAtReveal;
        copy.roundStory = roundStory;
        copy.agreed = agreed;
        copy.agreedOnCard = agreedOnCard;
        copy.times = times.copy();
        copy.queue = queue.copy();
        copy.chosen = chosen;
    }

    List<String> deck() {
        return deck;
    }

    int round() {
        return round;
    }

    boolean isShowing() {
        return stage.equals("results");
    }

    String stage() {
        return stage;
    }

    boolean isBusy() {
        return isOpen() || stage.equals("prevoting");
    }

    boolean isOpen() {
        return stage.equals("voting") || stage.equals("revealing");
    }

    boolean hasAnswers() {
        return round > 1 || !cards().isEmpty();
    }

    /** The last sequence a person used in a round, 0 before the first. */
    long lastSeq(UUID by, int named) {
        var last = pile.last(by, named);
        return last == null ? 0 : last.seq();
    }

    @Nullable
    String lastCard(UUID by, int named) {
        var last = pile.last(by, named);
        return last == null ? null : last.card();
    }

    Map<UUID, String> cards() {
        return pile.cards(round);
    }

    int eligible(Set<UUID> crowd) {
        var all = new HashSet<>(crowd);
        all.addAll(cards().keySet());
        return all.size();
    }
}
