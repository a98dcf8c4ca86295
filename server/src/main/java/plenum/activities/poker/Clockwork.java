package plenum.activities.poker;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plenum.activities.Crowd;
import plenum.activities.poker.PokerEvent.CountdownStarted;
import plenum.activities.poker.PokerEvent.RevealCancelled;
import plenum.activities.poker.PokerEvent.TimerStopped;
import plenum.activities.poker.PokerEvent.VotesRevealed;

/** What happens at a table by itself: a timer ends, a countdown ends, the last card goes down. */
record Clockwork(PokerState state, Crowd crowd) {

    /** When something happens by itself: at once if that is not in the future, never if absent. */
    @Nullable
    Instant due() {
        return switch (state.stage()) {
            case WAITING, RESULTS -> null;
            case VOTING -> isTimeToReveal() ? Instant.EPOCH : state.table().endsAt();
            case REVEALING ->
                isCountdownVain()
                        ? Instant.EPOCH
                        : earlier(state.table().revealsAt(), state.table().endsAt());
        };
    }

    List<PokerEvent> run(Instant now) {
        return next(now).map(List::of).orElseGet(List::of);
    }

    private Optional<PokerEvent> next(Instant now) {
        return switch (state.stage()) {
            case WAITING, RESULTS -> Optional.empty();
            case VOTING -> {
                if (isOver(state.table().endsAt(), now)) {
                    yield Optional.of(state.cards().isEmpty() ? new TimerStopped(state.round()) : reveal(now));
                }
                yield isTimeToReveal() ? Optional.of(revealOrCount(now)) : Optional.empty();
            }
            case REVEALING -> {
                if (isCountdownVain()) {
                    yield Optional.of(new RevealCancelled(state.round(), null));
                }
                var isOver = isOver(state.table().revealsAt(), now)
                        || isOver(state.table().endsAt(), now);
                yield isOver ? Optional.of(reveal(now)) : Optional.empty();
            }
        };
    }

    private PokerEvent revealOrCount(Instant now) {
        return state.options().revealCountdown() == Options.Countdown.NEVER
                ? reveal(now)
                : new CountdownStarted(state.round(), now.plus(state.options().countdown()), true, null);
    }

    private VotesRevealed reveal(Instant now) {
        var eligible = state.eligible(crowd);
        return new VotesRevealed(state.round(), eligible, state.cards().size() < eligible, null, now);
    }

    /** Who called a countdown off does not want another one for the same cards. */
    private boolean isTimeToReveal() {
        return state.options().autoReveal() && !state.table().held() && isEverybodyIn();
    }

    /** Nothing is left to show, or what set it off is no longer so. */
    private boolean isCountdownVain() {
        return state.cards().isEmpty() || state.table().automatic() && !isEverybodyIn();
    }

    private boolean isEverybodyIn() {
        var voted = state.cards().keySet();
        return !voted.isEmpty() && !crowd.eligible().isEmpty() && voted.containsAll(crowd.eligible());
    }

    private static boolean isOver(@Nullable Instant end, Instant now) {
        return end != null && !end.isAfter(now);
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
