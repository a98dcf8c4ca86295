package plenum.planning;

import java.util.UUID;

/** The figures of a sprint were sealed; this revision of them never changes. */
public record SprintSealed(UUID sprint, UUID team, int revision, String hash) {}
