package plenum.activities.poker;

import static plenum.activities.Decision.accepted;
import static plenum.activities.Decision.refused;
import static plenum.activities.Decision.repeated;

import java.util.HashSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import plenum.activities.Decision;
import plenum.activities.poker.PokerCommand.AddStories;
import plenum.activities.poker.PokerCommand.EditStory;
import plenum.activities.poker.PokerCommand.MoveStory;
import plenum.activities.poker.PokerCommand.RemoveStory;
import plenum.activities.poker.PokerEvent.StoriesAdded;
import plenum.activities.poker.PokerEvent.StoryEdited;
import plenum.activities.poker.PokerEvent.StoryMoved;
import plenum.activities.poker.PokerEvent.StoryRemoved;
import plenum.shared.Problem;

/** What may become of the list of stories. */
record QueueRules(PokerState state) {

    Decision<PokerEvent> add(AddStories add) {
        var known =
                new HashSet<>(state.queue().stories().stream().map(Story::id).collect(Collectors.toSet()));
        var fresh = add.stories().stream()
                .filter(story -> known.add(story.id()))
                .map(Story::of)
                .toList();
        if (fresh.isEmpty()) {
            return repeated();
        }
        return state.queue().stories().size() + fresh.size() > Queue.MOST_STORIES
                ? refused(Problem.LIMIT_REACHED.because(Queue.MOST_STORIES + " stories"))
                : accepted(new StoriesAdded(fresh));
    }

    Decision<PokerEvent> edit(EditStory edit) {
        return about(
                edit.storyId(),
                story -> story.called(edit.ref(), edit.title()).equals(story)
                        ? repeated()
                        : accepted(new StoryEdited(edit.storyId(), edit.ref(), edit.title())));
    }

    Decision<PokerEvent> move(MoveStory move) {
        int to = Math.min(move.to(), state.queue().stories().size() - 1);
        return about(
                move.storyId(),
                story -> state.queue().place(story.id()) == to ? repeated() : accepted(new StoryMoved(story.id(), to)));
    }

    /** A story that is being estimated stays until its round has been left. */
    Decision<PokerEvent> remove(RemoveStory remove) {
        return about(
                remove.storyId(),
                story -> story.id().equals(state.queue().current()) && state.stage() != PokerStage.WAITING
                        ? refused(Problem.WRONG_PHASE.refusal().with("state", state.outline()))
                        : accepted(new StoryRemoved(story.id())));
    }

    private Decision<PokerEvent> about(UUID id, Function<Story, Decision<PokerEvent>> then) {
        return state.queue().find(id).map(then).orElseGet(() -> refused(Problem.STORY_NOT_FOUND.refusal()));
    }
}
