package plenum.activities.survey;

import java.util.SortedMap;
import java.util.UUID;

/** What a command of a kind's own is judged by: what answers add up to, and while they are taken who said what. */
public record Scene<F, T>(F form, int round, T tally, boolean isOpen, SortedMap<UUID, String> said) {

    /** Says nothing of answers. */
    @Override
    public String toString() {
        return "Scene[open=%s]".formatted(isOpen);
    }
}
