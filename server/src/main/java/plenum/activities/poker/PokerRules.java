package plenum.activities.poker;

import static plenum.activities.Decision.accepted;
import static plenum.activities.Decision.refused;
import static plenum.activities.Decision.repeated;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.Answer;
import plenum.activities.Decision;
import plenum.activities.Turn;
import plenum.activities.poker.PokerCommand.AddStories;
import plenum.activities.poker.PokerCommand.AddStory;
import plenum.activities.poker.PokerCommand.AddTime;
import plenum.activities.poker.PokerCommand.Agree;
import plenum.activities.poker.PokerCommand.AgreeProposed;
import plenum.activities.poker.PokerCommand.Assume;
import plenum.activities.poker.PokerCommand.CancelReveal;
import plenum.activities.poker.PokerCommand.ClosePrevote;
import plenum.activities.poker.PokerCommand.EditStory;
import plenum.activities.poker.PokerCommand.MoveStory;
import plenum.activities.poker.PokerCommand.Next;
import plenum.activities.poker.PokerCommand.OpenPrevote;
import plenum.activities.poker.PokerCommand.Park;
import plenum.activities.poker.PokerCommand.RemoveStory;
import plenum.activities.poker.PokerCommand.Reset;
import plenum.activities.poker.PokerCommand.Retract;
import plenum.activities.poker.PokerCommand.Reveal;
import plenum.activities.poker.PokerCommand.Revote;
import plenum.activities.poker.PokerCommand.SelectStory;
import plenum.activities.poker.PokerCommand.SetDeck;
import plenum.activities.poker.PokerCommand.SetOptions;
import plenum.activities.poker.PokerCommand.Skip;
import plenum.activities.poker.PokerCommand.Start;
import plenum.activities.poker.PokerCommand.StopTimer;
import plenum.activities.poker.PokerCommand.TakeBreak;
import plenum.activities.poker.PokerCommand.Timer;
import plenum.activities.poker.PokerCommand.Undo;
import plenum.activities.poker.PokerCommand.Vote;
import plenum.activities.poker.PokerEvent.CountdownStarted;
import plenum.activities.poker.PokerEvent.VotesRevealed;
import plenum.activities.poker.StoryDecision.Choice;
import plenum.shared.Problem;

/** What one turn at this table may do. */
record PokerRules(PokerState state, Turn turn) {

    Decision<PokerEvent> decide(PokerCommand command) {
        var answers = command instanceof Answer || command instanceof Assume;
        if (!(answers ? turn.mayAnswer() : turn.mayControl())) {
            return refused(
                    answers
                            ? Problem.NOT_A_VOTER.refusal()
                            : Problem.UNAUTHORIZED.refusal().with("permission", "activity.control"));
        }
        return switch (command) {
            case Vote vote -> new AnswerRules(state, turn).vote(vote);
            case Retract retract -> new AnswerRules(state, turn).retract(retract);
            case Start start -> start(start);
            case Reveal reveal -> reveal(reveal);
            case Revote revote -> again(revote.round(), PokerStage.RESULTS, Outcome.REVOTE);
            case Reset reset -> again(reset.round(), PokerStage.VOTING, Outcome.RESET);
            case Undo undo -> new RestoreRules(state, turn).undo(undo);
            case CancelReveal cancel -> new TimeRules(state, turn).cancel(cancel);
            case Timer timer -> new TimeRules(state, turn).timer(timer);
            case AddTime add -> new TimeRules(state, turn).add(add);
            case StopTimer stop -> new TimeRules(state, turn).stop(stop);
            case SetOptions options -> new TableRules(state).options(options);
            case SetDeck deck -> new TableRules(state).deck(deck);
            case Agree agree -> new StoryRules(state, turn).agree(agree);
            case Assume assume -> new TalkRules(state, turn).assume(assume);
            case TakeBreak rest -> new TalkRules(state, turn).rest(rest);
            case Next next -> new StoryRules(state, turn).next(next);
            case SelectStory select -> new StoryRules(state, turn).select(select);
            case Skip skip -> new StoryRules(state, turn).skip(skip);
            case Park park -> new StoryRules(state, turn).park(park);
            case OpenPrevote open -> new PrevoteRules(state, turn).open(open);
            case ClosePrevote _ -> new PrevoteRules(state, turn).close();
            case AgreeProposed agree -> new PrevoteRules(state, turn).agree(agree);
            case AddStory add -> new QueueRules(state).add(new AddStories(List.of(add.story())));
            case AddStories add -> new QueueRules(state).add(add);
            case EditStory edit -> new QueueRules(state).edit(edit);
            case MoveStory move -> new QueueRules(state).move(move);
            case RemoveStory remove -> new QueueRules(state).remove(remove);
        };
    }

    private Decision<PokerEvent> start(Start start) {
        if (state.isBusy()) {
            return refused(Problem.WRONG_PHASE.refusal().with("state", state.outline()));
        }
        var change = new RoundChange(state, turn);
        var restores = Boolean.TRUE.equals(start.restore());
        int seconds =
                Objects.requireNonNullElse(start.timerSeconds(), state.options().timerSeconds());
        var asked = asked(start);
        if (asked == null) {
            return restores
                    ? refused(Problem.VALIDATION_ERROR.on("restore", "needs a story_id"))
                    : change.open(null, start.topic(), change.leave(), seconds);
        }
        return state.queue()
                .find(asked)
                .map(story -> restores
                        ? new RestoreRules(state, turn).reopened(story, seconds)
                        : change.open(story.id(), story.title(), change.leave(), seconds))
                .orElseGet(() -> refused(Problem.STORY_NOT_FOUND.refusal()));
    }

    /** Whoever names nothing means the story that was chosen for this round. */
    private @Nullable UUID asked(Start start) {
        return start.storyId() == null && start.topic() == null && state.stage() == PokerStage.WAITING
                ? state.queue().current()
                : start.storyId();
    }

    private Decision<PokerEvent> reveal(Reveal reveal) {
        if (state.stage() == PokerStage.WAITING || state.stage() == PokerStage.PREVOTING) {
            return refused(Problem.NOTHING_TO_REVEAL.refusal());
        }
        if (reveal.round() != state.round()) {
            return refused(Problem.STALE_ROUND.refusal().with("state", state.outline()));
        }
        if (state.stage() == PokerStage.RESULTS) {
            return repeated();
        }
        var voted = state.cards().size();
        if (voted == 0) {
            return refused(Problem.NOTHING_TO_REVEAL.refusal());
        }
        var eligible = state.eligible(turn.crowd());
        if (!Boolean.TRUE.equals(reveal.immediate()) && isCounted(voted < eligible)) {
            return state.stage() == PokerStage.REVEALING
                    ? repeated()
                    : accepted(new CountdownStarted(
                            state.round(), turn.now().plus(state.options().countdown()), false, turn.actor()));
        }
        return accepted(new VotesRevealed(state.round(), eligible, voted < eligible, turn.actor(), turn.now()));
    }

    private boolean isCounted(boolean early) {
        return switch (state.options().revealCountdown()) {
            case NEVER -> false;
            case IF_MISSING -> early;
            case ALWAYS -> true;
        };
    }

    /** The same question in a new round, with an empty table. */
    private Decision<PokerEvent> again(int round, PokerStage stage, Outcome outcome) {
        if (state.stage() != PokerStage.WAITING && round != state.round()) {
            return refused(Problem.STALE_ROUND.refusal().with("state", state.outline()));
        }
        if (state.stage() != stage && !(stage == PokerStage.VOTING && state.isOpen())) {
            return refused(Problem.WRONG_PHASE.refusal().with("state", state.outline()));
        }
        var change = new RoundChange(state, turn);
        var table = state.table();
        var left = new ArrayList<PokerEvent>(new TalkRules(state, turn).recorded(Choice.REVOTE));
        left.add(change.completed(outcome));
        return change.open(table.story(), table.topic(), left);
    }
}
