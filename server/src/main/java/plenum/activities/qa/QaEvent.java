package plenum.activities.qa;

import java.time.Instant;
import plenum.activities.Ballot;
import plenum.activities.board.Item;

/** What happens to questions. */
public sealed interface QaEvent {

    record Begun(Instant at) implements QaEvent {}

    /** Something was asked or changed; it is what it is from now on. */
    record Put(Item<Question> item) implements QaEvent {}

    record Dropped(Item<Question> item) implements QaEvent {}

    record Voted(Ballot ballot, boolean changed) implements QaEvent {}

    /** Whether questions may be asked. */
    record Gated(boolean open) implements QaEvent {}

    /** Over, and anonymous questions are nobody's from now on. */
    record Sealed(int eligible, Instant at) implements QaEvent {}

    record Unsealed() implements QaEvent {}
}
