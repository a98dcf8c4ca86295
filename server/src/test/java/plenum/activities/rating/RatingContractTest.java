package plenum.activities.rating;

import plenum.activities.survey.Terms;

/** Ratings as they usually are: anonymous, hidden until the close. */
class RatingContractTest extends RatingContract {

    @Override
    protected Terms terms() {
        return Terms.USUAL;
    }
}
