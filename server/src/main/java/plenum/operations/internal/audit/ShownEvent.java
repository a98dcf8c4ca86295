package plenum.operations.internal.audit;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.shared.Audited.ActorKind;
import plenum.shared.Audited.Outcome;

/**
 * An entry as people read it, with the names of today.
 *
 * @param actorName absent for whoever has no account or none any more
 * @param targetName the same, where what it was done to is an account
 */
record ShownEvent(
        long seq,
        Instant at,
        ActorKind actorKind,
        @Nullable UUID actor,
        @Nullable String actorName,
        String action,
        @Nullable String target,
        @Nullable String targetName,
        Outcome outcome,
        @Nullable String ip,
        @Nullable String requestId,
        Map<String, String> details,
        String hash) {

    static ShownEvent of(Link link, Map<String, String> names) {
        var entry = link.entry();
        return new ShownEvent(
                link.seq(),
                entry.at(),
                entry.actorKind(),
                entry.actor(),
                entry.actor() == null ? null : names.get(entry.actor().toString()),
                entry.action(),
                entry.target(),
                entry.target() == null ? null : names.get(entry.target()),
                entry.outcome(),
                entry.ip(),
                entry.requestId(),
                entry.details(),
                HexFormat.of().formatHex(link.hash()));
    }
}
