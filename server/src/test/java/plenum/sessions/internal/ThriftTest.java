package plenum.sessions.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import plenum.Calm;
import plenum.activities.Ballot;
import plenum.database.FreshDatabase;
import plenum.realtime.Position;
import plenum.sessions.ATable;
import plenum.sessions.internal.RoomStore.Committed;
import plenum.sessions.internal.room.Standing;
import plenum.shared.Ids;
import plenum.web.Http;

/** What beginning and joining a session may cost: so many statements, and one visit to the disk for all who come at once. */
@Calm
@FreshDatabase
@Import(Register.Kept.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "plenum.sessions.max-sessions=1000")
class ThriftTest {

    private static final int ROOMS = 20;

    @Autowired
    Register register;

    @Autowired
    Rooms rooms;

    @Autowired
    Scribes scribes;

    @Autowired
    Repairs repairs;

    @Autowired
    Clock clock;

    private final Http http;

    ThriftTest(@LocalServerPort int port) {
        this.http = new Http(port);
    }

    /** So that no room is held against its record just now. */
    @BeforeEach
    void stop_the_sweep() {
        rooms.stop();
    }

    @Test
    void a_session_begins_by_seven_statements_and_one_commit() {
        register.clear();

        ATable.startedBy(http, "Ann");

        assertThat(register.statements()).hasSizeLessThanOrEqualTo(7);
        assertThat(register.commits()).isEqualTo(1);
    }

    @Test
    void somebody_joins_by_three_statements_and_one_commit() {
        var table = ATable.startedBy(http, "Ann");
        register.clear();

        table.with("Ben");

        assertThat(register.statements()).hasSize(3);
        assertThat(register.commits()).isEqualTo(1);
    }

    @Test
    void a_session_that_has_just_begun_is_held_as_it_is_stored() {
        var room = rooms.get(ATable.startedBy(http, "Ann").session());

        assertThat(repairs.check(room.standing(), clock.instant())).isEmpty();
    }

    @Test
    @Timeout(20)
    void rooms_that_change_at_once_share_a_few_commits() throws Exception {
        var changes = IntStream.range(0, ROOMS).mapToObj(n -> change(List.of())).toList();
        register.clear();

        var written = atOnce(changes);

        for (var one : written) {
            assertThat(one.get()).isEqualTo(new Committed.Written(false));
        }
        assertThat(register.commits()).isLessThanOrEqualTo(3);
        assertThat(register.statements()).hasSameSizeAs(new Object[(int) register.commits()]);
    }

    @Test
    @Timeout(20)
    void what_cannot_be_stored_of_one_room_hinders_no_other_room() throws Exception {
        var changes = new ArrayList<>(
                IntStream.range(0, ROOMS).mapToObj(n -> change(List.of())).toList());
        var nowhere = new RoomWrite.Cast(Ids.next(), new Ballot(Ids.next(), 1, 1, "\"5\""), 2, null);
        changes.add(change(List.of(nowhere)));

        var written = atOnce(changes);

        assertThat(written.removeLast())
                .failsWithin(Duration.ofSeconds(1))
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(DataIntegrityViolationException.class);
        for (var one : written) {
            assertThat(one.get()).isEqualTo(new Committed.Written(false));
        }
    }

    /** A room's next version, with nothing in it but these ballots. */
    private RoomWrite change(List<RoomWrite.Cast> ballots) {
        UUID session = ATable.startedBy(http, "Ann").session();
        var is = rooms.get(session).standing();
        var next =
                new Standing(is.state(), new Position(is.at().epoch(), is.at().version() + 1));
        return new RoomWrite(is, next, ballots, List.of(), List.of(), List.of(), clock.instant());
    }

    /** All are handed in before the first of them can be stored. */
    private List<FutureTask<Committed>> atOnce(List<RoomWrite> changes) {
        var tasks = changes.stream()
                .<Callable<Committed>>map(change -> () -> scribes.write(change))
                .map(FutureTask::new)
                .toList();
        register.meanwhile(() -> {
            var threads = tasks.stream().map(Thread::startVirtualThread).toList();
            while (!threads.stream().allMatch(one -> one.getState() == Thread.State.WAITING)) {
                Thread.onSpinWait();
            }
        });
        return new ArrayList<>(tasks);
    }
}
