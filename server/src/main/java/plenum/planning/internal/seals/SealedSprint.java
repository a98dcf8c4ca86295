package plenum.planning.internal.seals;

import org.jspecify.annotations.Nullable;
import plenum.planning.internal.facts.SprintFacts;

/** What a revision says, all of it under one hash. */
public record SealedSprint(
        SprintRevision.Kind kind, @Nullable String reason, boolean sourceIncomplete, SprintFacts facts) {}
