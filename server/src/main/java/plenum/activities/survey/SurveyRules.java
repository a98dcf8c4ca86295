package plenum.activities.survey;

import static plenum.activities.Decision.accepted;
import static plenum.activities.Decision.refused;
import static plenum.activities.Decision.repeated;

import org.jspecify.annotations.Nullable;
import plenum.activities.Answer;
import plenum.activities.Ballot;
import plenum.activities.Ballots;
import plenum.activities.Ballots.Judgement;
import plenum.activities.Decision;
import plenum.activities.Turn;
import plenum.activities.survey.Request.Hide;
import plenum.activities.survey.Request.NewRound;
import plenum.activities.survey.Request.Own;
import plenum.activities.survey.Request.Put;
import plenum.activities.survey.Request.Show;
import plenum.activities.survey.Request.TakeBack;
import plenum.activities.survey.SurveyEvent.Answered;
import plenum.activities.survey.SurveyEvent.Hidden;
import plenum.activities.survey.SurveyEvent.Opened;
import plenum.activities.survey.SurveyEvent.Shown;
import plenum.activities.survey.SurveyEvent.TakenBack;
import plenum.shared.Problem;
import plenum.shared.Refusal;

/** What one turn may do with a question, whatever kind it is of. */
record SurveyRules<F extends Record, C, T>(Kind<F, C, T> kind, SurveyState<F, T> state, Turn turn) {

    Decision<SurveyEvent> decide(C command, Request request) {
        if (!(command instanceof Answer ? turn.mayAnswer() : turn.mayControl())) {
            return refused(
                    command instanceof Answer
                            ? Problem.NOT_A_VOTER.refusal()
                            : Problem.UNAUTHORIZED.refusal().with("permission", "activity.control"));
        }
        return switch (request) {
            case Put put -> put(put);
            case TakeBack back -> takeBack(back);
            case Show(boolean override) -> show(override);
            case Hide() -> hide();
            case NewRound(int round) -> again(round);
            case Own() -> own(command);
        };
    }

    private Decision<SurveyEvent> put(Put put) {
        var ballot = new Ballot(turn.actor(), put.round(), put.clientSeq(), put.choice());
        return switch (judge(ballot)) {
            case Judgement.Taken(var former) -> {
                if (put.unfit() != null) {
                    yield refused(put.unfit());
                }
                var counts = former != null && former.counts();
                yield counts && !state.terms().allowChange()
                        ? locked(former, ballot)
                        : accepted(new Answered(ballot, counts));
            }
            case Judgement.Known _ -> repeated();
            case Judgement.Refused(var refusal) -> refused(refusal);
        };
    }

    /** Saying the same again is no change. */
    private static Decision<SurveyEvent> locked(Ballot former, Ballot ballot) {
        return Ballots.sameChoice(former, ballot)
                ? accepted(new Answered(ballot, true))
                : refused(Problem.ANSWER_LOCKED.refusal());
    }

    private Decision<SurveyEvent> takeBack(TakeBack back) {
        var ballot = new Ballot(turn.actor(), back.round(), back.clientSeq(), null);
        return switch (judge(ballot)) {
            case Judgement.Taken(var former) ->
                former != null && former.counts() && !state.terms().allowChange()
                        ? refused(Problem.ANSWER_LOCKED.refusal())
                        : accepted(new TakenBack(ballot));
            case Judgement.Known _ -> repeated();
            case Judgement.Refused(var refusal) -> refused(refusal);
        };
    }

    private Judgement judge(Ballot ballot) {
        return Ballots.judge(stored(ballot), ballot, state.outline());
    }

    /** Of the last round the question itself knows; of older ones only the store. */
    private @Nullable Ballot stored(Ballot ballot) {
        return ballot.round() == state.round() ? state.answers().of(turn.actor()) : turn.stored();
    }

    private Decision<SurveyEvent> show(boolean override) {
        var current = state.current();
        if (current == null) {
            return refused(wrongPhase());
        }
        boolean lacks = state.lacks(state.terms().quorum());
        if (current.shown() && !(override && lacks)) {
            return repeated();
        }
        return lacks && !override
                ? refused(Problem.WRONG_PHASE.on(
                        "quorum",
                        "needs %d answers, has %d".formatted(state.terms().quorum(), state.answered())))
                : accepted(new Shown(current.round(), lacks, turn.actor()));
    }

    private Decision<SurveyEvent> hide() {
        var current = state.current();
        if (current == null) {
            return refused(wrongPhase());
        }
        return current.shown() ? accepted(new Hidden(current.round())) : repeated();
    }

    private Decision<SurveyEvent> again(int round) {
        if (state.stage() == SurveyStage.WAITING || state.isOpen()) {
            return refused(wrongPhase());
        }
        return round == state.round()
                ? accepted(new Opened(round + 1, turn.now()))
                : refused(Problem.STALE_ROUND.refusal().with("state", state.outline()));
    }

    /** Only what may be seen can be put in order; else a refusal would tell what has been said. */
    private Decision<SurveyEvent> own(C command) {
        if (!state.mayBeTidied()) {
            return refused(wrongPhase());
        }
        var scene = new Scene<>(
                state.form(),
                state.round(),
                new SurveyViews<>(kind, state).counted(),
                state.isOpen(),
                state.answers().said());
        return kind.decide(scene, command, turn);
    }

    private Refusal wrongPhase() {
        return Problem.WRONG_PHASE.refusal().with("state", state.stage().word());
    }
}
