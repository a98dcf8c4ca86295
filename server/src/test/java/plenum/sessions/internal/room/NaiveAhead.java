package plenum.sessions.internal.room;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Voting before people meet, on paper: a sheet for each story goes round until a moment. */
final class NaiveAhead {

    /** As the tables of random rooms have it. */
    static final int QUORUM = 2;

    private static final Duration FORTNIGHT = Duration.ofDays(14);

    private final NaiveTable table;

    /** The stories of the sheets that go round, by the numbers of those. */
    final TreeMap<Integer, UUID> sheets = new TreeMap<>();

    @Nullable
    Instant closes;

    /** A story that was voted on: how far apart people were, and how many had a say. */
    private record Said(NaiveQueue.Sheet story, int apart, int voices) {}

    NaiveAhead(NaiveTable table) {
        this.table = table;
    }

    void copyTo(NaiveAhead copy) {
        copy.sheets.putAll(sheets);
        copy.closes = closes;
    }

    boolean goesOn() {
        return !sheets.isEmpty();
    }

    boolean asks(UUID story) {
        return sheets.containsValue(story);
    }

    List<String> open(UUID by, Instant until, boolean hosted, Instant now) {
        if (!hosted) {
            return NaiveRoom.refused("SIGN_IN_REQUIRED");
        }
        if (table.isBusy()) {
            return NaiveRoom.refused("WRONG_PHASE");
        }
        if (!until.isAfter(now) || until.isAfter(now.plus(FORTNIGHT))) {
            return NaiveRoom.refused("VALIDATION_ERROR");
        }
        var waiting = table.queue.stories.stream()
                .filter(NaiveQueue.Sheet::waits)
                .map(one -> one.id)
                .toList();
        if (waiting.isEmpty()) {
            return NaiveRoom.refused("STORY_NOT_FOUND");
        }
        var news = table.leave(now);
        for (var story : waiting) {
            table.lay(story);
            sheets.put(table.round, story);
        }
        closes = until;
        table.stage = "prevoting";
        table.chosen = null;
        news.add("ahead " + sheets.firstKey() + " " + waiting + " " + by + Story.until(until));
        return news;
    }

    List<String> close(UUID by, Set<UUID> crowd, Map<UUID, Instant> away, Instant now) {
        if (goesOn()) {
            return List.of(closed(by, crowd, away, now));
        }
        boolean wasLast = table.queue.stories.stream().anyMatch(one -> one.ahead > 0 && one.ahead == table.round);
        return wasLast ? List.of() : NaiveRoom.refused("WRONG_PHASE");
    }

    List<String> wake(Set<UUID> crowd, Map<UUID, Instant> away, Instant now) {
        return now.isBefore(closes) ? List.of() : List.of(closed(null, crowd, away, now));
    }

    String closed(@Nullable UUID by, Set<UUID> crowd, Map<UUID, Instant> away, Instant now) {
        var talk = new ArrayList<Said>();
        var few = new ArrayList<NaiveQueue.Sheet>();
        var agreed = new ArrayList<Said>();
        var places = new ArrayList<Integer>();
        for (var story : table.queue.stories) {
            if (!asks(story.id)) {
                continue;
            }
            places.add(table.queue.stories.indexOf(story));
            int number = numberOf(story.id);
            var cards = table.pile.cards(number);
            story.ahead = number;
            story.same = null;
            var said = said(story, cards);
            boolean enough = cards.size() >= QUORUM;
            var outcome = enough ? "none" : "skipped";
            table.over(number, enough ? "shown" : outcome, now);
            table.history.put(number, new Picture.Past(story.title(number), outcome, cards.size(), null, false));
            if (!enough) {
                few.add(story);
            } else if (said.apart == 0 && said.voices > 1) {
                story.same = voices(cards).getFirst();
                story.proposed = true;
                agreed.add(said);
            } else {
                talk.add(said);
            }
        }
        hang(talk, few, agreed, places);
        sheets.clear();
        closes = null;
        table.stage = "waiting";
        var invited = new TreeSet<>(crowd);
        invited.addAll(away.keySet());
        return "met " + by + " of " + invited.size();
    }

    private int numberOf(UUID story) {
        return sheets.entrySet().stream()
                .filter(one -> one.getValue().equals(story))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private List<String> voices(Map<UUID, String> cards) {
        return cards.values().stream().filter(card -> !card.endsWith("coffee")).toList();
    }

    /** In steps of the deck from the lowest card to the highest. */
    private Said said(NaiveQueue.Sheet story, Map<UUID, String> cards) {
        var voices = voices(cards);
        int lowest = Integer.MAX_VALUE;
        int highest = Integer.MIN_VALUE;
        for (var card : voices) {
            lowest = Math.min(lowest, table.deck.indexOf(card));
            highest = Math.max(highest, table.deck.indexOf(card));
        }
        return new Said(story, voices.isEmpty() ? 0 : highest - lowest, voices.size());
    }

    /** What there is to talk about, then what too few had a say in, then what only waits for a nod. */
    private void hang(List<Said> talk, List<NaiveQueue.Sheet> few, List<Said> agreed, List<Integer> places) {
        var inOrder = new ArrayList<NaiveQueue.Sheet>();
        talk.sort((one, other) ->
                one.apart == other.apart ? other.voices - one.voices : Integer.compare(other.apart, one.apart));
        talk.forEach(one -> inOrder.add(one.story));
        inOrder.addAll(few);
        agreed.sort((one, other) -> other.voices - one.voices);
        agreed.forEach(one -> inOrder.add(one.story));
        for (int n = 0; n < places.size(); n++) {
            table.queue.stories.set(places.get(n), inOrder.get(n));
        }
    }

    List<String> nod(List<UUID> stories) {
        var news = new HashMap<UUID, String>();
        for (var id : new LinkedHashSet<>(stories)) {
            var story = table.queue.sheet(id);
            if (story == null) {
                return NaiveRoom.refused("STORY_NOT_FOUND");
            }
            var past = table.history.get(story.ahead);
            boolean nodded =
                    past != null && past.agreed() != null && past.agreed().equals(story.estimate);
            if (goesOn() || !story.proposed && !nodded) {
                return NaiveRoom.refused("WRONG_PHASE");
            }
            if (story.proposed) {
                news.put(id, "agreed " + story.ahead + " " + id + " " + story.same);
            }
        }
        var lines = new ArrayList<String>();
        for (var id : new LinkedHashSet<>(stories)) {
            if (news.containsKey(id)) {
                lines.add(news.get(id));
                agree(table.queue.sheet(id));
            }
        }
        return lines;
    }

    private void agree(NaiveQueue.Sheet story) {
        story.estimate = story.same;
        story.proposed = false;
        var past = table.history.get(story.ahead);
        table.history.put(
                story.ahead, new Picture.Past(past.topic(), "agreed", past.voted(), story.same, past.takenBack()));
    }
}
