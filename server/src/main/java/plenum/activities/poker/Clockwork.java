package plenum.activities.poker;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plenum.activities.Crowd;
import plenum.activities.poker.PokerEvent.CountdownStarted;
import plenum.activities.poker.PokerEvent.MarksShown;
import plenum.activities.poker.PokerEvent.PrevoteClosed;
import plenum.activities.poker.PokerEvent.RevealCancelled;
import plenum.activities.poker.PokerEvent.TimerStopped;
import plenum.activities.poker.PokerEvent.VotesRevealed;

/**
 * What happens at a table by itself: a timer ends, a countdown ends, the last card goes down, marks are shown, a
 * pre-vote is over.
 */
record Clockwork(PokerState state, Crowd crowd) {

    /** So long may somebody not look, or not be reached, and still be waited for. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    /** When something happens by itself: at once if that is not in the future, never if absent. */
    @Nullable
    Instant due() {
        return switch (state.stage()) {
            case WAITING, RESULTS -> null;
            case PREVOTING -> prevote().closesAt();
            case VOTING -> earliest(timeToReveal(), state.table().endsAt(), timeToMark());
            case REVEALING ->
                isCountdownVain()
                        ? Instant.EPOCH
                        : earliest(state.table().revealsAt(), state.table().endsAt(), timeToMark());
        };
    }

    List<PokerEvent> run(Instant now) {
        return next(now)
                .or(() -> isOver(timeToMark(), now) ? Optional.of(marks(now)) : Optional.empty())
                .map(List::of)
                .orElseGet(List::of);
    }

    private Optional<PokerEvent> next(Instant now) {
        return switch (state.stage()) {
            case WAITING, RESULTS -> Optional.empty();
            case PREVOTING ->
                isOver(prevote().closesAt(), now)
                        ? Optional.of(new PrevoteClosed(null, crowd.invited(), now))
                        : Optional.empty();
            case VOTING -> {
                if (isOver(state.table().endsAt(), now)) {
                    yield Optional.of(timeIsUp(now));
                }
                yield isOver(timeToReveal(), now) ? Optional.of(revealOrCount(now)) : Optional.empty();
            }
            case REVEALING -> {
                if (isCountdownVain()) {
                    yield Optional.of(new RevealCancelled(state.round(), null));
                }
                if (isOver(state.table().revealsAt(), now)) {
                    yield Optional.of(reveal(now));
                }
                yield isOver(state.table().endsAt(), now) ? Optional.of(timeIsUp(now)) : Optional.empty();
            }
        };
    }

    private RunningPrevote prevote() {
        return Objects.requireNonNull(state.prevote());
    }

    private PokerEvent timeIsUp(Instant now) {
        return state.cards().isEmpty() || !state.options().timerAutoReveal()
                ? new TimerStopped(state.round())
                : reveal(now);
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

    private MarksShown marks(Instant now) {
        return new MarksShown(state.round(), new Marks(state.voters(), now));
    }

    private @Nullable Instant timeToMark() {
        var isBehind = state.isOpen() && !state.marked().equals(state.voters());
        return isBehind ? state.table().marks().next() : null;
    }

    /** Who called a countdown off does not want another one for the same cards. */
    private @Nullable Instant timeToReveal() {
        return state.options().autoReveal() && !state.table().held() ? everybodyIn() : null;
    }

    /** Nothing is left to show, or what set it off is no longer so: somebody is waited for again. */
    private boolean isCountdownVain() {
        if (state.cards().isEmpty()) {
            return true;
        }
        var everybodyIn = everybodyIn();
        return state.table().automatic() && (everybodyIn == null || everybodyIn.isAfter(countedSince()));
    }

    private Instant countedSince() {
        return Objects.requireNonNull(state.table().revealsAt())
                .minus(state.options().countdown());
    }

    /** The moment from which on nobody who has not voted is waited for; absent as long as somebody is. */
    private @Nullable Instant everybodyIn() {
        var missing = new HashSet<>(crowd.eligible());
        missing.addAll(crowd.away().keySet());
        missing.removeAll(state.cards().keySet());
        if (state.cards().isEmpty() || crowd.eligible().isEmpty()) {
            return null;
        }
        var from = Instant.EPOCH;
        for (var person : missing) {
            var since = crowd.away().get(person);
            if (since == null || !state.options().excludeIdle()) {
                return null;
            }
            var excused = since.plus(PATIENCE);
            from = excused.isAfter(from) ? excused : from;
        }
        return from;
    }

    private static boolean isOver(@Nullable Instant end, Instant now) {
        return end != null && !end.isAfter(now);
    }

    private static @Nullable Instant earliest(@Nullable Instant... ends) {
        return Stream.of(ends).filter(Objects::nonNull).min(Instant::compareTo).orElse(null);
    }
}
