package plenum.sessions.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import plenum.sessions.Traces.OwnAnswer;
import tools.jackson.databind.json.JsonMapper;

/** What the store keeps of people and sessions, and how it forgets: all but a tombstone. */
@Component
class TraceStore {

    private static final int MOST_AT_ONCE = 100;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    TraceStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Deletes what has been over for longer than it promised to be kept; answers which sessions those were. */
    List<UUID> forget(Instant now) {
        return jdbc.sql(deleting("""
                        select * from session
                        where status <> 'active' and ended_at + retention_seconds * interval '1 second' < :now
                        limit :most for update skip locked"""))
                .param("most", MOST_AT_ONCE)
                .param("askedFor", false)
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .list();
    }

    /** Deletes one session that is over. */
    void erase(UUID session, Instant now) {
        jdbc.sql(deleting("select * from session where id = :id and status <> 'active' for update"))
                .param("id", session)
                .param("askedFor", true)
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .list();
    }

    private static String deleting(String which) {
        return """
                with gone as (
                    %s
                ), tombstone as (
                    insert into session_tombstone (session_id, kind, created_at, ended_at, deleted_at, asked_for,
                        participants, rounds, ballots)
                    select id, kind, created_at, ended_at, :now, :askedFor,
                        (select count(*) from session_participant where session_id = gone.id),
                        (select count(*) from session_round join session_activity on session_activity.id = activity_id
                            where session_id = gone.id),
                        (select count(*) from session_ballot join session_activity on session_activity.id = activity_id
                            where session_id = gone.id and choice is not null)
                    from gone
                )
                delete from session where id in (select id from gone) returning id""".formatted(which);
    }

    List<OwnAnswer> listAnswers(UUID session, UUID participant) {
        return jdbc.sql("""
                        select activity_id, round, client_seq, choice, committed_at
                        from session_ballot join session_activity on session_activity.id = activity_id
                        where session_id = :session and ballot_key = :key order by committed_at, round""")
                .param("session", session)
                .param("key", participant.toString())
                .query((row, n) -> new OwnAnswer(
                        row.getObject("activity_id", UUID.class),
                        row.getInt("round"),
                        row.getLong("client_seq"),
                        row.getString("choice") == null ? null : json.readTree(row.getString("choice")),
                        row.getTimestamp("committed_at").toInstant()))
                .list();
    }

    /** The secrets of somebody who took their name out prove nothing any more. */
    void revoke(UUID session, UUID participant) {
        jdbc.sql("delete from session_token where session_id = :session and participant_id = :participant")
                .param("session", session)
                .param("participant", participant)
                .update();
    }
}
