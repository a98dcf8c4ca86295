package plenum.sessions.internal.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every slip ever handed in. */
final class NaivePile {

    record Handed(UUID by, int round, long seq, @Nullable String card, Instant at) {}

    private final List<Handed> slips = new ArrayList<>();

    void put(UUID by, int round, long seq, @Nullable String card, Instant at) {
        slips.add(new Handed(by, round, seq, card, at));
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
