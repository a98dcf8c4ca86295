package plenum.planning;

import java.time.Instant;
import java.util.UUID;

/** A sprint that was over goes on. */
public record SprintReopened(UUID sprint, UUID team, Instant at) {}
