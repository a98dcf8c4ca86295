package plenum.sessions.internal.room;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plenum.activities.Ballot;

/** The ballots of one round, by person: never more than one each. */
public record BallotBox(int round, Map<UUID, Kept> kept) {

    /** A ballot and when it came. */
    public record Kept(Ballot ballot, Instant committedAt) {

        public boolean counted() {
            return ballot.choice() != null;
        }
    }

    public static BallotBox empty(int round) {
        return new BallotBox(round, Map.of());
    }

    public @Nullable Kept of(UUID participant) {
        return kept.get(participant);
    }

    BallotBox with(Ballot ballot, Instant at) {
        var more = new HashMap<>(kept);
        more.put(ballot.participant(), new Kept(ballot, at));
        return new BallotBox(round, more);
    }

    public Set<UUID> answered() {
        return kept.values().stream()
                .filter(Kept::counted)
                .map(one -> one.ballot().participant())
                .collect(Collectors.toUnmodifiableSet());
    }
}
