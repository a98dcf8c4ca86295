package plenum.activities.poker;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a round besides its ballots. The counts are fixed when voting ends; until then they are 0.
 * Times are absolute, so a restart does not stretch them: {@code endsAt} is the timer's, {@code revealsAt} the end of a
 * countdown, {@code automatic} one that nobody called for, {@code held} says that somebody called one off.
 */
public record Round(
        int round,
        @Nullable UUID story,
        @Nullable String topic,
        Instant startedAt,
        UUID startedBy,
        @Nullable Instant revealedAt,
        int votedCount,
        @Nullable Statistics statistics,
        @Nullable Estimate agreed,
        @Nullable Outcome outcome,
        @Nullable Instant endsAt,
        @Nullable Instant revealsAt,
        boolean automatic,
        boolean held) {

    static Round started(PokerEvent.RoundStarted event) {
        return new Round(
                event.round(),
                event.story(),
                event.topic(),
                event.at(),
                event.by(),
                null,
                0,
                null,
                null,
                null,
                event.endsAt(),
                null,
                false,
                false);
    }

    Round revealed(Instant at, Statistics shown) {
        return new Round(
                round,
                story,
                topic,
                startedAt,
                startedBy,
                at,
                shown.totalVotes(),
                shown,
                agreed,
                outcome,
                null,
                null,
                false,
                false);
    }

    Round inOrderOf(Deck deck) {
        return statistics == null
                ? this
                : with(votedCount, statistics.inOrderOf(deck), agreed, outcome, endsAt, revealsAt, automatic, held);
    }

    Round agreed(Estimate estimate) {
        return with(votedCount, statistics, estimate, outcome, endsAt, revealsAt, automatic, held);
    }

    Round completed(Outcome how, int voted) {
        return with(voted, statistics, agreed, how, null, null, false, false);
    }

    Round counting(Instant until, boolean byItself) {
        return with(votedCount, statistics, agreed, outcome, endsAt, until, byItself, held);
    }

    /** Back to voting; a person's word holds for the rest of the round. */
    Round uncounted(boolean byPerson) {
        return with(votedCount, statistics, agreed, outcome, endsAt, null, false, held || byPerson);
    }

    Round ending(@Nullable Instant at) {
        return with(votedCount, statistics, agreed, outcome, at, revealsAt, automatic, held);
    }

    Round delayed(Duration by) {
        var end = endsAt == null ? null : endsAt.plus(by);
        var reveal = revealsAt == null ? null : revealsAt.plus(by);
        return with(votedCount, statistics, agreed, outcome, end, reveal, automatic, held);
    }

    private Round with(
            int voted,
            @Nullable Statistics shown,
            @Nullable Estimate estimate,
            @Nullable Outcome how,
            @Nullable Instant end,
            @Nullable Instant reveal,
            boolean byItself,
            boolean calledOff) {
        return new Round(
                round,
                story,
                topic,
                startedAt,
                startedBy,
                revealedAt,
                voted,
                shown,
                estimate,
                how,
                end,
                reveal,
                byItself,
                calledOff);
    }

    boolean isRevealed() {
        return revealedAt != null;
    }

    boolean isOver() {
        return isRevealed() || outcome != null;
    }
}
