package plenum.realtime;

import tools.jackson.databind.node.ObjectNode;

/** What brings a client up to date that says where it stands. */
public sealed interface Synced {

    Position position();

    /** Of the view the client has when it has done what this says. */
    String checksum();

    /** It is up to date. */
    record Nothing(Position position, String checksum) implements Synced {}

    /** All it has missed, as one patch, which is exact and smaller than the whole. */
    record Delta(Position from, Position position, ObjectNode patch, String checksum) implements Synced {}

    record Whole(Why why, Snapshot snapshot) implements Synced {

        @Override
        public Position position() {
            return snapshot.position();
        }

        @Override
        public String checksum() {
            return snapshot.checksum();
        }
    }

    /** Why nothing less than the whole will do. */
    enum Why {
        NO_CLIENT_STATE,
        EPOCH_CHANGED,
        CHECKSUM_MISMATCH,
        /** What it has missed is not held any more, or cannot be said as one patch. */
        GAP
    }
}
