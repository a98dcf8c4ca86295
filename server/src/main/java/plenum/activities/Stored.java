package plenum.activities;

import java.util.Map;
import java.util.SortedMap;

/**
 * What is kept of a state besides its ballots: the control record, the records of all rounds by number, and the items by
 * theirs. A command may change two rounds at once (it completes one and opens the next); what equals the last stored is
 * not stored again, be it a round or a single item.
 */
public record Stored(Object control, SortedMap<Integer, ?> rounds, Map<Integer, ? extends StoredItem> items) {

    /** Of what has no items. */
    public Stored(Object control, SortedMap<Integer, ?> rounds) {
        this(control, rounds, Map.of());
    }
}
