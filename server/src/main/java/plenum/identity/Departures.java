package plenum.identity;

import java.util.UUID;

/** Asked before an account is deactivated or deleted, in the same transaction; whoever cannot do without it refuses. */
public interface Departures {

    void refuseIfNeeded(UUID account);

    /** Whether it may not even be less than it is. */
    default boolean isNeededAsItIs(UUID account) {
        return false;
    }
}
