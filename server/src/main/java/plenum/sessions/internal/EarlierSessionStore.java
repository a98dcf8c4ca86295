package plenum.sessions.internal;

import java.sql.Timestamp;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import plenum.sessions.internal.room.Place;

/** Finds earlier sessions of the same team, or of the same account where there is no team. */
@Component
class EarlierSessionStore {

    private static final int LOOKED_AT = 5;

    private final JdbcClient jdbc;

    EarlierSessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those in which any of these lines of a template was played, or is what it was made from; the latest first. */
    List<UUID> list(Place place, Collection<UUID> lines) {
        return jdbc.sql("""
            select session.id from session
            where session.id <> :id and session.created_at < :created and session.status <> 'draft'
                and case when cast(:team as uuid) is null then session.team_id is null and session.host_account_id = cast(:account as uuid)
                    else session.team_id = cast(:team as uuid) end
                and exists (select 1 from session_activity activity where activity.session_id = session.id
                    and coalesce(activity.template_line, activity.id) = any(cast(:lines as uuid[])))
            order by session.created_at desc limit :most\
            """)
                .param("id", place.id())
                .param("created", Timestamp.from(place.createdAt()))
                .param("team", place.teamId(), Types.OTHER)
                .param("account", place.hostAccountId(), Types.OTHER)
                .param("lines", lines.stream().map(UUID::toString).toArray(String[]::new))
                .param("most", LOOKED_AT)
                .query(UUID.class)
                .list();
    }
}
