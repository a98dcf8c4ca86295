package plenum.operations.internal.audit;

import java.util.Arrays;
import java.util.HexFormat;

/** An entry in its place in the chain. */
record Link(long seq, Entry entry, byte[] hash) {

    /** The place behind which the next entry comes; before the first one it is zero, with a hash of zeros. */
    record Head(long seq, byte[] hash) {

        static final Head START = new Head(0, new byte[32]);

        Link next(Entry entry) {
            return new Link(seq + 1, entry, ChainRule.hash(hash, seq + 1, entry));
        }

        boolean hasHash(byte[] other) {
            return Arrays.equals(hash, other);
        }

        @Override
        public String toString() {
            return seq + ":" + HexFormat.of().formatHex(hash);
        }
    }

    Head head() {
        return new Head(seq, hash);
    }
}
