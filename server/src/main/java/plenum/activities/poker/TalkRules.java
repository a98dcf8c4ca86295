package plenum.activities.poker;

import static plenum.activities.Decision.accepted;
import static plenum.activities.Decision.refused;
import static plenum.activities.Decision.repeated;

import java.util.List;
import plenum.activities.Decision;
import plenum.activities.Turn;
import plenum.activities.poker.PokerCommand.Assume;
import plenum.activities.poker.PokerCommand.TakeBreak;
import plenum.activities.poker.PokerEvent.Assumed;
import plenum.activities.poker.PokerEvent.StoryDecided;
import plenum.activities.poker.StoryDecision.Choice;
import plenum.shared.Problem;

/** What one turn may do while people talk about a result. */
record TalkRules(PokerState state, Turn turn) {

    /** Only those whose card lies far from the middle are asked what they know. */
    Decision<PokerEvent> assume(Assume assume) {
        if (state.stage() != PokerStage.WAITING && assume.round() != state.round()) {
            return refused(Problem.STALE_ROUND.refusal().with("state", state.outline()));
        }
        if (state.stage() != PokerStage.RESULTS) {
            return refused(Problem.WRONG_PHASE.refusal().with("state", state.outline()));
        }
        var isAsked = state.options().discussionPrompts()
                && Discussion.of(state.table())
                        .flatMap(talk -> talk.outlier(turn.actor()))
                        .isPresent();
        if (!isAsked) {
            return refused(Problem.UNAUTHORIZED.refusal().with("permission", "poker.assume"));
        }
        return assume.text().equals(state.table().trail().assumptions().get(turn.actor()))
                ? repeated()
                : accepted(new Assumed(turn.actor(), assume.round(), assume.text()));
    }

    /** That the room wants a break is kept with the story; the break itself is the session's. */
    Decision<PokerEvent> rest(TakeBreak rest) {
        if (state.stage() != PokerStage.WAITING && rest.round() != state.round()) {
            return refused(Problem.STALE_ROUND.refusal().with("state", state.outline()));
        }
        if (state.stage() != PokerStage.RESULTS) {
            return refused(Problem.WRONG_PHASE.refusal().with("state", state.outline()));
        }
        var recorded = recorded(Choice.PAUSE);
        return recorded.isEmpty() || isRecorded(Choice.PAUSE) ? repeated() : new Decision.Accepted<>(recorded);
    }

    /** The choice is kept with the story, if there is one and if something spoke for a choice. */
    List<PokerEvent> recorded(Choice choice) {
        var story = state.table().story();
        return story == null || Advice.about(state).isEmpty()
                ? List.of()
                : List.of(new StoryDecided(story, new StoryDecision(choice, null, turn.now())));
    }

    private boolean isRecorded(Choice choice) {
        var current = state.queue().current();
        return current != null
                && state.queue()
                        .find(current)
                        .map(Story::decision)
                        .filter(decision -> decision.choice() == choice)
                        .isPresent();
    }
}
