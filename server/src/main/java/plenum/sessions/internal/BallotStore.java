package plenum.sessions.internal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import plenum.activities.Ballot;
import plenum.sessions.internal.room.BallotBox;

/** Keeps ballots: one row per person and round, which only a later ballot of theirs replaces. */
@Component
class BallotStore {

    private record Vote(UUID activity, Ballot ballot, long version, Instant at) {}

    private static final Columns<Vote> VOTES = Columns.<Vote>none()
            .and("activity_id", "uuid", Vote::activity)
            .and("round", "integer", vote -> vote.ballot.round())
            .and("ballot_key", "text", vote -> vote.ballot.participant())
            .and("choice", "jsonb", vote -> vote.ballot.choice())
            .and("client_seq", "bigint", vote -> vote.ballot.clientSeq())
            .and("state", "text", vote -> vote.ballot.choice() == null ? "retracted" : "counted")
            .and("version", "bigint", Vote::version)
            .and("committed_at", "timestamptz", Vote::at);

    private final JdbcClient jdbc;

    BallotStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<BallotBox.Kept> find(UUID activity, int round, UUID participant) {
        return jdbc.sql("""
            select client_seq, choice, committed_at from session_ballot
            where activity_id = :activity and round = :round and ballot_key = :key\
            """)
                .param("activity", activity)
                .param("round", round)
                .param("key", participant.toString())
                .query((row, n) -> new BallotBox.Kept(
                        new Ballot(participant, round, row.getLong("client_seq"), row.getString("choice")),
                        row.getTimestamp("committed_at").toInstant()))
                .optional();
    }

    /** All of these rooms' new ballots. Always as part of somebody's transaction. */
    void write(List<RoomWrite> writes) {
        var votes = writes.stream().flatMap(BallotStore::latestOfEach).toList();
        if (votes.isEmpty()) {
            return;
        }
        int stored = jdbc.sql("""
            insert into session_ballot (%s) select %s from %s
            on conflict (activity_id, round, ballot_key) do update set choice = excluded.choice,
                client_seq = excluded.client_seq, state = excluded.state, version = excluded.version,
                committed_at = excluded.committed_at
            where session_ballot.client_seq < excluded.client_seq\
            """.formatted(VOTES.names(), VOTES.names(), VOTES.rows()))
                .params(VOTES.of(votes))
                .update();
        if (stored != votes.size()) {
            throw new IllegalStateException("the ballot box holds newer ballots than the room that owns it");
        }
    }

    private static Stream<Vote> latestOfEach(RoomWrite write) {
        var latest = new LinkedHashMap<List<Object>, Vote>();
        for (var one : write.ballots()) {
            var ballot = one.ballot();
            latest.put(
                    List.of(one.activity(), ballot.round(), ballot.participant()),
                    new Vote(one.activity(), ballot, one.version(), write.at()));
        }
        return latest.values().stream();
    }
}
