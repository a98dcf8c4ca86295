package plenum.identity;

import java.util.UUID;

/** Asked before an account is deactivated or deleted, in the same transaction; whoever cannot do without it refuses. */
public interface Departures {

    void refuseIfNeeded(UUID account);
}
