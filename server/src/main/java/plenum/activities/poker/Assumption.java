package plenum.activities.poker;

import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.poker.Statistics.Outlier;
import plenum.activities.poker.Statistics.Side;

/** What somebody knew who chose a card far from the middle; without a name where cards have none. */
public record Assumption(@Nullable UUID participantId, String card, Side side, String text) {

    static Assumption by(Outlier speaker, SortedMap<UUID, String> texts, boolean named) {
        var text = texts.get(speaker.participantId());
        return new Assumption(
                named ? speaker.participantId() : null, speaker.card(), speaker.side(), text == null ? "" : text);
    }
}
