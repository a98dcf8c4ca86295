package plenum.sessions.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import plenum.realtime.Position;
import plenum.sessions.SettingsWish.Controls;
import plenum.sessions.SettingsWish.Loss;
import plenum.sessions.SettingsWish.Visibility;
import plenum.sessions.internal.room.Advance;
import plenum.sessions.internal.room.Agenda;
import plenum.sessions.internal.room.Connection;
import plenum.sessions.internal.room.Course;
import plenum.sessions.internal.room.Door;
import plenum.sessions.internal.room.Marks;
import plenum.sessions.internal.room.Marks.Reseated.Fate;
import plenum.sessions.internal.room.Options;
import plenum.sessions.internal.room.Participant;
import plenum.sessions.internal.room.Pause;
import plenum.sessions.internal.room.Place;
import plenum.sessions.internal.room.Removal;
import plenum.sessions.internal.room.Role;
import plenum.sessions.internal.room.RoomState;
import plenum.sessions.internal.room.Standing;
import plenum.shared.Caller;

/** Rebuilds rooms from what was stored, as one consistent picture. */
@Component
class RoomReader {

    /** A room and the secrets that open it. */
    record Loaded(Standing standing, Tokens tokens) {}

    private final JdbcClient jdbc;
    private final ActivityReader activities;
    private final DisplayStore displays;

    RoomReader(JdbcClient jdbc, ActivityReader activities, DisplayStore displays) {
        this.jdbc = jdbc;
        this.activities = activities;
        this.displays = displays;
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<Loaded> find(UUID session) {
        return read(session);
    }

    /** The same as part of somebody's transaction. */
    Optional<Loaded> read(UUID session) {
        return jdbc.sql("select * from session where id = :id")
                .param("id", session)
                .query((row, n) -> load(row))
                .optional();
    }

    /** Sessions whose clock should have been heard by now, whoever holds them. */
    List<UUID> listDue(Instant now) {
        return jdbc.sql("select id from session where status in ('draft', 'active') and due_at <= :now limit 200")
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .list();
    }

    private Loaded load(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var place = new Place(
                id,
                row.getString("kind"),
                row.getString("join_code"),
                row.getString("join_url"),
                new Place.Limits(
                        row.getInt("most_seats"),
                        row.getInt("most_spectators"),
                        row.getInt("most_people"),
                        row.getInt("most_displays")),
                Duration.ofSeconds(row.getLong("timeout_seconds")),
                Duration.ofSeconds(row.getLong("grace_seconds")),
                Duration.ofSeconds(row.getLong("seat_hold_seconds")),
                Duration.ofSeconds(row.getLong("retention_seconds")),
                instant(row, "created_at"),
                row.getObject("host_account_id", UUID.class),
                row.getObject("team_id", UUID.class));
        var course = new Course(
                Course.Status.of(row.getString("status")),
                row.getObject("facilitator_id", UUID.class),
                row.getString("facilitator_code_sha256"),
                pause(row),
                row.getTimestamp("started_at") == null ? null : instant(row, "started_at"),
                row.getTimestamp("ended_at") == null ? null : instant(row, "ended_at"),
                instant(row, "last_activity_at"),
                instant(row, "expires_at"),
                row.getBoolean("expiring"));
        var agenda = new Agenda(activities.of(id), row.getObject("current_activity_id", UUID.class), advance(row));
        var state = new RoomState(place, options(row), course, participants(id, course), displays.of(id), agenda);
        var at = new Position(row.getLong("epoch"), row.getLong("version"));
        return new Loaded(new Standing(state, at), tokens(id));
    }

    private static Options options(ResultSet row) throws SQLException {
        var door = new Door(
                Visibility.valueOf(upper(row, "visibility")),
                row.getBoolean("locked"),
                row.getBoolean("late_join"),
                row.getBoolean("require_sign_in"),
                row.getBoolean("allow_spectators"));
        return new Options(
                row.getString("name"),
                door,
                row.getInt("max_seats"),
                row.getInt("max_participants"),
                Loss.valueOf(upper(row, "facilitator_loss")),
                Controls.valueOf(upper(row, "controls")),
                row.getString("locale"),
                row.getInt("auto_advance_seconds"));
    }

    private static @Nullable Advance advance(ResultSet row) throws SQLException {
        var from = row.getObject("advance_from", UUID.class);
        var at = row.getTimestamp("advance_at");
        return from == null ? null : new Advance(from, at == null ? null : at.toInstant());
    }

    private static String upper(ResultSet row, String column) throws SQLException {
        return row.getString(column).toUpperCase(Locale.ROOT);
    }

    private static Marks marks(ResultSet row) throws SQLException {
        var fate = row.getString("reseated");
        var reseated = fate == null ? null : new Marks.Reseated(Fate.of(fate), instant(row, "reseated_at"));
        return new Marks(removal(row), row.getBoolean("hidden"), reseated, null);
    }

    private static @Nullable Removal removal(ResultSet row) throws SQLException {
        var banned = row.getObject("banned", Boolean.class);
        return banned == null ? null : new Removal(banned, row.getString("removal_reason"));
    }

    private static @Nullable Pause pause(ResultSet row) throws SQLException {
        var reason = row.getString("paused_reason");
        return reason == null ? null : new Pause(Pause.Reason.of(reason), instant(row, "paused_since"), grace(row));
    }

    private static Pause.@Nullable Grace grace(ResultSet row) throws SQLException {
        return row.getTimestamp("grace_expires_at") == null
                ? null
                : new Pause.Grace(
                        row.getObject("facilitator_id", UUID.class),
                        instant(row, "grace_started_at"),
                        instant(row, "grace_expires_at"),
                        row.getBoolean("grace_warned"));
    }

    /**
     * Nobody is known to be gone yet: presence is not stored, and those who are not there will be missed soon. Only a
     * session that waits for somebody to lead it believes nothing but what it sees.
     */
    private Map<UUID, Participant> participants(UUID session, Course course) {
        boolean trusting = course.pause() == null || course.pause().reason() == Pause.Reason.MANUAL;
        var people = new LinkedHashMap<UUID, Participant>();
        jdbc.sql("select * from session_participant where session_id = :id order by joined_at, id")
                .param("id", session)
                .query((row, n) -> new Participant(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("avatar"),
                        Role.of(row.getString("role")),
                        row.getBoolean("can_vote"),
                        row.getObject("seat", Integer.class),
                        instant(row, "joined_at"),
                        row.getBoolean("has_left"),
                        trusting && !row.getBoolean("has_left")
                                ? Connection.opened(instant(row, "joined_at"))
                                : Connection.unknown(instant(row, "joined_at")),
                        marks(row)))
                .list()
                .forEach(one -> people.put(one.id(), one));
        return people;
    }

    private Tokens tokens(UUID session) {
        var tokens = new HashMap<String, Caller>();
        jdbc.sql("select sha256, participant_id, display_id from session_token where session_id = :id")
                .param("id", session)
                .query((row, n) -> {
                    var participant = row.getObject("participant_id", UUID.class);
                    tokens.put(row.getString("sha256"), caller(session, participant, row));
                    return participant;
                })
                .list();
        return new Tokens(tokens);
    }

    private static Caller caller(UUID session, @Nullable UUID participant, ResultSet row) throws SQLException {
        return participant == null
                ? new Caller.Display(session, row.getObject("display_id", UUID.class))
                : new Caller.Seat(session, participant);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
