package plenum.operations.internal.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.shared.Audited.Outcome;

/** Which entries somebody wants to see; an action stands also for those that begin with it and a dot. */
record AuditFilter(
        @Nullable UUID actor,
        @Nullable String action,
        @Nullable String target,
        @Nullable Outcome outcome,
        @Nullable Instant from,
        @Nullable Instant to) {}
