package plenum.operations.internal.audit;

import java.time.Instant;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.shared.Audited.ActorKind;
import plenum.shared.Audited.Outcome;

/** One thing that was done, as it is written down. */
record Entry(
        Instant at,
        String action,
        ActorKind actorKind,
        @Nullable UUID actor,
        @Nullable String target,
        Outcome outcome,
        @Nullable String ip,
        @Nullable String requestId,
        SortedMap<String, String> details) {}
