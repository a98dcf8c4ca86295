package plenum.sessions.internal;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import plenum.activities.ActivityType;
import plenum.activities.ActivityTypes;
import plenum.activities.Anonymity;
import plenum.activities.Ballot;
import plenum.activities.KeptItem;
import plenum.activities.StoredJson;
import plenum.sessions.internal.room.Action;
import plenum.sessions.internal.room.Activity;
import plenum.sessions.internal.room.BallotBox;
import plenum.sessions.internal.room.Brief;
import plenum.sessions.internal.room.Play;
import plenum.sessions.internal.room.Progress;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Rebuilds the activities of a session, each with its rounds and the ballots of what is open. */
@Component
class ActivityReader {

    /** The rounds of one activity, and the number of the last. */
    private static final class Past {
        final List<JsonNode> rounds = new ArrayList<>();
        int last;
    }

    private final JdbcClient jdbc;
    private final ItemStore items;
    private final ActivityTypes types;
    private final JsonMapper json;

    ActivityReader(JdbcClient jdbc, ItemStore items, ActivityTypes types, JsonMapper json) {
        this.jdbc = jdbc;
        this.items = items;
        this.types = types;
        this.json = json;
    }

    Map<UUID, Activity> of(UUID session) {
        var pasts = pasts(session);
        var written = items.of(session);
        var activities = new LinkedHashMap<UUID, Activity>();
        jdbc.sql("select * from session_activity where session_id = :session order by position, id")
                .param("session", session)
                .query((row, n) -> {
                    var id = row.getObject("id", UUID.class);
                    return activity(id, row, pasts.getOrDefault(id, new Past()), written.getOrDefault(id, List.of()));
                })
                .list()
                .forEach(one -> activities.put(one.id(), one));
        return activities;
    }

    private Map<UUID, Past> pasts(UUID session) {
        var pasts = new HashMap<UUID, Past>();
        jdbc.sql("""
                        select r.activity_id, r.round, r.record from session_round r
                        join session_activity a on a.id = r.activity_id
                        where a.session_id = :session order by r.activity_id, r.round""").param("session", session).query(row -> {
            var past = pasts.computeIfAbsent(row.getObject("activity_id", UUID.class), id -> new Past());
            past.rounds.add(json.readTree(row.getString("record")));
            past.last = row.getInt("round");
        });
        return pasts;
    }

    /** Which rounds are open besides the last, and what is anonymous, only the type can tell: it is asked before the rest is read. */
    private Activity activity(UUID id, ResultSet row, Past past, List<ItemStore.Row> written) throws SQLException {
        var type = types.get(row.getString("type"));
        var control = json.readTree(row.getString("control"));
        var session = row.getObject("session_id", UUID.class);
        var bare = Play.restored(type, control, past.rounds, List.of(), List.of());
        var isAnonymous = bare.anonymity() == Anonymity.ANONYMOUS;
        var kept = kept(written, isAnonymous ? row.getBytes("item_secret") : null, session);
        var last = isAnonymous
                ? anonymous(bare, id, session, past.last)
                : BallotBox.empty(past.last).with(past.last, ballots(id, past.last));
        var play = Play.restored(type, control, past.rounds, kept, listed(last));
        var own = play.ownTime();
        if (own == null) {
            return activity(id, type, row, play, last);
        }
        var box = last;
        for (int round : own.rounds()) {
            box = round == past.last ? box : box.with(round, ballots(id, round));
        }
        var whole = Play.restored(type, control, past.rounds, kept, listed(box));
        return activity(id, type, row, whole, box);
    }

    private List<KeptItem> kept(List<ItemStore.Row> written, byte @Nullable [] secret, UUID session) {
        if (secret == null) {
            return written.stream().map(one -> one.by(UUID::fromString)).toList();
        }
        var people = people(session, new Disguise(secret));
        return written.stream()
                .map(one -> one.by(key -> people.getOrDefault(key, nobody(key))))
                .toList();
    }

    /** As long as answers can still be changed there is a secret that tells whose they are. */
    private BallotBox anonymous(Play<?, ?, ?> play, UUID activity, UUID session, int round) {
        if (play.settled()) {
            return BallotBox.forgotten(round);
        }
        var secret = jdbc.sql("select secret from session_round where activity_id = :activity and round = :round")
                .param("activity", activity)
                .param("round", round)
                .query((row, n) -> Optional.ofNullable(row.getBytes("secret")))
                .optional()
                .flatMap(found -> found);
        if (secret.isEmpty()) {
            return BallotBox.empty(round);
        }
        var people = people(session, new Disguise(secret.get()));
        return BallotBox.empty(round)
                .with(round, ballots(activity, round, key -> people.getOrDefault(key, nobody(key))));
    }

    /** Who is behind which key. */
    private Map<String, UUID> people(UUID session, Disguise disguise) {
        var people = new HashMap<String, UUID>();
        jdbc.sql("select id from session_participant where session_id = :session")
                .param("session", session)
                .query(UUID.class)
                .list()
                .forEach(person -> people.put(disguise.key(person), person));
        return people;
    }

    /** Whose seat is no more still has answered. */
    private static UUID nobody(String key) {
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.US_ASCII));
    }

    private Activity activity(UUID id, ActivityType<?, ?, ?> type, ResultSet row, Play<?, ?, ?> play, BallotBox box)
            throws SQLException {
        return new Activity(
                id,
                row.getInt("position"),
                brief(type, row),
                progress(row),
                play,
                box,
                row.getBoolean("recounted"),
                List.of(StoredJson.value(row.getString("actions"), Action[].class)));
    }

    private static List<Ballot> listed(BallotBox box) {
        return box.all().map(BallotBox.Kept::ballot).toList();
    }

    private Map<UUID, BallotBox.Kept> ballots(UUID activity, int round) {
        return ballots(activity, round, UUID::fromString);
    }

    private Map<UUID, BallotBox.Kept> ballots(UUID activity, int round, Function<String, UUID> voter) {
        var kept = new HashMap<UUID, BallotBox.Kept>();
        jdbc.sql("""
                        select ballot_key, client_seq, choice, committed_at from session_ballot
                        where activity_id = :activity and round = :round""").param("activity", activity).param("round", round).query(row -> {
            var ballot = new Ballot(
                    voter.apply(row.getString("ballot_key")),
                    round,
                    row.getLong("client_seq"),
                    row.getString("choice"));
            kept.put(
                    ballot.participant(),
                    new BallotBox.Kept(ballot, row.getTimestamp("committed_at").toInstant()));
        });
        return kept;
    }

    private Brief brief(ActivityType<?, ?, ?> type, ResultSet row) throws SQLException {
        var timeout = row.getObject("timeout_seconds", Integer.class);
        var kept = kept(type, row);
        return new Brief(
                row.getString("title"),
                row.getString("description"),
                kept.config(),
                kept.version(),
                timeout == null ? null : Duration.ofSeconds(timeout),
                row.getInt("revision"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant(),
                row.getObject("template_line", UUID.class));
    }

    /** What an older release kept is what it means today. */
    private Kept kept(ActivityType<?, ?, ?> type, ResultSet row) throws SQLException {
        var config = (ObjectNode) json.readTree(row.getString("config"));
        int version = row.getInt("config_version");
        if (version >= type.setup().version()) {
            return new Kept(config, version);
        }
        var today = types.prepareKept(type, config, version);
        return new Kept(today.config(), today.configVersion());
    }

    private record Kept(ObjectNode config, int version) {}

    private static Progress progress(ResultSet row) throws SQLException {
        var reason = row.getString("closed_reason");
        return new Progress(
                Progress.Status.of(row.getString("status")),
                instant(row.getTimestamp("ends_at")),
                instant(row.getTimestamp("closed_at")),
                reason == null ? null : Progress.Closing.of(reason));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
