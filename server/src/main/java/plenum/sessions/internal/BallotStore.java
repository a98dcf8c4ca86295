package plenum.sessions.internal;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import plenum.activities.Anonymity;
import plenum.activities.Ballot;
import plenum.sessions.internal.room.BallotBox;

/** Keeps ballots: one row per person and round, which only a later ballot of theirs replaces. */
@Component
class BallotStore {

    private record Round(UUID activity, int number) {}

    private record Vote(RoomWrite.Cast cast, String key, Instant at) {

        Ballot ballot() {
            return cast.ballot();
        }
    }

    private static final Columns<Vote> VOTES = Columns.<Vote>none()
            .and("activity_id", "uuid", vote -> vote.cast.activity())
            .and("round", "integer", vote -> vote.ballot().round())
            .and("ballot_key", "text", Vote::key)
            .and("choice", "jsonb", vote -> vote.ballot().choice())
            .and("client_seq", "bigint", vote -> vote.ballot().clientSeq())
            .and("state", "text", vote -> vote.ballot().choice() == null ? "retracted" : "counted")
            .and("version", "bigint", vote -> vote.cast.version())
            .and("arrived_at", "timestamptz", vote -> vote.cast.arrivedAt())
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
        var disguises = new HashMap<Round, Disguise>();
        var votes =
                writes.stream().flatMap(write -> latestOfEach(write, disguises)).toList();
        if (votes.isEmpty()) {
            return;
        }
        int stored = jdbc.sql("""
            insert into session_ballot (%s) select %s from %s
            on conflict (activity_id, round, ballot_key) do update set choice = excluded.choice,
                client_seq = excluded.client_seq, state = excluded.state, version = excluded.version,
                arrived_at = excluded.arrived_at, committed_at = excluded.committed_at
            where session_ballot.client_seq < excluded.client_seq\
            """.formatted(VOTES.names(), VOTES.names(), VOTES.rows()))
                .params(VOTES.of(votes))
                .update();
        if (stored != votes.size()) {
            throw new IllegalStateException("the ballot box holds newer ballots than the room that owns it");
        }
    }

    private Stream<Vote> latestOfEach(RoomWrite write, Map<Round, Disguise> disguises) {
        var latest = new LinkedHashMap<List<Object>, Vote>();
        for (var one : write.ballots()) {
            var ballot = one.ballot();
            latest.put(
                    List.of(one.activity(), ballot.round(), ballot.participant()),
                    new Vote(one, key(write, one, disguises), write.at()));
        }
        return latest.values().stream();
    }

    private String key(RoomWrite write, RoomWrite.Cast one, Map<Round, Disguise> disguises) {
        var who = one.ballot().participant();
        return isAnonymous(write, one.activity())
                ? disguises
                        .computeIfAbsent(new Round(one.activity(), one.ballot().round()), this::disguise)
                        .key(who)
                : who.toString();
    }

    private static boolean isAnonymous(RoomWrite write, UUID activity) {
        return write.after()
                .state()
                .agenda()
                .find(activity)
                .filter(one -> one.play().anonymity() == Anonymity.ANONYMOUS)
                .isPresent();
    }

    /** The one of that round, made with its first ballot. */
    private Disguise disguise(Round round) {
        return secret(round).map(Disguise::new).orElseGet(() -> made(round));
    }

    private Optional<byte[]> secret(Round round) {
        return jdbc.sql("select secret from session_round where activity_id = :activity and round = :round")
                .param("activity", round.activity())
                .param("round", round.number())
                .query((row, n) -> Optional.ofNullable(row.getBytes("secret")))
                .single();
    }

    private Disguise made(Round round) {
        var fresh = Disguise.fresh();
        jdbc.sql("update session_round set secret = :fresh where activity_id = :activity and round = :round")
                .param("fresh", fresh.secret())
                .param("activity", round.activity())
                .param("round", round.number())
                .update();
        return fresh;
    }

    /**
     * From here on nobody can tell whose anonymous ballots of closed rounds are: the secret is gone, and what is left of
     * them is what they said, in any order.
     */
    void forget(List<RoomWrite> writes) {
        for (var write : writes) {
            for (var closed : write.closed()) {
                if (isAnonymous(write, closed.activity())) {
                    forget(closed.activity(), closed.round());
                }
            }
        }
    }

    private void forget(UUID activity, int round) {
        jdbc.sql("""
            with gone as (delete from session_ballot where activity_id = :activity and round = :round
                returning choice, state)
            insert into session_ballot (activity_id, round, ballot_key, choice, state)
            select :activity, :round, gen_random_uuid()::text, choice, state from gone
            where state = 'counted' order by random()\
            """).param("activity", activity).param("round", round).update();
        jdbc.sql("update session_round set secret = null where activity_id = :activity and round = :round")
                .param("activity", activity)
                .param("round", round)
                .update();
    }
}
