package plenum.activities;

import org.jspecify.annotations.Nullable;

/** What is kept of a state besides its ballots: the control record, and the record of the current round if there is one. */
public record Stored(Object control, @Nullable Object round) {}
