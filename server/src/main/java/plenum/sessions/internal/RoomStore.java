package plenum.sessions.internal;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import plenum.activities.Ballot;
import plenum.realtime.Position;
import plenum.sessions.internal.room.BallotBox;
import plenum.sessions.internal.room.Marks;
import plenum.sessions.internal.room.Participant;
import plenum.sessions.internal.room.RoomState;
import plenum.sessions.internal.room.Standing;

/** Writes rooms: all changes of one batch in one transaction, and only onto the version they were decided on. */
@Component
class RoomStore {

    private final ApplicationEventPublisher facts;
    private final SessionRowStore rows;
    private final ActivityStore activities;
    private final DisplayStore displays;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    RoomStore(
            SessionRowStore rows,
            ActivityStore activities,
            DisplayStore displays,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            ApplicationEventPublisher facts) {
        this.facts = facts;
        this.rows = rows;
        this.activities = activities;
        this.displays = displays;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /**
     * Stores a new room and answers how many are open now; nothing, when the installation is full. The count and the
     * insert are one step across nodes.
     */
    OptionalInt create(Standing room, RoomWrite.Token seat, int maxSessions) {
        return Objects.requireNonNullElse(
                transaction.execute(status -> {
                    if (!mayOpen(maxSessions)) {
                        return OptionalInt.empty();
                    }
                    rows.insert(room);
                    participants(
                            room.state(),
                            List.copyOf(room.state().participants().values()));
                    activities.write(
                            room.state().place().id(), null, room.state().agenda());
                    tokens(room.state().place().id(), List.of(seat));
                    return OptionalInt.of(countActive());
                }),
                OptionalInt.empty());
    }

    /** Holds off everybody else who wants to open a session until this transaction ends. */
    private boolean mayOpen(int maxSessions) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('plenum.sessions'))")
                .query((row, n) -> true)
                .single();
        return countActive() < maxSessions;
    }

    int countActive() {
        return jdbc.sql("select count(*) from session where status in ('draft', 'active')")
                .query(Integer.class)
                .single();
    }

    /** What became of a batch; where it was not written, nothing was changed. */
    enum Committed {
        WRITTEN,
        /** Somebody else wrote first. */
        OVERTAKEN,
        /** Too many sessions are open for this one to be opened. */
        NO_ROOM
    }

    Committed commit(RoomWrite write, int maxSessions) {
        return Objects.requireNonNullElse(
                transaction.execute(status -> {
                    if (write.opens() && !mayOpen(maxSessions)) {
                        return Committed.NO_ROOM;
                    }
                    if (!rows.advance(write)) {
                        return Committed.OVERTAKEN;
                    }
                    var before = write.before().state();
                    var after = write.after().state();
                    if (!after.options().equals(before.options())) {
                        rows.settle(after);
                    }
                    participants(after, changed(before, after));
                    displays.write(after.place().id(), before.displays(), after.displays());
                    tokens(after.place().id(), write.tokens());
                    activities.write(after.place().id(), before.agenda(), after.agenda());
                    ballots(write);
                    write.facts().forEach(facts::publishEvent);
                    return Committed.WRITTEN;
                }),
                Committed.OVERTAKEN);
    }

    /** A history that was wrong ends; what comes next belongs to another one. */
    void beginEpoch(UUID session, Position at) {
        jdbc.sql("update session set epoch = :epoch, version = :version where id = :id")
                .param("epoch", at.epoch())
                .param("version", at.version())
                .param("id", session)
                .update();
    }

    Optional<BallotBox.Kept> findBallot(UUID activity, int round, UUID participant) {
        return jdbc.sql("""
            select client_seq, choice, committed_at from session_ballot
            where activity_id = :activity and round = :round and ballot_key = :key\
            """)
                .param("activity", activity)
                .param("round", round)
                .param("key", participant.toString())
                .query((row, n) -> new BallotBox.Kept(
                        new Ballot(participant, round, row.getLong("client_seq"), row.getString("choice")),
                        row.getTimestamp("committed_at").toInstant()))
                .optional();
    }

    /** Who has to be written: presence is not stored, so somebody who only came or went online is not. */
    private static List<Participant> changed(RoomState before, RoomState after) {
        return after.participants().values().stream()
                .filter(one -> !one.sameRecord(before.participants().get(one.id())))
                .toList();
    }

    private void participants(RoomState room, List<Participant> people) {
        if (people.isEmpty()) {
            return;
        }
        jdbc.sql("""
            insert into session_participant
                (session_id, id, name, avatar, role, can_vote, seat, joined_at, has_left, banned, removal_reason,
                hidden, reseated, reseated_at)
            select :session, id, name, avatar, role, can_vote, seat, joined_at, has_left, banned, removal_reason,
                hidden, reseated, reseated_at
            from unnest(cast(:ids as uuid[]), cast(:names as text[]), cast(:avatars as text[]),
                cast(:roles as text[]), cast(:votes as boolean[]), cast(:seats as integer[]),
                cast(:joined as timestamptz[]), cast(:left as boolean[]),
                cast(:banned as boolean[]), cast(:reasons as text[]),
                cast(:hidden as boolean[]), cast(:reseated as text[]), cast(:reseatedAt as timestamptz[]))
                as one (id, name, avatar, role, can_vote, seat, joined_at, has_left, banned, removal_reason,
                hidden, reseated, reseated_at)
            on conflict (session_id, id) do update set name = excluded.name, avatar = excluded.avatar,
                role = excluded.role, can_vote = excluded.can_vote, seat = excluded.seat,
                has_left = excluded.has_left,
                banned = excluded.banned, removal_reason = excluded.removal_reason,
                hidden = excluded.hidden, reseated = excluded.reseated,
                reseated_at = excluded.reseated_at\
            """)
                .param("session", room.place().id())
                .param("ids", people.stream().map(one -> one.id().toString()).toArray(String[]::new))
                .param("names", people.stream().map(Participant::name).toArray(String[]::new))
                .param("avatars", people.stream().map(Participant::avatar).toArray(String[]::new))
                .param("roles", people.stream().map(one -> one.role().word()).toArray(String[]::new))
                .param("votes", people.stream().map(Participant::canVote).toArray(Boolean[]::new))
                .param("seats", people.stream().map(Participant::seat).toArray(Integer[]::new))
                .param(
                        "joined",
                        people.stream().map(one -> one.joinedAt().toString()).toArray(String[]::new))
                .param("left", people.stream().map(Participant::left).toArray(Boolean[]::new))
                .param(
                        "banned",
                        people.stream()
                                .map(one -> one.removal() == null
                                        ? null
                                        : one.removal().banned())
                                .toArray(Boolean[]::new))
                .param(
                        "reasons",
                        people.stream()
                                .map(one -> one.removal() == null
                                        ? null
                                        : one.removal().reason())
                                .toArray(String[]::new))
                .param(
                        "hidden",
                        people.stream().map(one -> one.marks().hidden()).toArray(Boolean[]::new))
                .param("reseated", reseated(people, how -> how.fate().word()))
                .param("reseatedAt", reseated(people, how -> how.at().toString()))
                .update();
    }

    private static @Nullable String[] reseated(List<Participant> people, Function<Marks.Reseated, String> part) {
        return people.stream()
                .map(one -> one.marks().reseated())
                .map(how -> how == null ? null : part.apply(how))
                .toArray(String[]::new);
    }

    private void tokens(UUID session, List<RoomWrite.Token> tokens) {
        for (var token : tokens) {
            jdbc.sql("""
                insert into session_token (sha256, session_id, participant_id, display_id)
                values (:sha256, :session, :participant, :display)\
                """)
                    .param("sha256", token.sha256())
                    .param("session", session)
                    .param("participant", token.participant())
                    .param("display", token.display())
                    .update();
        }
    }

    private void ballots(RoomWrite write) {
        if (write.ballots().isEmpty()) {
            return;
        }
        var latest = latestOfEach(write.ballots());
        int stored = jdbc.sql("""
            insert into session_ballot
                (activity_id, round, ballot_key, choice, client_seq, state, version, committed_at)
            select activity, round, key, choice, seq,
                case when choice is null then 'retracted' else 'counted' end, version, :at
            from unnest(cast(:activities as uuid[]), cast(:rounds as integer[]), cast(:keys as text[]),
                cast(:choices as jsonb[]), cast(:seqs as bigint[]), cast(:versions as bigint[]))
                as one (activity, round, key, choice, seq, version)
            on conflict (activity_id, round, ballot_key) do update set choice = excluded.choice,
                client_seq = excluded.client_seq, state = excluded.state, version = excluded.version,
                committed_at = excluded.committed_at
            where session_ballot.client_seq < excluded.client_seq\
            """)
                .param("at", Timestamp.from(write.at()))
                .param(
                        "activities",
                        latest.stream().map(one -> one.activity().toString()).toArray(String[]::new))
                .param(
                        "rounds",
                        latest.stream().map(one -> one.ballot().round()).toArray(Integer[]::new))
                .param("keys", latest.stream().map(RoomStore::key).toArray(String[]::new))
                .param(
                        "choices",
                        latest.stream().map(one -> one.ballot().choice()).toArray(String[]::new))
                .param(
                        "seqs",
                        latest.stream().map(one -> one.ballot().clientSeq()).toArray(Long[]::new))
                .param("versions", latest.stream().map(RoomWrite.Cast::version).toArray(Long[]::new))
                .update();
        if (stored != latest.size()) {
            throw new IllegalStateException("the ballot box holds newer ballots than the room that owns it");
        }
    }

    private static List<RoomWrite.Cast> latestOfEach(List<RoomWrite.Cast> ballots) {
        var latest = new LinkedHashMap<List<Object>, RoomWrite.Cast>();
        for (var one : ballots) {
            latest.put(List.of(one.activity(), one.ballot().round(), key(one)), one);
        }
        return new ArrayList<>(latest.values());
    }

    private static String key(RoomWrite.Cast cast) {
        return cast.ballot().participant().toString();
    }
}
