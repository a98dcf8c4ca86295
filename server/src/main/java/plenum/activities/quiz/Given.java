package plenum.activities.quiz;

import java.util.Objects;
import java.util.UUID;
import plenum.activities.Ballot;

/** What somebody last answered in the round, and its place among their answers. */
record Given(long clientSeq, Said said) {

    static Given of(Ballot ballot) {
        return new Given(ballot.clientSeq(), Said.kept(Objects.requireNonNull(ballot.choice())));
    }

    Ballot ballot(UUID person, int round) {
        return said.ballot(person, round, clientSeq);
    }
}
