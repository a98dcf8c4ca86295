package plenum.activities.poker;

import static plenum.activities.Decision.accepted;
import static plenum.activities.Decision.refused;
import static plenum.activities.Decision.repeated;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plenum.activities.Answer;
import plenum.activities.Ballot;
import plenum.activities.Ballots;
import plenum.activities.Ballots.Judgement;
import plenum.activities.Ballots.Judgement.Known;
import plenum.activities.Ballots.Judgement.Refused;
import plenum.activities.Ballots.Judgement.Taken;
import plenum.activities.Decision;
import plenum.activities.Turn;
import plenum.activities.poker.Options.AfterReveal;
import plenum.activities.poker.Options.Asking;
import plenum.activities.poker.PokerCommand.Retract;
import plenum.activities.poker.PokerCommand.Vote;
import plenum.activities.poker.PokerEvent.VoteRetracted;
import plenum.activities.poker.PokerEvent.Voted;
import plenum.shared.Problem;
import plenum.shared.Refusal;

/** What becomes of one person's card. */
record AnswerRules(PokerState state, Turn turn) {

    Decision<PokerEvent> vote(Vote vote) {
        var terms = state.terms(vote.round());
        var card = terms.deck().find(vote.card());
        var stored = stored(vote);
        var hand = new Hand(
                vote.clientSeq(),
                card.map(Card::key).orElse(vote.card()),
                terms.confidence() == Asking.OFF ? null : vote.confidence(),
                first(vote, stored));
        return switch (judge(vote, hand, mayChangeShown(stored))) {
            case Taken(var former) ->
                unfit(vote, terms)
                        .<Decision<PokerEvent>>map(Decision::refused)
                        .orElseGet(() -> accepted(
                                new Voted(turn.actor(), vote.round(), hand, former != null && former.counts())));
            case Known _ -> repeated();
            case Refused(var refusal) -> refused(refusal);
        };
    }

    private static Optional<Refusal> unfit(Vote vote, Terms terms) {
        if (terms.deck().find(vote.card()).isEmpty()) {
            return Optional.of(Problem.INVALID_RESPONSE.on("card", "is not in this deck"));
        }
        return terms.confidence() == Asking.REQUIRED && vote.confidence() == null
                ? Optional.of(Problem.INVALID_RESPONSE.on("confidence", "is missing"))
                : Optional.empty();
    }

    Decision<PokerEvent> retract(Retract retract) {
        return switch (judge(retract, new Hand(retract.clientSeq(), null), false)) {
            case Taken _ -> accepted(new VoteRetracted(turn.actor(), retract.round(), retract.clientSeq()));
            case Known _ -> repeated();
            case Refused(var refusal) -> refused(refusal);
        };
    }

    private Judgement judge(Answer answer, Hand hand, boolean isOpenStill) {
        if (state.round() == 0) {
            return new Refused(Problem.VOTING_ERROR.because("no_active_round"));
        }
        return Ballots.judge(
                stored(answer),
                hand.ballot(turn.actor(), answer.round()),
                state.isAtHand(answer.round()) ? state.outline(answer.round()) : state.outline(),
                state.isBusy() || isOpenStill);
    }

    /** The table knows its own rounds best; of older ones only the store knows. */
    private @Nullable Ballot stored(Answer answer) {
        return state.isAtHand(answer.round()) ? state.ballot(turn.actor(), answer.round()) : turn.stored();
    }

    /** One's own card of the result, where the table lets people think again. */
    private boolean mayChangeShown(@Nullable Ballot stored) {
        return state.stage() == PokerStage.RESULTS
                && state.options().afterReveal() == AfterReveal.ALLOW_MARKED
                && stored != null
                && stored.counts();
    }

    /** What everybody saw first stays known; a repeated vote says the same as the first time. */
    private @Nullable String first(Vote vote, @Nullable Ballot stored) {
        if (stored == null) {
            return null;
        }
        var hand = Hand.of(stored);
        var isNew = vote.clientSeq() > stored.clientSeq();
        if (!isNew) {
            return hand.first();
        }
        return vote.round() == state.round() && state.stage() == PokerStage.RESULTS ? hand.atReveal() : null;
    }
}
