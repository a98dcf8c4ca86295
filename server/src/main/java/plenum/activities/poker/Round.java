package plenum.activities.poker;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is remembered of a round besides its ballots. The counts are fixed when voting ends; until then they are 0. */
public record Round(
        int round,
        @Nullable String topic,
        Instant startedAt,
        UUID startedBy,
        @Nullable Instant revealedAt,
        int votedCount,
        int eligibleCount,
        @Nullable String suggestedCard,
        @Nullable Outcome outcome) {

    static Round started(PokerEvent.RoundStarted event) {
        return new Round(event.round(), event.topic(), event.at(), event.by(), null, 0, 0, null, null);
    }

    Round revealed(Instant at, Statistics statistics) {
        return new Round(
                round,
                topic,
                startedAt,
                startedBy,
                at,
                statistics.totalVotes(),
                statistics.eligibleVoters(),
                statistics.suggestedCard(),
                outcome);
    }

    Round completed(Outcome outcome, int votedCount) {
        return new Round(
                round, topic, startedAt, startedBy, revealedAt, votedCount, eligibleCount, suggestedCard, outcome);
    }

    boolean isRevealed() {
        return revealedAt != null;
    }

    boolean isOver() {
        return isRevealed() || outcome != null;
    }
}
