package plenum.planning.internal.queue;

import java.util.UUID;

/** The one has to be done before the other. */
public record Link(UUID blocker, UUID blocked) {}
