package plenum.activities.brainstorm;

import plenum.activities.Anonymity;

/** Brainstorms at which everybody sees who writes what. */
class NamedBrainstormContractTest extends BrainstormContract {

    @Override
    Anonymity anonymity() {
        return Anonymity.NAMED;
    }

    @Override
    boolean visible() {
        return true;
    }
}
