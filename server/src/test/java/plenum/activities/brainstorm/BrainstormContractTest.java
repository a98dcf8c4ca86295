package plenum.activities.brainstorm;

import plenum.activities.Anonymity;

/** Brainstorms as they usually are: anonymous, and unseen while people write. */
class BrainstormContractTest extends BrainstormContract {

    @Override
    Anonymity anonymity() {
        return Anonymity.ANONYMOUS;
    }

    @Override
    boolean visible() {
        return false;
    }
}
