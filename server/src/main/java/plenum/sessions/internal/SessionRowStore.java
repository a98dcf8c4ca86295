package plenum.sessions.internal;

import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import plenum.sessions.internal.room.Clocks;
import plenum.sessions.internal.room.Holding;
import plenum.sessions.internal.room.RoomState;
import plenum.sessions.internal.room.Standing;

/** Writes the one row a session has of its own, always as part of somebody's transaction. */
@Component
class SessionRowStore {

    private final JdbcClient jdbc;

    SessionRowStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Standing room) {
        var place = room.state().place();
        clocks(options(jdbc.sql("""
            insert into session (id, kind, join_code, join_url, most_seats, most_spectators, most_people, most_displays,
                timeout_seconds, grace_seconds, seat_hold_seconds, retention_seconds,
                name, visibility, locked, late_join, require_sign_in, allow_spectators,
                max_seats, max_participants, facilitator_loss, controls, locale,
                status, phase, facilitator_id, facilitator_code_sha256, current_activity_id,
                epoch, version, created_at, started_at, last_activity_at, expires_at, due_at, seat_free_at,
                own_time_until, host_account_id)
            values (:id, :kind, :joinCode, :url, :mostSeats, :mostSpectators, :mostPeople, :mostDisplays,
                :timeout, :grace, :seatHold, :retention,
                :name, :visibility, :locked, :lateJoin, :signIn, :spectators,
                :seats, :participants, :loss, :controls, :locale,
                :status, :phase, :facilitator, :code, :activity,
                :epoch, :version, :created, :started, :lastActivity, :expires, :due, :seatFree,
                :ownTime, :host)\
            """), room.state()), room.state())
                .param("id", place.id())
                .param("kind", place.kind())
                .param("joinCode", place.joinCode())
                .param("url", place.joinUrl())
                .param("mostSeats", place.limits().seats())
                .param("mostSpectators", place.limits().spectators())
                .param("mostPeople", place.limits().people())
                .param("mostDisplays", place.limits().displays())
                .param("timeout", place.timeout().toSeconds())
                .param("grace", place.grace().toSeconds())
                .param("seatHold", place.seatHold().toSeconds())
                .param("retention", place.retention().toSeconds())
                .param("epoch", room.at().epoch())
                .param("version", room.at().version())
                .param("created", Timestamp.from(place.createdAt()))
                .param("host", place.hostAccountId())
                .update();
    }

    /** Written only when somebody decided otherwise, which is seldom. */
    void settle(RoomState room) {
        options(jdbc.sql("""
            update session set name = :name, visibility = :visibility, locked = :locked,
                late_join = :lateJoin, require_sign_in = :signIn, allow_spectators = :spectators,
                max_seats = :seats, max_participants = :participants,
                facilitator_loss = :loss, controls = :controls, locale = :locale
            where id = :id\
            """), room).param("id", room.place().id()).update();
    }

    private static JdbcClient.StatementSpec options(JdbcClient.StatementSpec statement, RoomState room) {
        var options = room.options();
        var door = options.door();
        return statement
                .param("name", options.name())
                .param("visibility", door.visibilityWord())
                .param("locked", door.locked())
                .param("lateJoin", door.lateJoin())
                .param("signIn", door.requireSignIn())
                .param("spectators", door.allowSpectators())
                .param("seats", options.maxSeats())
                .param("participants", options.maxParticipants())
                .param("loss", options.lossWord())
                .param("controls", options.controlsWord())
                .param("locale", options.locale());
    }

    boolean advance(RoomWrite write) {
        var after = write.after().state();
        var course = after.course();
        var pause = course.pause();
        var grace = course.grace();
        return clocks(jdbc.sql("""
            update session set version = :to,
                status = :status, phase = :phase, facilitator_id = :facilitator,
                facilitator_code_sha256 = :code, ended_at = :ended,
                paused_reason = :reason, paused_since = :since, grace_started_at = :graceStarted,
                grace_expires_at = :graceExpires, grace_warned = :graceWarned, expiring = :expiring,
                current_activity_id = :activity, started_at = :started, last_activity_at = :lastActivity,
                expires_at = :expires, due_at = :due, seat_free_at = :seatFree, own_time_until = :ownTime
            where id = :id and version = :from and epoch = :epoch\
            """), after)
                        .param("to", write.after().at().version())
                        .param("ended", timestamp(course.endedAt()))
                        .param("reason", pause == null ? null : pause.reason().word())
                        .param("since", pause == null ? null : timestamp(pause.since()))
                        .param("graceStarted", grace == null ? null : timestamp(grace.startedAt()))
                        .param("graceExpires", grace == null ? null : timestamp(grace.expiresAt()))
                        .param("graceWarned", grace != null && grace.warned())
                        .param("expiring", course.expiring())
                        .param("id", after.place().id())
                        .param("from", write.before().at().version())
                        .param("epoch", write.before().at().epoch())
                        .update()
                == 1;
    }

    /** What changes about a session as it goes on, and the times that follow from it. */
    private static JdbcClient.StatementSpec clocks(JdbcClient.StatementSpec statement, RoomState room) {
        var course = room.course();
        var own = room.ownTime();
        return statement
                .param("ownTime", own == null ? null : timestamp(own.until()))
                .param("status", course.status().word())
                .param("phase", room.phase())
                .param("facilitator", course.facilitatorId())
                .param("activity", room.agenda().currentId())
                .param("code", course.code())
                .param("started", timestamp(course.startedAt()))
                .param("lastActivity", Timestamp.from(course.lastActivityAt()))
                .param("expires", Timestamp.from(course.expiresAt()))
                .param("due", Timestamp.from(Clocks.due(room)))
                .param("seatFree", timestamp(Holding.seatFreeAt(room)));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
