package plenum.activities;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One person's whole answer in one round, as JSON text; absent when it was taken back. Higher sequences replace lower. */
public record Ballot(
        UUID participant,
        int round,
        long clientSeq,
        @Nullable String choice) {

    public boolean counts() {
        return choice != null;
    }

    /** Says nothing of the choice: ballots turn up in logs. */
    @Override
    public String toString() {
        return "Ballot[participant=%s, round=%d, clientSeq=%d]".formatted(participant, round, clientSeq);
    }
}
