package plenum.realtime;

import java.util.List;

/** The answer to a poll. Frames are the very JSON texts that streams carry. */
public sealed interface Polled {

    record Frames(Position position, List<String> frames) implements Polled {}

    record Whole(Snapshot snapshot) implements Polled {}

    record NothingNew(Position position) implements Polled {}
}
