package plenum.activities.poll;

import plenum.activities.Anonymity;
import plenum.activities.survey.Terms;

/** Polls with names at which people look on. */
class LivePollContractTest extends PollContract {

    @Override
    protected Terms terms() {
        return new Terms(Terms.ShowResults.LIVE, Anonymity.NAMED, true, 0, true, true);
    }
}
