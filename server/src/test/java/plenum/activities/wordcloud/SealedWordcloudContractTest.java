package plenum.activities.wordcloud;

import plenum.activities.Anonymity;
import plenum.activities.survey.Terms;

/** Word clouds nobody sees before the close, whoever leads included. */
class SealedWordcloudContractTest extends WordcloudContract {

    @Override
    protected Terms terms() {
        return new Terms(Terms.ShowResults.MANUAL, Anonymity.ANONYMOUS, true, 0, true, true);
    }

    @Override
    WordcloudConfig.Moderating moderation() {
        return WordcloudConfig.Moderating.FILTER;
    }
}
