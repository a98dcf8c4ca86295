package plenum.activities;

import java.util.SortedMap;

/**
 * What is kept of a state besides its ballots: the control record, and the records of all rounds by number. A command
 * may change two rounds at once (it completes one and opens the next); what equals the last stored is not stored again.
 */
public record Stored(Object control, SortedMap<Integer, ?> rounds) {}
