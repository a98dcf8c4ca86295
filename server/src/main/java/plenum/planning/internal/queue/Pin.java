package plenum.planning.internal.queue;

import java.util.UUID;

/**
 * Somebody put an item at a place.
 *
 * @param position from 1
 * @param from where it stood before
 */
public record Pin(UUID issueId, int position, int from, UUID by) {}
