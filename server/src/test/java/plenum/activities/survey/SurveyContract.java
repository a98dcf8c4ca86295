package plenum.activities.survey;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import plenum.activities.ActivityContract;
import plenum.shared.Problem;

/** The contract of activities for questions that everybody answers once, under some terms. */
public abstract class SurveyContract<F extends Record, C, T>
        extends ActivityContract<SurveyState<F, T>, C, SurveyEvent> {

    protected abstract Terms terms();

    /** What is on view while people answer is no secret. */
    @Override
    protected boolean isSealed(SurveyState<F, T> state) {
        return super.isSealed(state)
                && !state.rounds().get(state.rounds().lastKey()).shown();
    }

    /** It takes answers as soon as it is begun. */
    @Override
    protected Optional<C> opening() {
        return Optional.empty();
    }

    /** Mostly the open round, now and then one before or after it. */
    protected int someRound(Random random, SurveyState<F, T> state) {
        var current = type().outline(state).round();
        return Math.max(1, current - (random.nextInt(10) == 0 ? 1 : 0) + (random.nextInt(30) == 0 ? 1 : 0));
    }

    /** What any question may refuse, and these. */
    protected static Set<Problem> refusalsAnd(Problem... more) {
        var all = EnumSet.of(
                Problem.UNAUTHORIZED,
                Problem.NOT_A_VOTER,
                Problem.INVALID_RESPONSE,
                Problem.STALE_SEQUENCE,
                Problem.STALE_ROUND,
                Problem.ROUND_CLOSED,
                Problem.WRONG_PHASE);
        all.addAll(List.of(more));
        return all;
    }
}
