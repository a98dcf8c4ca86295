package plenum.activities.poker;

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
import plenum.activities.poker.PokerCommand.Park;
import plenum.activities.poker.PokerCommand.SelectStory;
import plenum.activities.poker.PokerCommand.Skip;
import plenum.activities.poker.PokerEvent.EstimateAgreed;
import plenum.activities.poker.PokerEvent.StoryLeftOut;
import plenum.activities.poker.PokerEvent.StorySelected;
import plenum.activities.poker.StoryDecision.Choice;
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
        if (estimate.get().equals(state.table().agreed())) {
            return repeated();
        }
        var events = new ArrayList<PokerEvent>();
        if (isHigher(estimate.get())) {
            events.addAll(new TalkRules(state, turn).recorded(Choice.TAKE_HIGHER));
        }
        events.add(new EstimateAgreed(state.round(), state.table().story(), estimate.get(), turn.now()));
        return new Decision.Accepted<>(List.copyOf(events));
    }

    /** A card further up than the one that was put forward. */
    private boolean isHigher(Estimate estimate) {
        var statistics = state.statistics();
        var suggested = statistics == null ? null : statistics.suggestedCard();
        var keys = state.deck().cards().stream()
                .filter(Card::estimates)
                .map(Card::key)
                .toList();
        return suggested != null && estimate.card() != null && keys.indexOf(estimate.card()) > keys.indexOf(suggested);
    }

    private Optional<Estimate> estimate(Agree agree) {
        if (agree.label() != null) {
            return !state.options().allowCustomFinal()
                    ? Optional.empty()
                    : Optional.of(Estimate.ofOwnWords(agree.label()));
        }
        if (agree.value() != null) {
            var card = state.deck().worth(agree.value()).map(Estimate::of);
            return card.isPresent() || !state.options().allowCustomFinal()
                    ? card
                    : Optional.of(Estimate.ofNumber(agree.value()));
        }
        var statistics = state.statistics();
        var card = agree.card() != null ? agree.card() : statistics == null ? null : statistics.suggestedCard();
        return Optional.ofNullable(card).flatMap(state.deck()::find).map(Estimate::of);
    }

    Decision<PokerEvent> next(Next next) {
        if (!Objects.equals(next.fromStoryId(), state.queue().current())) {
            return refused(stale());
        }
        if (state.isBusy()) {
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
        if (!Objects.equals(select.fromStoryId(), state.queue().current())) {
            return refused(stale());
        }
        return state.prevote() == null
                ? new Decision.Accepted<>(leaveFor(select.storyId()))
                : refused(Problem.WRONG_PHASE.refusal().with("state", state.outline()));
    }

    Decision<PokerEvent> skip(Skip skip) {
        var why = new StoryDecision(Choice.SKIP, null, turn.now());
        return leaveOut(skip.storyId(), why, new RoundChange(state, turn).leave());
    }

    Decision<PokerEvent> park(Park park) {
        var choice = switch (park.reason()) {
            case PARK -> Choice.PARK;
            case SPLIT -> Choice.SPLIT;
            case SPIKE -> Choice.SPIKE;
        };
        var why = new StoryDecision(choice, park.note(), turn.now());
        return leaveOut(park.storyId(), why, new RoundChange(state, turn).leave(Outcome.PARKED));
    }

    private Decision<PokerEvent> leaveOut(@Nullable UUID named, StoryDecision why, List<? extends PokerEvent> first) {
        var id = named == null ? state.queue().current() : named;
        var story = id == null ? Optional.<Story>empty() : state.queue().find(id);
        if (id == null || story.isEmpty()) {
            return refused(Problem.STORY_NOT_FOUND.refusal());
        }
        if (isLeftOut(story.get(), why)) {
            return repeated();
        }
        if (state.prevote() != null) {
            return refused(Problem.WRONG_PHASE.refusal().with("state", state.outline()));
        }
        var events = new ArrayList<PokerEvent>();
        if (id.equals(state.queue().current())) {
            events.addAll(first);
            events.add(new StorySelected(null));
        }
        events.add(new StoryLeftOut(id, why));
        return new Decision.Accepted<>(List.copyOf(events));
    }

    /** For this reason already, whenever that was. */
    private static boolean isLeftOut(Story story, StoryDecision why) {
        var before = story.decision();
        return story.isLeftOut()
                && before != null
                && before.choice() == why.choice()
                && Objects.equals(before.note(), why.note());
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
