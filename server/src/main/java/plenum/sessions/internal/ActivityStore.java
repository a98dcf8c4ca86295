package plenum.sessions.internal;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import plenum.activities.Stored;
import plenum.sessions.internal.room.Activity;
import plenum.sessions.internal.room.Agenda;
import tools.jackson.databind.json.JsonMapper;

/** Writes what changed on a session's agenda, always as part of somebody's transaction. */
@Component
class ActivityStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ActivityStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void write(UUID session, @Nullable Agenda before, Agenda after) {
        for (var activity : after.activities().values()) {
            var was = before == null ? null : before.activities().get(activity.id());
            if (was != activity) {
                write(session, was, activity);
            }
        }
        if (before != null) {
            remove(before, after);
        }
    }

    private void write(UUID session, @Nullable Activity was, Activity is) {
        var before = was == null ? null : was.play().store();
        var after = is.play().store();
        if (before == null || !isSameRow(was, is) || !after.control().equals(before.control())) {
            row(session, is, after);
        }
        rounds(is.id(), before, after);
    }

    private static boolean isSameRow(@Nullable Activity one, Activity other) {
        return one != null
                && one.order() == other.order()
                && one.brief().equals(other.brief())
                && one.progress().equals(other.progress());
    }

    private void row(UUID session, Activity activity, Stored stored) {
        var brief = activity.brief();
        var progress = activity.progress();
        jdbc.sql("""
                        insert into session_activity (id, session_id, type, title, position, control, description, config, config_version,
                            timeout_seconds, status, ends_at, closed_at, closed_reason, revision, created_at, updated_at)
                        values (:id, :session, :type, :title, :position, cast(:control as jsonb), :description,
                            cast(:config as jsonb), :configVersion, :timeout, :status, :ends, :closed, :reason, :revision, :created, :updated)
                        on conflict (id) do update set title = excluded.title, position = excluded.position,
                            control = excluded.control, description = excluded.description, config = excluded.config,
                            config_version = excluded.config_version,
                            timeout_seconds = excluded.timeout_seconds, status = excluded.status,
                            ends_at = excluded.ends_at, closed_at = excluded.closed_at,
                            closed_reason = excluded.closed_reason, revision = excluded.revision,
                            updated_at = excluded.updated_at""")
                .param("id", activity.id())
                .param("session", session)
                .param("type", activity.play().type().id())
                .param("title", brief.title())
                .param("position", activity.order())
                .param("control", json.writeValueAsString(stored.control()))
                .param("description", brief.description())
                .param("config", brief.config().toString())
                .param("configVersion", brief.configVersion())
                .param("timeout", seconds(brief.timeout()))
                .param("status", progress.status().word())
                .param("ends", timestamp(progress.endsAt()))
                .param("closed", timestamp(progress.closedAt()))
                .param(
                        "reason",
                        progress.closing() == null ? null : progress.closing().word())
                .param("revision", brief.revision())
                .param("created", Timestamp.from(brief.createdAt()))
                .param("updated", Timestamp.from(brief.updatedAt()))
                .update();
    }

    /** Votes change neither the control record nor the round's record, so most batches write nothing here. */
    private void rounds(UUID activity, @Nullable Stored was, Stored is) {
        for (var round : is.rounds().entrySet()) {
            if (was == null || !round.getValue().equals(was.rounds().get(round.getKey()))) {
                jdbc.sql("""
                                insert into session_round (activity_id, round, record)
                                values (:activity, :round, cast(:record as jsonb))
                                on conflict (activity_id, round) do update set record = excluded.record""")
                        .param("activity", activity)
                        .param("round", round.getKey())
                        .param("record", json.writeValueAsString(round.getValue()))
                        .update();
            }
        }
    }

    private void remove(Agenda before, Agenda after) {
        var gone = new ArrayList<>(before.activities().keySet());
        gone.removeAll(after.activities().keySet());
        gone.forEach(id -> jdbc.sql("delete from session_activity where id = :id")
                .param("id", id)
                .update());
    }

    private static @Nullable Integer seconds(@Nullable Duration time) {
        return time == null ? null : (Integer) Math.toIntExact(time.toSeconds());
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
