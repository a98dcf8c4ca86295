package plenum.operations.internal.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a look at the whole chain found: which rows, and the first of them that is not as it was written. */
record Verified(
        boolean intact,
        Instant checkedAt,
        long firstSeq,
        long lastSeq,
        @Nullable Broken broken) {

    record Broken(long seq, Reason reason) {}

    enum Reason {
        /** The row does not have the hash it was written with. */
        CHANGED,
        /** There is no row of this number, though there are later ones or a word that there was. */
        MISSING,
        /** The chain is in itself, but not the one that was signed here. */
        ANCHOR_DIFFERS,
        /** Something was removed, and the word that it was on purpose is not signed. */
        CHECKPOINT_FORGED
    }
}
