package plenum.sessions.internal.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Planning poker as one would play it on paper: every slip ever handed in is kept in a pile and looked up there. */
final class NaiveTable {

    private record Handed(
            UUID by, int round, long seq, @Nullable String card, Instant at) {}

    private final List<String> deck;
    private final List<Handed> pile = new ArrayList<>();
    private final Map<Integer, Picture.Past> history = new TreeMap<>();
    private String stage = "waiting";
    private int round;
    private @Nullable String topic;
    private int eligibleAtReveal;

    NaiveTable(List<String> deck) {
        this.deck = deck;
    }

    List<String> deck() {
        return deck;
    }

    int round() {
        return round;
    }

    List<String> start(UUID by, @Nullable String question) {
        if (stage.equals("voting")) {
            return NaiveRoom.refused("WRONG_PHASE");
        }
        var news = new ArrayList<String>();
        if (stage.equals("results")) {
            news.add(close("none"));
        }
        topic = question;
        news.add(open(by));
        return news;
    }

    List<String> again(UUID by, int named, String from, String outcome) {
        if (!stage.equals("waiting") && named != round) {
            return NaiveRoom.refused("STALE_ROUND");
        }
        if (!stage.equals(from)) {
            return NaiveRoom.refused("WRONG_PHASE");
        }
        return List.of(close(outcome), open(by));
    }

    List<String> reveal(UUID by, int named, Set<UUID> crowd) {
        if (stage.equals("waiting")) {
            return NaiveRoom.refused("NOTHING_TO_REVEAL");
        }
        if (named != round) {
            return NaiveRoom.refused("STALE_ROUND");
        }
        if (stage.equals("results")) {
            return List.of();
        }
        int voted = cards().size();
        if (voted == 0) {
            return NaiveRoom.refused("NOTHING_TO_REVEAL");
        }
        eligibleAtReveal = eligible(crowd);
        stage = "results";
        history.put(round, new Picture.Past(topic, null, voted));
        return List.of("revealed " + round + " " + by + " of " + eligibleAtReveal
                + (voted < eligibleAtReveal ? " early" : ""));
    }

    /** A card put down, or taken back if there is none. */
    List<String> answer(UUID by, int named, long seq, @Nullable String typed, Instant now) {
        if (stage.equals("waiting")) {
            return NaiveRoom.refused("VOTING_ERROR");
        }
        var card = typed == null ? null : asPrinted(typed);
        var last = last(by, named);
        if (last != null && seq == last.seq && Objects.equals(card, last.card)) {
            return List.of();
        }
        if (last != null && seq <= last.seq) {
            return NaiveRoom.refused("STALE_SEQUENCE");
        }
        if (named != round) {
            return NaiveRoom.refused("STALE_ROUND");
        }
        if (!stage.equals("voting")) {
            return NaiveRoom.refused("ROUND_CLOSED");
        }
        if (card != null && !deck.contains(card)) {
            return NaiveRoom.refused("INVALID_RESPONSE");
        }
        pile.add(new Handed(by, named, seq, card, now));
        var word = card == null ? "retracted " : last != null && last.card != null ? "changed " : "voted ";
        return List.of(word + by + " " + named + " " + seq);
    }

    /** Whether a card of theirs lies on a table that is still being played at. */
    boolean isOpenFor(UUID by) {
        return stage.equals("voting") && lastCard(by, round) != null;
    }

    /** The last sequence a person used in a round, 0 before the first. */
    long lastSeq(UUID by, int named) {
        var last = last(by, named);
        return last == null ? 0 : last.seq;
    }

    @Nullable
    String lastCard(UUID by, int named) {
        var last = last(by, named);
        return last == null ? null : last.card;
    }

    Picture.Table picture(Set<UUID> crowd) {
        var cards = cards();
        var slips = new HashMap<UUID, Picture.Slip>();
        for (var one : pile) {
            if (one.round == round) {
                var choice = one.card == null ? null : Picture.Slip.choiceOf(one.card);
                slips.put(one.by, new Picture.Slip(round, one.seq, choice, one.at));
            }
        }
        var shown = new HashMap<>(history);
        shown.keySet().removeIf(old -> old <= round - 20);
        boolean open = stage.equals("results");
        return new Picture.Table(
                stage,
                round,
                topic,
                slips,
                cards.keySet(),
                open ? cards : null,
                open ? eligibleAtReveal : eligible(crowd),
                shown);
    }

    private String open(UUID by) {
        round++;
        stage = "voting";
        return "started " + round + " " + topic + " " + by;
    }

    private String close(String outcome) {
        history.put(round, new Picture.Past(topic, outcome, cards().size()));
        return "completed " + round + " " + outcome;
    }

    private Map<UUID, String> cards() {
        var cards = new HashMap<UUID, String>();
        for (var one : pile) {
            if (one.round == round) {
                cards.put(one.by, one.card);
            }
        }
        cards.values().removeIf(Objects::isNull);
        return cards;
    }

    private int eligible(Set<UUID> crowd) {
        var all = new HashSet<>(crowd);
        all.addAll(cards().keySet());
        return all.size();
    }

    private @Nullable Handed last(UUID by, int named) {
        Handed last = null;
        for (var one : pile) {
            if (one.round == named && one.by.equals(by)) {
                last = one;
            }
        }
        return last;
    }

    private String asPrinted(String typed) {
        for (var card : deck) {
            if (card.equalsIgnoreCase(typed)) {
                return card;
            }
        }
        return typed;
    }
}
