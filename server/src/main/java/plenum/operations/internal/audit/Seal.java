package plenum.operations.internal.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import plenum.operations.internal.audit.Link.Head;

/** A signed word about the chain: what its hash was at some place. */
record Seal(Kind kind, Head head, Instant at, int keyId, byte[] signature) {

    enum Kind {
        /** The chain went through here. */
        ANCHOR,
        /** Everything up to here was removed on purpose. */
        CHECKPOINT
    }

    /** What is signed: the kind, the place, its hash and the time, each behind its length or of a fixed one. */
    static byte[] text(Kind kind, Head head, Instant at) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeUTF("plenum audit " + ChainRule.word(kind));
            out.writeLong(head.seq());
            out.writeInt(head.hash().length);
            out.write(head.hash());
            out.writeLong(ChainRule.micros(at));
        } catch (IOException neverInMemory) {
            throw new IllegalStateException(neverInMemory);
        }
        return bytes.toByteArray();
    }
}
