package plenum.sessions.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import plenum.realtime.Position;
import plenum.sessions.internal.room.Attendance;
import plenum.sessions.internal.room.Marks;
import plenum.sessions.internal.room.Participant;
import plenum.sessions.internal.room.Removal;

/** Writes rooms, many in one transaction: all changes of each, or none, and only onto the version they were decided on. */
@Component
class RoomStore {

    private record Person(UUID session, Participant one) {}

    private record Secret(UUID session, RoomWrite.Token token) {}

    private static final Columns<Person> PEOPLE = Columns.<Person>none()
            .and("session_id", "uuid", Person::session)
            .and("id", "uuid", person -> person.one.id())
            .and("name", "text", person -> person.one.name())
            .and("avatar", "text", person -> person.one.avatar())
            .and("role", "text", person -> person.one.role().word())
            .and("can_vote", "boolean", person -> person.one.canVote())
            .and("seat", "integer", person -> person.one.seat())
            .and("joined_at", "timestamptz", person -> person.one.joinedAt())
            .and("has_left", "boolean", person -> person.one.left())
            .and("banned", "boolean", removal(Removal::banned))
            .and("removal_reason", "text", removal(Removal::reason))
            .and("hidden", "boolean", person -> person.one.marks().hidden())
            .and("reseated", "text", reseated(how -> how.fate().word()))
            .and("reseated_at", "timestamptz", reseated(Marks.Reseated::at));

    private static final Columns<Secret> SECRETS = Columns.<Secret>none()
            .and("sha256", "text", secret -> secret.token.sha256())
            .and("session_id", "uuid", Secret::session)
            .and("participant_id", "uuid", secret -> secret.token.participant())
            .and("display_id", "uuid", secret -> secret.token.display());

    private final ApplicationEventPublisher facts;
    private final SessionRowStore rows;
    private final ActivityStore activities;
    private final DisplayStore displays;
    private final BallotStore ballots;
    private final RecountStore recount;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    RoomStore(
            SessionRowStore rows,
            ActivityStore activities,
            DisplayStore displays,
            BallotStore ballots,
            RecountStore recount,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            ApplicationEventPublisher facts) {
        this.facts = facts;
        this.rows = rows;
        this.activities = activities;
        this.displays = displays;
        this.ballots = ballots;
        this.recount = recount;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** What became of a write; where it was not written, nothing was changed. */
    sealed interface Committed {

        /** {@code asLast}: there is no room for another session after it. */
        record Written(boolean asLast) implements Committed {}

        /** Somebody else wrote first. */
        record Overtaken() implements Committed {}

        /** Too many sessions are open for this one to be opened. */
        record NoRoom() implements Committed {}

        /** A new session was given a code that leads to another one. */
        record CodeTaken() implements Committed {}

        /** Of rounds that would close in these activities memory holds another count than is stored. */
        record Miscounted(Set<UUID> activities) implements Committed {}
    }

    /**
     * Writes of as many rooms as there are, all in one transaction and by as many statements as for one; in their order.
     * Nothing is answered, and nothing was written, where one of several miscounted: then each has to be tried alone.
     */
    List<Committed> commit(List<RoomWrite> writes, int maxSessions) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var fates = admit(writes, maxSessions);
            insert(fates.stream().filter(fate -> fate.isAdmitted(true)).toList());
            advance(fates.stream().filter(fate -> fate.isAdmitted(false)).toList());
            var admitted = fates.stream()
                    .filter(Fate::isAdmitted)
                    .map(fate -> fate.write)
                    .toList();
            write(admitted);
            var miscounted = recount.differing(
                    admitted.stream().flatMap(write -> write.closed().stream()).toList());
            if (!miscounted.isEmpty()) {
                status.setRollbackOnly();
                return writes.size() == 1 ? List.of(new Committed.Miscounted(miscounted)) : List.of();
            }
            ballots.forget(admitted);
            admitted.stream().flatMap(write -> write.facts().stream()).forEach(facts::publishEvent);
            return fates.stream().map(fate -> fate.outcome).toList();
        }));
    }

    /** A write on its way, and what becomes of it as far as is known. */
    private static final class Fate {

        private final RoomWrite write;
        private Committed outcome;

        private Fate(RoomWrite write, Committed outcome) {
            this.write = write;
            this.outcome = outcome;
        }

        private boolean isAdmitted() {
            return outcome instanceof Committed.Written;
        }

        private boolean isAdmitted(boolean fresh) {
            return isAdmitted() && (write.before() == null) == fresh;
        }
    }

    /** Only what opens a session needs a place for it; places are given in the order in which they are asked for. */
    private List<Fate> admit(List<RoomWrite> writes, int maxSessions) {
        int left = writes.stream().anyMatch(RoomWrite::opens) ? maxSessions - countActiveAlone() : 0;
        var fates = new ArrayList<Fate>();
        for (var write : writes) {
            boolean opens = write.opens();
            fates.add(new Fate(
                    write, opens && left <= 0 ? new Committed.NoRoom() : new Committed.Written(opens && left == 1)));
            left -= opens ? 1 : 0;
        }
        return fates;
    }

    private void insert(List<Fate> fates) {
        leaveOut(fates, rows.insert(fates.stream().map(fate -> fate.write).toList()), new Committed.CodeTaken());
    }

    private void advance(List<Fate> fates) {
        leaveOut(fates, rows.advance(fates.stream().map(fate -> fate.write).toList()), new Committed.Overtaken());
    }

    private static void leaveOut(List<Fate> fates, Set<UUID> done, Committed otherwise) {
        fates.stream().filter(fate -> !done.contains(fate.write.session())).forEach(fate -> fate.outcome = otherwise);
    }

    /** Holds off everybody else who wants to open a session until this transaction ends. */
    private int countActiveAlone() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('plenum.sessions'))")
                .query((row, n) -> true)
                .single();
        return jdbc.sql("select count(*) from session where status in ('draft', 'active')")
                .query(Integer.class)
                .single();
    }

    private void write(List<RoomWrite> writes) {
        rows.settle(writes.stream().filter(RoomStore::hasOtherOptions).toList());
        participants(writes.stream().flatMap(RoomStore::changed).toList());
        writes.stream()
                .filter(write -> write.before() != null)
                .forEach(write -> displays.write(
                        write.session(),
                        write.before().state().displays(),
                        write.after().state().displays()));
        tokens(writes.stream().flatMap(RoomStore::secrets).toList());
        activities.write(writes.stream().map(RoomStore::agenda).toList());
        ballots.write(writes);
    }

    private static boolean hasOtherOptions(RoomWrite write) {
        return write.before() != null
                && !write.before()
                        .state()
                        .options()
                        .equals(write.after().state().options());
    }

    private static ActivityStore.Change agenda(RoomWrite write) {
        var before = write.before();
        return new ActivityStore.Change(
                write.session(),
                before == null ? null : before.state().agenda(),
                write.after().state().agenda(),
                write.after().at().version());
    }

    private static Function<Person, @Nullable Object> removal(Function<Removal, @Nullable Object> part) {
        return person -> person.one.removal() == null ? null : part.apply(person.one.removal());
    }

    private static Function<Person, @Nullable Object> reseated(Function<Marks.Reseated, @Nullable Object> part) {
        return person -> person.one.marks().reseated() == null
                ? null
                : part.apply(person.one.marks().reseated());
    }

    /** A history that was wrong ends; what comes next belongs to another one. */
    void beginEpoch(UUID session, Position at) {
        jdbc.sql("update session set epoch = :epoch, version = :version where id = :id")
                .param("epoch", at.epoch())
                .param("version", at.version())
                .param("id", session)
                .update();
    }

    /** Who has to be written: presence is not stored, so somebody who only came or went online is not. */
    private static Stream<Person> changed(RoomWrite write) {
        var before = write.before() == null
                ? Attendance.NOBODY
                : write.before().state().participants();
        return write.after()
                .state()
                .participants()
                .newerThan(before)
                .filter(one -> !one.sameRecord(before.get(one.id())))
                .map(one -> new Person(write.session(), one));
    }

    private void participants(List<Person> people) {
        if (!people.isEmpty()) {
            jdbc.sql("""
                insert into session_participant (%s) select %s from %s
                on conflict (session_id, id) do update set name = excluded.name, avatar = excluded.avatar,
                    role = excluded.role, can_vote = excluded.can_vote, seat = excluded.seat,
                    has_left = excluded.has_left,
                    banned = excluded.banned, removal_reason = excluded.removal_reason,
                    hidden = excluded.hidden, reseated = excluded.reseated,
                    reseated_at = excluded.reseated_at\
                """.formatted(PEOPLE.names(), PEOPLE.names(), PEOPLE.rows()))
                    .params(PEOPLE.of(people))
                    .update();
        }
    }

    private static Stream<Secret> secrets(RoomWrite write) {
        return write.tokens().stream().map(token -> new Secret(write.session(), token));
    }

    private void tokens(List<Secret> secrets) {
        if (!secrets.isEmpty()) {
            jdbc.sql("insert into session_token (%s) select %s from %s"
                            .formatted(SECRETS.names(), SECRETS.names(), SECRETS.rows()))
                    .params(SECRETS.of(secrets))
                    .update();
        }
    }
}
