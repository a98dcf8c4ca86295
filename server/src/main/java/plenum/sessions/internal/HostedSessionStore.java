package plenum.sessions.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import plenum.shared.PersonalData;

/** Tells people which of the sessions that are still kept their account answers for; what others did there is not theirs. */
@Component
class HostedSessionStore implements PersonalData {

    /** As it stands in the file. */
    record Hosted(
            UUID id,
            String name,
            Instant createdAt,
            @Nullable Instant endedAt) {}

    private final JdbcClient jdbc;

    HostedSessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String section() {
        return "hosted_sessions";
    }

    @Override
    public List<Hosted> of(UUID account) {
        return jdbc.sql("""
            select id, name, created_at, ended_at from session where host_account_id = :account order by created_at, id\
            """)
                .param("account", account)
                .query((row, n) -> hosted(row))
                .list();
    }

    private static Hosted hosted(ResultSet row) throws SQLException {
        var ended = row.getTimestamp("ended_at");
        return new Hosted(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getTimestamp("created_at").toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
