package plenum.activities.poll;

import plenum.activities.Anonymity;
import plenum.activities.survey.Terms;

/** Polls without names at which people look on. */
class AnonymousLivePollContractTest extends PollContract {

    @Override
    protected Terms terms() {
        return new Terms(Terms.ShowResults.LIVE, Anonymity.ANONYMOUS, true, 0, true, true);
    }
}
