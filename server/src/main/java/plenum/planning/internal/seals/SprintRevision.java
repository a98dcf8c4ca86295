package plenum.planning.internal.seals;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the figures of a sprint were at one moment, kept for good.
 *
 * @param revision numbered from 1 for each sprint, whatever their kind
 * @param sealedAt in whole seconds
 * @param sourceIncomplete whether it was sealed before its tracker had told everything
 * @param chainSeq its place among all revisions of the team
 * @param payloadHash of its figures; {@code hash} covers that and the revision before it
 */
public record SprintRevision(
        UUID sprintId,
        int revision,
        UUID teamId,
        Kind kind,
        Instant sealedAt,
        @Nullable UUID sealedBy,
        @Nullable String reason,
        int ruleVersion,
        int statusMappingVersion,
        boolean sourceIncomplete,
        long chainSeq,
        String payloadHash,
        String prevHash,
        String hash) {

    public enum Kind {
        BASELINE,
        INTERIM,
        FINAL,
        AMENDMENT,
        REOPENED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    SprintRevision with(String newPayloadHash, String newPrevHash, String newHash) {
        return new SprintRevision(
                sprintId,
                revision,
                teamId,
                kind,
                sealedAt,
                sealedBy,
                reason,
                ruleVersion,
                statusMappingVersion,
                sourceIncomplete,
                chainSeq,
                newPayloadHash,
                newPrevHash,
                newHash);
    }
}
