package plenum.activities.rating;

import plenum.activities.Anonymity;
import plenum.activities.survey.Terms;

/** Ratings at which people look on. */
class LiveRatingContractTest extends RatingContract {

    @Override
    protected Terms terms() {
        return new Terms(Terms.ShowResults.LIVE, Anonymity.NAMED, true, 0, true, true);
    }
}
