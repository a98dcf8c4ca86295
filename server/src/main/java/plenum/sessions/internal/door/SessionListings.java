package plenum.sessions.internal.door;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import plenum.sessions.SessionSearch;
import plenum.sessions.SessionSummary;
import plenum.shared.Page;
import plenum.shared.Problem;

/** What strangers may ask of the store: which sessions are open, and what stands behind an id or a code. */
@Component
public class SessionListings {

    /** A session that expired, and when. */
    record Expired(UUID session, Instant at, boolean abandoned) {}

    private static final String SUMMARIES = """
            select s.*, here.people, here.voters, facilitator.name as facilitator_name,
                case
                    when s.status = 'expired' then 'SESSION_EXPIRED'
                    when s.status = 'completed' then 'SESSION_ENDED'
                    when s.locked or (s.status = 'active' and not s.late_join) then 'SESSION_LOCKED'
                    when s.require_sign_in then 'SIGN_IN_REQUIRED'
                    when here.people >= s.max_participants then 'SESSION_FULL'
                    when here.voters >= s.max_seats and coalesce(s.seat_free_at > :now, true) then 'SESSION_FULL'
                end as refusal
            from session s
            cross join lateral (
                select count(*) as people, count(*) filter (where can_vote) as voters
                from session_participant where session_id = s.id and not has_left) here
            left join session_participant facilitator
                on facilitator.session_id = s.id and facilitator.id = s.facilitator_id
            """;

    /** What may be seen without a link: by anybody, or by the members of a team. */
    private static final String LISTED = """
            s.status in ('draft', 'active') and (s.visibility = 'listed'
                or s.visibility = 'team' and s.team_id = any(cast(:teams as uuid[])))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    SessionListings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Open sessions that are listed, or visible to one of these teams, newest first. */
    public Page<SessionSummary> list(SessionSearch search, Set<UUID> teams) {
        var found = "from (" + SUMMARIES + "where " + LISTED + """
                ) one
                where (cast(:kind as text) is null or kind = :kind)
                    and (cast(:words as text) is null or position(lower(:words) in lower(name)) > 0)
                    and (not :joinable or refusal is null)
                """;
        var items = searched(
                        "select * " + found + "order by created_at desc, id desc offset :offset limit :limit",
                        search,
                        teams)
                .param("offset", search.page().offset())
                .param("limit", search.page().size())
                .query((row, n) -> summary(row))
                .list();
        var total = searched("select count(*) " + found, search, teams)
                .query(Long.class)
                .single();
        return new Page<>(items, total, search.page().number(), search.page().size());
    }

    private JdbcClient.StatementSpec searched(String sql, SessionSearch search, Set<UUID> teams) {
        return summaries(sql)
                .param("kind", search.kind())
                .param("words", search.words())
                .param("joinable", search.joinable())
                .param("teams", teams.stream().map(UUID::toString).toArray(String[]::new));
    }

    private JdbcClient.StatementSpec summaries(String sql) {
        return jdbc.sql(sql).param("now", Timestamp.from(clock.instant()));
    }

    /** All that take one of the installation's places, listed or not. */
    public int countOpen() {
        return jdbc.sql("select count(*) from session where status in ('draft', 'active')")
                .query(Integer.class)
                .single();
    }

    /** When the first place becomes free if nothing happens any more. */
    public Optional<Instant> nextExpiry() {
        return jdbc.sql("select min(expires_at) from session where status = 'active'")
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** Which of these have expired, as opposed to ended or hidden. */
    List<Expired> listExpired(Collection<UUID> sessions) {
        return jdbc.sql("""
                        select id, ended_at, ended_at < expires_at as abandoned from session
                        where id = any(cast(:ids as uuid[])) and status = 'expired'""")
                .param("ids", sessions.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, n) -> new Expired(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("ended_at").toInstant(),
                        row.getBoolean("abandoned")))
                .list();
    }

    public SessionSummary get(UUID session) {
        return summaries(SUMMARIES + "where s.id = :id")
                .param("id", session)
                .query((row, n) -> summary(row))
                .optional()
                .orElseThrow(Problem.SESSION_NOT_FOUND::refusal);
    }

    String joinUrl(UUID session) {
        return jdbc.sql("select join_url from session where id = :id")
                .param("id", session)
                .query(String.class)
                .optional()
                .orElseThrow(Problem.SESSION_NOT_FOUND::refusal);
    }

    public Optional<SessionSummary> findByCode(String joinCode) {
        return summaries(SUMMARIES + "where s.join_code = :code")
                .param("code", joinCode)
                .query((row, n) ->
                        summary(row).requiring(new SessionSummary.Requires(row.getBoolean("require_sign_in"), false)))
                .optional();
    }

    private static SessionSummary summary(ResultSet row) throws SQLException {
        var refusal = row.getString("refusal");
        return new SessionSummary(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("kind"),
                row.getString("join_code"),
                row.getInt("people"),
                row.getInt("voters"),
                row.getInt("max_seats"),
                row.getString("facilitator_name"),
                row.getString("status"),
                row.getString("phase"),
                row.getTimestamp("created_at").toInstant(),
                refusal == null,
                refusal,
                row.getBoolean("allow_spectators")
                        && row.getInt("people") < row.getInt("max_participants")
                        && row.getInt("people") - row.getInt("voters") < row.getInt("most_spectators"),
                null);
    }
}
