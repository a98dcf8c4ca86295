package plenum.activities.wordcloud;

import plenum.activities.Anonymity;
import plenum.activities.survey.Terms;

/** Word clouds with names in which every word waits for a look. */
class ApprovedWordcloudContractTest extends WordcloudContract {

    @Override
    protected Terms terms() {
        return new Terms(Terms.ShowResults.LIVE, Anonymity.NAMED, true, 0, true, true);
    }

    @Override
    WordcloudConfig.Moderating moderation() {
        return WordcloudConfig.Moderating.APPROVE;
    }
}
