package plenum.identity.internal.sso.arrivals;

import java.util.UUID;

/** What becomes of somebody who comes from a provider. */
public sealed interface Arrival {

    /** @param isNew whether the account was opened just now */
    record Welcome(UUID account, boolean isNew) implements Arrival {}

    /** There is an account of that address; whoever owns it may link the two. */
    record AccountFound(UUID account, String email) implements Arrival {}

    record TurnedAway(Reason reason) implements Arrival {}

    /** Why somebody is not let in. */
    enum Reason {
        ACCOUNT_INACTIVE,
        NOT_PROVISIONED,
        EMAIL_MISSING,
        EMAIL_NOT_VERIFIED,
        DOMAIN_NOT_ALLOWED
    }
}
