package plenum.activities.poker;

import static plenum.activities.Decision.accepted;
import static plenum.activities.Decision.refused;
import static plenum.activities.Decision.repeated;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.Decision;
import plenum.activities.Turn;
import plenum.activities.poker.PokerCommand.Agree;
import plenum.activities.poker.PokerCommand.Next;
import plenum.activities.poker.PokerCommand.SelectStory;
import plenum.activities.poker.PokerCommand.SkipStory;
import plenum.activities.poker.PokerEvent.EstimateAgreed;
import plenum.activities.poker.PokerEvent.StorySelected;
import plenum.activities.poker.PokerEvent.StorySkipped;
import plenum.shared.Problem;
import plenum.shared.Refusal;

/** What one turn may do about the story on the table: settle it, and go on to another. */
record StoryRules(PokerState state, Turn turn) {

    Decision<PokerEvent> agree(Agree agree) {
        if (state.stage() != PokerStage.WAITING && agree.round() != state.round()) {
            return refused(stale());
        }
        if (state.stage() != PokerStage.RESULTS) {
            return refused(Problem.WRONG_PHASE.refusal().with("state", state.outline()));
        }
        var estimate = estimate(agree);
        if (estimate.isEmpty()) {
            return refused(Problem.INVALID_RESPONSE.on("card", "must be a card of this deck"));
        }
        return estimate.get().equals(state.table().agreed())
                ? repeated()
                : accepted(new EstimateAgreed(state.round(), state.queue().current(), estimate.get()));
    }

    private Optional<Estimate> estimate(Agree agree) {
        if (agree.label() != null) {
            return !state.options().allowCustomFinal()
                    ? Optional.empty()
                    : Optional.of(Estimate.ofOwnWords(agree.label()));
        }
        var statistics = state.statistics();
        var card = agree.card() != null ? agree.card() : statistics == null ? null : statistics.suggestedCard();
        return Optional.ofNullable(card).flatMap(state.deck()::find).map(Estimate::of);
    }

    Decision<PokerEvent> next(Next next) {
        if (!Objects.equals(next.fromStoryId(), state.queue().current())) {
            return refused(stale());
        }
        if (state.isOpen()) {
            return refused(Problem.WRONG_PHASE.refusal().with("state", state.outline()));
        }
        var story = state.queue().next();
        var events = leaveFor(story.map(Story::id).orElse(null));
        if (events.isEmpty()) {
            return repeated();
        }
        return story.isPresent() && Boolean.TRUE.equals(next.start())
                ? new RoundChange(state, turn)
                        .open(story.get().id(), story.get().title(), events)
                : new Decision.Accepted<>(events);
    }

    Decision<PokerEvent> select(SelectStory select) {
        if (select.storyId().equals(state.queue().current())) {
            return repeated();
        }
        if (state.queue().find(select.storyId()).isEmpty()) {
            return refused(Problem.STORY_NOT_FOUND.refusal());
        }
        return Objects.equals(select.fromStoryId(), state.queue().current())
                ? new Decision.Accepted<>(leaveFor(select.storyId()))
                : refused(stale());
    }

    Decision<PokerEvent> skip(SkipStory skip) {
        var story = state.queue().find(skip.storyId());
        if (story.isEmpty()) {
            return refused(Problem.STORY_NOT_FOUND.refusal());
        }
        if (story.get().status() == Story.Status.SKIPPED) {
            return repeated();
        }
        var events = new ArrayList<PokerEvent>();
        if (skip.storyId().equals(state.queue().current())) {
            events.addAll(leaveFor(null));
        }
        events.add(new StorySkipped(skip.storyId()));
        return new Decision.Accepted<>(List.copyOf(events));
    }

    private List<PokerEvent> leaveFor(@Nullable UUID story) {
        var events = new ArrayList<>(new RoundChange(state, turn).leave());
        if (!Objects.equals(story, state.queue().current())) {
            events.add(new StorySelected(story));
        }
        return List.copyOf(events);
    }

    private Refusal stale() {
        return Problem.STALE_ROUND.refusal().with("state", state.outline());
    }
}
