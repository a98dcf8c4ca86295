package plenum.planning;

import java.time.Instant;
import java.util.UUID;

/** A sprint is over; what was open in it has been moved on. */
public record SprintClosed(UUID sprint, UUID team, Instant at) {}
