package plenum.sessions.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import plenum.sessions.SessionSummary;
import plenum.shared.Page;
import plenum.shared.Problem;

/** What strangers may ask of the store: which sessions are open, and what stands behind an id or a code. */
@Component
class SessionListings {

    private static final String SUMMARY = """
        select s.id, s.name, s.kind, s.join_code, s.max_seats, s.status, s.phase, s.created_at,
            here.people, here.voters, facilitator.name as facilitator_name
        from session s
        cross join lateral (
            select count(*) as people, count(*) filter (where can_vote) as voters
            from session_participant where session_id = s.id and not has_left) here
        left join session_participant facilitator
            on facilitator.session_id = s.id and facilitator.id = s.facilitator_id
        """;

    private final JdbcClient jdbc;

    SessionListings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Open sessions, newest first. */
    Page<SessionSummary> list(Page.Wish wish) {
        var items = jdbc.sql(SUMMARY + """
            where s.status in ('draft', 'active') and s.visibility = 'listed'
            order by s.created_at desc, s.id desc offset :offset limit :limit\
            """)
                .param("offset", wish.offset())
                .param("limit", wish.size())
                .query((row, n) -> summary(row))
                .list();
        return new Page<>(items, countListed(), wish.number(), wish.size());
    }

    private long countListed() {
        return jdbc.sql("select count(*) from session where status = 'active' and visibility = 'listed'")
                .query(Long.class)
                .single();
    }

    long countOpen() {
        return jdbc.sql("select count(*) from session where status in ('draft', 'active')")
                .query(Long.class)
                .single();
    }

    SessionSummary get(UUID session) {
        return jdbc.sql(SUMMARY + "where s.id = :id")
                .param("id", session)
                .query((row, n) -> summary(row))
                .optional()
                .orElseThrow(Problem.SESSION_NOT_FOUND::refusal);
    }

    Optional<SessionSummary> findByCode(String joinCode) {
        return jdbc.sql(SUMMARY + "where s.join_code = :code")
                .param("code", joinCode)
                .query((row, n) -> summary(row))
                .optional();
    }

    private static SessionSummary summary(ResultSet row) throws SQLException {
        var status = row.getString("status");
        boolean full = row.getInt("voters") >= row.getInt("max_seats");
        var refusal = switch (status) {
            case "expired" -> Problem.SESSION_EXPIRED.name();
            case "completed" -> Problem.SESSION_ENDED.name();
            default -> full ? Problem.SESSION_FULL.name() : null;
        };
        return new SessionSummary(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("kind"),
                row.getString("join_code"),
                row.getInt("people"),
                row.getInt("max_seats"),
                row.getString("facilitator_name"),
                status,
                row.getString("phase"),
                row.getTimestamp("created_at").toInstant(),
                refusal == null,
                refusal);
    }
}
