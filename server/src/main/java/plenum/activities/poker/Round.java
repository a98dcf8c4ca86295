package plenum.activities.poker;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is remembered of a round besides its ballots. The counts are fixed when voting ends; until then they are 0. */
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
        @Nullable Outcome outcome) {

    static Round started(PokerEvent.RoundStarted event) {
        return new Round(
                event.round(), event.story(), event.topic(), event.at(), event.by(), null, 0, null, null, null);
    }

    Round revealed(Instant at, Statistics shown) {
        return new Round(round, story, topic, startedAt, startedBy, at, shown.totalVotes(), shown, agreed, outcome);
    }

    Round inOrderOf(Deck deck) {
        return statistics == null
                ? this
                : new Round(
                        round,
                        story,
                        topic,
                        startedAt,
                        startedBy,
                        revealedAt,
                        votedCount,
                        statistics.inOrderOf(deck),
                        agreed,
                        outcome);
    }

    Round agreed(Estimate estimate) {
        return new Round(
                round, story, topic, startedAt, startedBy, revealedAt, votedCount, statistics, estimate, outcome);
    }

    Round completed(Outcome how, int voted) {
        return new Round(round, story, topic, startedAt, startedBy, revealedAt, voted, statistics, agreed, how);
    }

    boolean isRevealed() {
        return revealedAt != null;
    }

    boolean isOver() {
        return isRevealed() || outcome != null;
    }
}
