package plenum.sessions;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.shared.Caller;
import tools.jackson.databind.JsonNode;

/**
 * Short ways to the poker activity on the table. A round that is not named is the current one, and an answer without a
 * place among the caller's answers comes after the last.
 */
public interface Voting {

    Played start(Caller caller, @Nullable UUID story, @Nullable String topic);

    Played vote(Caller.Seat seat, Ballot ballot);

    Played reveal(Caller caller, @Nullable Integer round, @Nullable Boolean immediate);

    Played reset(Caller caller, @Nullable Integer round);

    /** The round on the table, with its cards once they are turned; empty while there is none. */
    Optional<Round> findRound(Caller.Seat seat);

    record Ballot(
            @Nullable String vote,
            @Nullable Integer round,
            @Nullable Long clientSeq) {

        /** Says nothing of the card. */
        @Override
        public String toString() {
            return "Ballot[round=%s, clientSeq=%s]".formatted(round, clientSeq);
        }
    }

    record Round(
            int number,
            UUID id,
            @Nullable JsonNode story,
            @Nullable String topic,
            @Nullable Instant startedAt,
            @Nullable Instant endsAt,
            JsonNode voted,
            boolean isRevealed,
            @Nullable JsonNode votes,
            @Nullable JsonNode statistics) {}
}
