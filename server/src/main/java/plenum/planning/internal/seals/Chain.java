package plenum.planning.internal.seals;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** How revisions hang together: each hash covers the one before it. Pure. */
final class Chain {

    /** What stands before the first. */
    static final byte[] BEGINNING = new byte[32];

    private Chain() {}

    static byte[] hashOf(String payload) {
        return sha256().digest(payload.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] hash(byte[] previous, SprintRevision revision, byte[] payloadHash) {
        var named = "%s|%d|%s|%d|%s|%s"
                .formatted(
                        revision.teamId(),
                        revision.chainSeq(),
                        revision.sprintId(),
                        revision.revision(),
                        revision.kind().word(),
                        revision.sealedAt());
        var sha = sha256();
        sha.update(previous);
        sha.update(payloadHash);
        return sha.digest(named.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java knows SHA-256.", e);
        }
    }
}
