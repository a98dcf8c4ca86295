package plenum.activities.poker;

import static plenum.activities.Decision.accepted;
import static plenum.activities.Decision.refused;
import static plenum.activities.Decision.repeated;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
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
        var queue = state.queue();
        var news = new LinkedHashMap<UUID, Story>();
        for (var wish : add.stories()) {
            var known = queue.find(wish.id());
            var renewed = known.map(story -> story.renewedBy(wish)).orElseGet(() -> Story.of(wish));
            if (known.isEmpty() || (Boolean.TRUE.equals(add.update()) && !renewed.equals(known.get()))) {
                news.putIfAbsent(wish.id(), renewed);
            }
        }
        if (news.isEmpty()) {
            return repeated();
        }
        var later = queue.with(List.copyOf(news.values()));
        return later.stories().size() > Queue.MOST_STORIES
                ? refused(Problem.LIMIT_REACHED.because(Queue.MOST_STORIES + " stories"))
                : accepted(new StoriesAdded(List.copyOf(news.values())));
    }

    Decision<PokerEvent> edit(EditStory edit) {
        return about(edit.storyId(), story -> {
            var details = story.details().changedBy(edit.words());
            return story.called(edit.ref(), edit.title(), details).equals(story)
                    ? repeated()
                    : accepted(new StoryEdited(edit.storyId(), edit.ref(), edit.title(), details));
        });
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
                story -> isAsked(story)
                        ? refused(Problem.WRONG_PHASE.refusal().with("state", state.outline()))
                        : accepted(new StoryRemoved(story.id())));
    }

    private boolean isAsked(Story story) {
        var prevote = state.prevote();
        return prevote == null
                ? story.id().equals(state.queue().current()) && state.stage() != PokerStage.WAITING
                : prevote.roundOf(story, state.rounds()).isPresent();
    }

    private Decision<PokerEvent> about(UUID id, Function<Story, Decision<PokerEvent>> then) {
        return state.queue().find(id).map(then).orElseGet(() -> refused(Problem.STORY_NOT_FOUND.refusal()));
    }
}
