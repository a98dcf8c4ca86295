package plenum.sessions.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import plenum.sessions.internal.room.Display;

/** Keeps the presenter screens of a session; a secret goes with its screen. */
@Component
class DisplayStore {

    private final JdbcClient jdbc;

    DisplayStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, Display> of(UUID session) {
        var displays = new LinkedHashMap<UUID, Display>();
        jdbc.sql("select id, label, control from session_display where session_id = :session order by id")
                .param("session", session)
                .query(row -> {
                    displays.put(row.getObject("id", UUID.class), display(row));
                });
        return displays;
    }

    private static Display display(ResultSet row) throws SQLException {
        return new Display(row.getString("label"), row.getBoolean("control"));
    }

    /** Always as part of somebody's transaction. */
    void write(UUID session, Map<UUID, Display> before, Map<UUID, Display> after) {
        if (before.equals(after)) {
            return;
        }
        var added = new HashMap<>(after);
        added.keySet().removeAll(before.keySet());
        added.forEach((id, display) -> insert(session, id, display));
        before.keySet().stream().filter(id -> !after.containsKey(id)).forEach(id -> delete(session, id));
    }

    private void insert(UUID session, UUID id, Display display) {
        jdbc.sql("""
            insert into session_display (session_id, id, label, control)
            values (:session, :id, :label, :control)\
            """)
                .param("session", session)
                .param("id", id)
                .param("label", display.label())
                .param("control", display.control())
                .update();
    }

    private void delete(UUID session, UUID id) {
        for (var table : new String[] {"session_token where display_id", "session_display where id"}) {
            jdbc.sql("delete from " + table + " = :id and session_id = :session")
                    .param("session", session)
                    .param("id", id)
                    .update();
        }
    }
}
