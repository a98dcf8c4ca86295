package plenum.activities.poker;

import static plenum.activities.Decision.accepted;
import static plenum.activities.Decision.refused;
import static plenum.activities.Decision.repeated;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import plenum.activities.Decision;
import plenum.activities.Turn;
import plenum.activities.poker.PokerCommand.AgreeProposed;
import plenum.activities.poker.PokerCommand.OpenPrevote;
import plenum.activities.poker.PokerEvent.EstimateAgreed;
import plenum.activities.poker.PokerEvent.PrevoteClosed;
import plenum.activities.poker.PokerEvent.PrevoteOpened;
import plenum.activities.poker.Story.Status;
import plenum.shared.Problem;
import plenum.shared.Refusal;

/** What one turn may do about voting before people meet. */
record PrevoteRules(PokerState state, Turn turn) {

    static final Duration LONGEST = Duration.ofDays(14);

    /** It goes on for days without anybody there, so somebody with an account has to answer for it. */
    Decision<PokerEvent> open(OpenPrevote open) {
        if (!turn.hosted()) {
            return refused(Problem.SIGN_IN_REQUIRED.refusal());
        }
        if (!state.options().prevote().enabled()) {
            return refused(Problem.UNAUTHORIZED.refusal().with("permission", "poker.prevote"));
        }
        if (state.isBusy()) {
            return refused(wrongPhase());
        }
        var closesAt = open.closesAt();
        if (!closesAt.isAfter(turn.now()) || closesAt.isAfter(turn.now().plus(LONGEST))) {
            return refused(Problem.VALIDATION_ERROR.on(
                    "closes_at", "must be within the next %d days".formatted(LONGEST.toDays())));
        }
        var stories = state.queue().stories().stream()
                .filter(Story::isPending)
                .map(Story::id)
                .toList();
        if (stories.isEmpty()) {
            return refused(Problem.STORY_NOT_FOUND.refusal());
        }
        if (state.round() + stories.size() > RoundChange.MOST_ROUNDS) {
            return refused(Problem.LIMIT_REACHED.because(RoundChange.MOST_ROUNDS + " rounds"));
        }
        var events = new ArrayList<>(new RoundChange(state, turn).leave());
        events.add(new PrevoteOpened(state.round() + 1, stories, turn.actor(), turn.now(), closesAt));
        return new Decision.Accepted<>(List.copyOf(events));
    }

    /** Two who close it together close it once. */
    Decision<PokerEvent> close() {
        if (state.prevote() != null) {
            return accepted(new PrevoteClosed(turn.actor(), turn.crowd().invited(), turn.now()));
        }
        return wasLast() ? repeated() : refused(wrongPhase());
    }

    /** Nothing was asked since. */
    private boolean wasLast() {
        return state.queue().stories().stream()
                .map(Story::prevoted)
                .anyMatch(one -> one != null && one.round() == state.round());
    }

    Decision<PokerEvent> agree(AgreeProposed agree) {
        var events = new ArrayList<PokerEvent>();
        for (var id : new LinkedHashSet<>(agree.storyIds())) {
            var story = state.queue().find(id);
            var objection = story.map(this::objection).orElseGet(() -> Optional.of(Problem.STORY_NOT_FOUND.refusal()));
            if (objection.isPresent()) {
                return refused(objection.get());
            }
            story.filter(one -> one.status() == Status.PROPOSED)
                    .map(this::agreed)
                    .ifPresent(events::add);
        }
        return events.isEmpty() ? repeated() : new Decision.Accepted<>(List.copyOf(events));
    }

    /** What was confirmed already stays so; everything else has to be proposed. */
    private Optional<Refusal> objection(Story story) {
        var isOver = state.prevote() == null;
        return isOver && (story.status() == Status.PROPOSED || isConfirmed(story))
                ? Optional.empty()
                : Optional.of(wrongPhase());
    }

    private boolean isConfirmed(Story story) {
        var before = story.prevoted();
        var round = before == null ? null : state.rounds().get(before.round());
        return round != null && round.agreed() != null && round.agreed().equals(story.estimate());
    }

    private EstimateAgreed agreed(Story story) {
        var before = Objects.requireNonNull(story.prevoted(), "what is proposed was voted on");
        var card = Objects.requireNonNull(before.proposed(), "what is proposed is a card");
        var deck = Objects.requireNonNull(state.rounds().get(before.round()))
                .terms()
                .deck();
        return new EstimateAgreed(
                before.round(), story.id(), Estimate.of(deck.find(card).orElseThrow()), turn.now());
    }

    private Refusal wrongPhase() {
        return Problem.WRONG_PHASE.refusal().with("state", state.outline());
    }
}
