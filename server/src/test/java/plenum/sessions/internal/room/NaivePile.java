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

/** Every slip ever handed in. */
final class NaivePile {

    record Handed(UUID by, int round, long seq, @Nullable String card, Instant at) {}

    private final List<Handed> slips = new ArrayList<>();

    NaivePile copy() {
        var copy = new NaivePile();
        copy.slips.addAll(slips);
        return copy;
    }

    void put(UUID by, int round, long seq, @Nullable String card, Instant at) {
        slips.add(new Handed(by, round, seq, card, at));
    }

    /** What each person did last in a round, cards taken back included. */
    List<Handed> lastOfEach(int round) {
        var last = new TreeMap<UUID, Handed>();
        for (var one : slips) {
            if (one.round == round) {
                last.put(one.by, one);
            }
        }
        return List.copyOf(last.values());
    }

    @Nullable
    Handed last(UUID by, int round) {
        Handed last = null;
        for (var one : slips) {
            if (one.round == round && one.by.equals(by)) {
                last = one;
            }
        }
        return last;
    }

    /** The cards that lie there in the end. */
    Map<UUID, String> cards(int round) {
        var cards = new HashMap<UUID, String>();
        for (var one : slips) {
            if (one.round == round) {
                cards.put(one.by, one.card);
            }
        }
        cards.values().removeIf(Objects::isNull);
        return cards;
    }

    /** From when on nobody without a card is waited for; never as long as somebody is. Whoever is away is waited for a minute. */
    @Nullable
    Instant allIn(int round, Set<UUID> crowd, Map<UUID, Instant> away) {
        var cards = cards(round);
        if (cards.isEmpty() || crowd.isEmpty()) {
            return null;
        }
        var from = Instant.EPOCH;
        var all = new HashSet<>(crowd);
        all.addAll(away.keySet());
        for (var one : all) {
            if (cards.containsKey(one)) {
                continue;
            }
            if (!away.containsKey(one)) {
                return null;
            }
            var excused = away.get(one).plusSeconds(60);
            from = excused.isAfter(from) ? excused : from;
        }
        return from;
    }

    Map<UUID, Picture.Slip> slips(int round) {
        var last = new HashMap<UUID, Picture.Slip>();
        for (var one : slips) {
            if (one.round == round) {
                var choice = one.card == null ? null : Picture.Slip.choiceOf(one.card);
                last.put(one.by, new Picture.Slip(round, one.seq, choice, one.at));
            }
        }
        return last;
    }
}
