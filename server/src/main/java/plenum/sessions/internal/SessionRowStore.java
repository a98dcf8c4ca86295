package plenum.sessions.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import plenum.realtime.Position;
import plenum.sessions.internal.room.Advance;
import plenum.sessions.internal.room.Clocks;
import plenum.sessions.internal.room.Course;
import plenum.sessions.internal.room.Door;
import plenum.sessions.internal.room.Holding;
import plenum.sessions.internal.room.Options;
import plenum.sessions.internal.room.Pause;
import plenum.sessions.internal.room.Place;

/** Writes the one row each session has of its own, always as part of somebody's transaction. */
@Component
class SessionRowStore {

    private static final Columns<RoomWrite> ID = Columns.<RoomWrite>none().and("id", "uuid", RoomWrite::session);

    /** What a session is from its first moment on. */
    private static final Columns<RoomWrite> PLACE = Columns.<RoomWrite>none()
            .and("kind", "text", place(Place::kind))
            .and("join_code", "text", place(Place::joinCode))
            .and("join_url", "text", place(Place::joinUrl))
            .and("most_seats", "integer", place(one -> one.limits().seats()))
            .and("most_spectators", "integer", place(one -> one.limits().spectators()))
            .and("most_people", "integer", place(one -> one.limits().people()))
            .and("most_displays", "integer", place(one -> one.limits().displays()))
            .and("timeout_seconds", "bigint", place(one -> one.timeout().toSeconds()))
            .and("grace_seconds", "bigint", place(one -> one.grace().toSeconds()))
            .and("seat_hold_seconds", "bigint", place(one -> one.seatHold().toSeconds()))
            .and("retention_seconds", "bigint", place(one -> one.retention().toSeconds()))
            .and("created_at", "timestamptz", place(Place::createdAt))
            .and("host_account_id", "uuid", place(Place::hostAccountId))
            .and("team_id", "uuid", place(Place::teamId))
            .and("epoch", "bigint", write -> write.after().at().epoch());

    /** What whoever runs the session wants otherwise now and then. */
    private static final Columns<RoomWrite> OPTIONS = Columns.<RoomWrite>none()
            .and("name", "text", options(Options::name))
            .and("visibility", "text", door(Door::visibilityWord))
            .and("locked", "boolean", door(Door::locked))
            .and("late_join", "boolean", door(Door::lateJoin))
            .and("require_sign_in", "boolean", door(Door::requireSignIn))
            .and("allow_spectators", "boolean", door(Door::allowSpectators))
            .and("max_seats", "integer", options(Options::maxSeats))
            .and("max_participants", "integer", options(Options::maxParticipants))
            .and("facilitator_loss", "text", options(Options::lossWord))
            .and("controls", "text", options(Options::controlsWord))
            .and("locale", "text", options(Options::locale))
            .and("auto_advance_seconds", "integer", options(Options::advanceSeconds));

    /** What changes as the session goes on, and the times that follow from it. */
    private static final Columns<RoomWrite> COURSE = Columns.<RoomWrite>none()
            .and("version", "bigint", write -> write.after().at().version())
            .and("status", "text", course(one -> one.status().word()))
            .and("phase", "text", write -> write.after().state().phase())
            .and("facilitator_id", "uuid", course(Course::facilitatorId))
            .and("facilitator_code_sha256", "text", course(Course::code))
            .and("started_at", "timestamptz", course(Course::startedAt))
            .and("ended_at", "timestamptz", course(Course::endedAt))
            .and("paused_reason", "text", pause(one -> one.reason().word()))
            .and("paused_since", "timestamptz", pause(Pause::since))
            .and("grace_started_at", "timestamptz", grace(Pause.Grace::startedAt))
            .and("grace_expires_at", "timestamptz", grace(Pause.Grace::expiresAt))
            .and(
                    "grace_warned",
                    "boolean",
                    course(one -> one.grace() != null && one.grace().warned()))
            .and("expiring", "boolean", course(Course::expiring))
            .and(
                    "current_activity_id",
                    "uuid",
                    write -> write.after().state().agenda().currentId())
            .and("advance_from", "uuid", advance(Advance::from))
            .and("advance_at", "timestamptz", advance(Advance::at))
            .and("last_activity_at", "timestamptz", course(Course::lastActivityAt))
            .and("expires_at", "timestamptz", course(Course::expiresAt))
            .and("due_at", "timestamptz", write -> Clocks.due(write.after().state()))
            .and(
                    "seat_free_at",
                    "timestamptz",
                    write -> Holding.seatFreeAt(write.after().state()))
            .and("own_time_until", "timestamptz", write -> ownTime(write));

    private static final Columns<RoomWrite> NEW = ID.and(PLACE).and(OPTIONS).and(COURSE);

    /** On which version a change was decided. */
    private static final Columns<RoomWrite> CHANGED = ID.and(
                    "known_epoch", "bigint", write -> known(write).epoch())
            .and("known_version", "bigint", write -> known(write).version())
            .and(COURSE);

    private static final Columns<RoomWrite> SETTLED = ID.and(OPTIONS);

    private final JdbcClient jdbc;

    SessionRowStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Answers which sessions are there now; those that are not were given a code that somebody else has. */
    Set<UUID> insert(List<RoomWrite> writes) {
        return done(NEW, writes, """
            insert into session (%s) select %s from %s
            on conflict (join_code) do nothing returning id\
            """.formatted(NEW.names(), NEW.names(), NEW.rows()));
    }

    /** Answers which sessions were as they were known, and so have moved on. */
    Set<UUID> advance(List<RoomWrite> writes) {
        return done(CHANGED, writes, """
            update session set %s from %s
            where session.id = one.id and session.version = one.known_version and session.epoch = one.known_epoch
            returning session.id\
            """.formatted(COURSE.assignments(), CHANGED.rows()));
    }

    /** Written only when somebody decided otherwise, which is seldom. */
    void settle(List<RoomWrite> writes) {
        done(SETTLED, writes, """
            update session set %s from %s where session.id = one.id returning session.id\
            """.formatted(OPTIONS.assignments(), SETTLED.rows()));
    }

    private Set<UUID> done(Columns<RoomWrite> columns, List<RoomWrite> writes, String sql) {
        return writes.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.sql(sql)
                        .params(columns.of(writes))
                        .query(UUID.class)
                        .list());
    }

    private static Position known(RoomWrite write) {
        return Objects.requireNonNull(write.before()).at();
    }

    private static Function<RoomWrite, @Nullable Object> place(Function<Place, @Nullable Object> part) {
        return write -> part.apply(write.after().state().place());
    }

    private static Function<RoomWrite, @Nullable Object> options(Function<Options, @Nullable Object> part) {
        return write -> part.apply(write.after().state().options());
    }

    private static Function<RoomWrite, @Nullable Object> door(Function<Door, @Nullable Object> part) {
        return options(options -> part.apply(options.door()));
    }

    private static Function<RoomWrite, @Nullable Object> course(Function<Course, @Nullable Object> part) {
        return write -> part.apply(write.after().state().course());
    }

    private static Function<RoomWrite, @Nullable Object> pause(Function<Pause, @Nullable Object> part) {
        return course(course -> course.pause() == null ? null : part.apply(course.pause()));
    }

    private static Function<RoomWrite, @Nullable Object> grace(Function<Pause.Grace, @Nullable Object> part) {
        return course(course -> course.grace() == null ? null : part.apply(course.grace()));
    }

    private static Function<RoomWrite, @Nullable Object> advance(Function<Advance, @Nullable Object> part) {
        return write -> {
            var advance = write.after().state().agenda().advance();
            return advance == null ? null : part.apply(advance);
        };
    }

    private static @Nullable Object ownTime(RoomWrite write) {
        var own = write.after().state().ownTime();
        return own == null ? null : own.until();
    }
}
