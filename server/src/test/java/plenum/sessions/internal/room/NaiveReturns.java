package plenum.sessions.internal.room;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one writes on the back of each round's slips, to find them again. */
final class NaiveReturns {

    private final NaiveTable table;
    private final Map<Integer, String> ends = new HashMap<>();
    private final Map<Integer, Instant> at = new HashMap<>();
    private final Map<Integer, Integer> cardsFrom = new HashMap<>();
    private final Map<Integer, UUID> storyOf = new HashMap<>();
    private final Set<Integer> taken = new HashSet<>();

    NaiveReturns(NaiveTable table) {
        this.table = table;
    }

    void copyTo(NaiveReturns copy) {
        copy.ends.putAll(ends);
        copy.at.putAll(at);
        copy.cardsFrom.putAll(cardsFrom);
        copy.storyOf.putAll(storyOf);
        copy.taken.addAll(taken);
    }

    void over(int round, String how, Instant now) {
        ends.put(round, how);
        at.put(round, now);
    }

    void about(@Nullable UUID story) {
        storyOf.put(table.round(), story);
    }

    /** Puts back what lay there when the story was last left unseen. */
    void bring(UUID story, Instant now, List<String> news) {
        for (int old = table.round() - 1; old > 0; old--) {
            if (story.equals(storyOf.get(old))) {
                if (!ends.get(old).startsWith("shown")) {
                    lay(old, List.of(), false, now, news);
                }
                return;
            }
        }
    }

    /** Within a minute a reveal or a reset can be taken back, once; says what stands against it. */
    @Nullable
    List<String> objection(int named, boolean shown, boolean open, Instant now) {
        int round = table.round();
        if (Integer.valueOf(named).equals(cardsFrom.get(round))
                && (taken.contains(named) || "reset".equals(ends.get(named)))) {
            return List.of();
        }
        boolean wiped = open && named == round - 1 && "reset".equals(ends.get(named)) && !cardsFrom.containsKey(round);
        return !shown && !wiped || now.isAfter(at.get(named).plusSeconds(60)) ? NaiveRoom.refused("WRONG_PHASE") : null;
    }

    /** What was put down since stays on top. */
    void lay(int from, List<NaivePile.Handed> since, boolean back, Instant now, List<String> news) {
        int round = table.round();
        var slips = new TreeMap<UUID, NaivePile.Handed>();
        table.pile.lastOfEach(from).forEach(slip -> slips.put(slip.by(), slip));
        since.forEach(slip -> slips.put(slip.by(), slip));
        slips.values().removeIf(slip -> slip.card() == null);
        if (slips.isEmpty()) {
            return;
        }
        slips.values().forEach(slip -> table.pile.put(slip.by(), round, slip.seq(), slip.card(), now));
        cardsFrom.put(round, from);
        table.times.calledOff = true;
        if (back) {
            taken.add(from);
            var past = table.history.get(from);
            table.history.put(from, new Picture.Past(past.topic(), past.outcome(), past.voted(), past.agreed(), true));
        }
        news.add("restored " + round + " " + from + " " + slips.keySet() + (back ? " taken back" : ""));
    }
}
