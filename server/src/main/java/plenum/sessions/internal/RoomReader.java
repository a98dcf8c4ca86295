package plenum.sessions.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import plenum.activities.ActivityTypes;
import plenum.activities.Ballot;
import plenum.realtime.Position;
import plenum.sessions.internal.room.Activity;
import plenum.sessions.internal.room.BallotBox;
import plenum.sessions.internal.room.Course;
import plenum.sessions.internal.room.Options;
import plenum.sessions.internal.room.Participant;
import plenum.sessions.internal.room.Pause;
import plenum.sessions.internal.room.Place;
import plenum.sessions.internal.room.Play;
import plenum.sessions.internal.room.Removal;
import plenum.sessions.internal.room.Role;
import plenum.sessions.internal.room.RoomState;
import plenum.sessions.internal.room.Standing;
import plenum.shared.Caller;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rebuilds rooms from what was stored, as one consistent picture. */
@Component
class RoomReader {

    /** A room and the secrets that open it. */
    record Loaded(Standing standing, Tokens tokens) {}

    private record Rounds(int last, List<JsonNode> records) {}

    private final JdbcClient jdbc;
    private final ActivityTypes types;
    private final JsonMapper json;

    RoomReader(JdbcClient jdbc, ActivityTypes types, JsonMapper json) {
        this.jdbc = jdbc;
        this.types = types;
        this.json = json;
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<Loaded> find(UUID session) {
        return jdbc.sql("select * from session where id = :id")
                .param("id", session)
                .query((row, n) -> load(row))
                .optional();
    }

    /** Sessions whose clock should have been heard by now, whoever holds them. */
    List<UUID> listDue(Instant now) {
        return jdbc.sql("select id from session where status = 'active' and due_at <= :now limit 200")
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .list();
    }

    private Loaded load(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var place = new Place(
                id,
                row.getString("name"),
                row.getString("kind"),
                row.getString("join_code"),
                row.getString("join_url"),
                row.getInt("max_seats"),
                Duration.ofSeconds(row.getLong("timeout_seconds")),
                Duration.ofSeconds(row.getLong("grace_seconds")),
                instant(row, "created_at"));
        var course = new Course(
                Course.Status.of(row.getString("status")),
                row.getObject("facilitator_id", UUID.class),
                pause(row),
                instant(row, "started_at"),
                row.getTimestamp("ended_at") == null ? null : instant(row, "ended_at"),
                instant(row, "last_activity_at"),
                instant(row, "expires_at"),
                row.getBoolean("expiring"));
        var options =
                Options.stored(row.getString("facilitator_loss"), row.getString("controls"), row.getBoolean("locked"));
        var activityId = row.getObject("current_activity_id", UUID.class);
        var rounds = rounds(activityId);
        var box = box(activityId, rounds.last());
        var people = participants(id, course);
        var state = new RoomState(place, options, course, people, displays(id), activity(activityId, rounds, box), box);
        var at = new Position(row.getLong("epoch"), row.getLong("version"));
        return new Loaded(new Standing(state, at), tokens(id));
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
                        trusting && !row.getBoolean("has_left"),
                        instant(row, "joined_at"),
                        removal(row)))
                .list()
                .forEach(one -> people.put(one.id(), one));
        return people;
    }

    private Set<UUID> displays(UUID session) {
        return new HashSet<>(jdbc.sql("select id from session_display where session_id = :id")
                .param("id", session)
                .query(UUID.class)
                .list());
    }

    private Rounds rounds(UUID activity) {
        int[] last = {0};
        var records = jdbc.sql("select round, record from session_round where activity_id = :id order by round")
                .param("id", activity)
                .query((row, n) -> {
                    last[0] = row.getInt("round");
                    return json.readTree(row.getString("record"));
                })
                .list();
        return new Rounds(last[0], records);
    }

    private BallotBox box(UUID activity, int round) {
        var kept = new HashMap<UUID, BallotBox.Kept>();
        jdbc.sql("""
                        select ballot_key, client_seq, choice, committed_at from session_ballot
                        where activity_id = :activity and round = :round""")
                .param("activity", activity)
                .param("round", round)
                .query((row, n) -> new BallotBox.Kept(
                        new Ballot(
                                UUID.fromString(row.getString("ballot_key")),
                                round,
                                row.getLong("client_seq"),
                                row.getString("choice")),
                        instant(row, "committed_at")))
                .list()
                .forEach(one -> kept.put(one.ballot().participant(), one));
        return new BallotBox(round, kept);
    }

    private Activity activity(UUID id, Rounds rounds, BallotBox box) {
        return jdbc.sql("select type, title, position, control from session_activity where id = :id")
                .param("id", id)
                .query((row, n) -> {
                    var ballots = box.kept().values().stream()
                            .map(BallotBox.Kept::ballot)
                            .toList();
                    var play = Play.restored(
                            types.get(row.getString("type")),
                            json.readTree(row.getString("control")),
                            rounds.records(),
                            ballots);
                    return new Activity(id, row.getString("title"), row.getInt("position"), play);
                })
                .single();
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
