package plenum.activities.wordcloud;

import plenum.activities.Anonymity;
import plenum.activities.survey.Terms;

/** Word clouds as they usually are: anonymous, at which people look on. */
class WordcloudContractTest extends WordcloudContract {

    @Override
    protected Terms terms() {
        return new Terms(Terms.ShowResults.LIVE, Anonymity.ANONYMOUS, true, 0, true, true);
    }

    @Override
    WordcloudConfig.Moderating moderation() {
        return WordcloudConfig.Moderating.FILTER;
    }
}
