package plenum.activities;

import java.util.List;
import plenum.shared.Refusal;

/** What the rules say to a command. */
public sealed interface Decision<E> {

    /** It happens; the events follow. */
    record Accepted<E>(List<E> events) implements Decision<E> {}

    /** It has already happened: nothing changes, and the caller gets the answer of the first time. */
    record Repeated<E>() implements Decision<E> {}

    /** It does not happen, and this is why. */
    record Refused<E>(Refusal refusal) implements Decision<E> {}

    @SafeVarargs
    static <E> Decision<E> accepted(E... events) {
        return new Accepted<>(List.of(events));
    }

    static <E> Decision<E> repeated() {
        return new Repeated<>();
    }

    static <E> Decision<E> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }
}
