package plenum.activities.poll;

import plenum.activities.Anonymity;
import plenum.activities.survey.SurveyState;
import plenum.activities.survey.Terms;

/** Polls where answers stay, and enough of them are wanted. */
class StrictPollContractTest extends PollContract {

    @Override
    protected Terms terms() {
        return new Terms(Terms.ShowResults.MANUAL, Anonymity.FACILITATOR, false, 3, true, true);
    }

    /** Whether somebody says the same again makes a difference here, to nobody else; so the disguise keeps that. */
    @Override
    protected PollCommand disguised(PollCommand command, SurveyState<PollConfig, PollTally> state, int salt) {
        return super.disguised(command, state, 1);
    }
}
