package plenum.activities.poll;

import plenum.activities.survey.Terms;

/** Polls as they usually are: anonymous, hidden until the close. */
class PollContractTest extends PollContract {

    @Override
    protected Terms terms() {
        return Terms.USUAL;
    }
}
