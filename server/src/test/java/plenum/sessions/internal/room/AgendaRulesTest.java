package plenum.sessions.internal.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import plenum.activities.poker.NewStory;
import plenum.activities.poker.PokerCommand;
import plenum.shared.Audience;
import plenum.shared.Problem;

/** Different things on one agenda: set aside, brought back, closed, and side by side. */
class AgendaRulesTest {

    private static final UUID TABLE = new UUID(8, 8);
    private static final UUID BELL = new UUID(3, 1);
    private static final UUID CHIME = new UUID(3, 2);

    private final ARoom room = ARoom.ledBy("Ann").with("Ben");

    @Test
    void a_second_kind_is_played_while_the_table_is_set_aside_as_it_was() {
        room.plays("Ann", new PokerCommand.Start(null, "Story 1"))
                .plays("Ben", new PokerCommand.Vote(1, 1, "5"))
                .plays("Ann", new PokerCommand.Reveal(1, true));
        var table = room.state.agenda().get(TABLE);

        plan(Bell.ALONE.planned(BELL)).plan(new AgendaCommand.Start(BELL, false));
        room.does(ring(BELL));

        assertThat(room.state.agenda().currentId()).isEqualTo(BELL);
        assertThat(room.state.phase()).isEqualTo("waiting");
        assertThat(room.state.agenda().get(TABLE)).isEqualTo(table);
        plan(new AgendaCommand.Start(TABLE, false));
        assertThat(room.state.phase()).isEqualTo("results");
        assertThat(room.state.box().answered()).containsExactly(room.id("Ben"));
    }

    @Test
    void what_is_parallel_runs_beside_open_answers() {
        room.plays("Ann", new PokerCommand.Start(null, "Story 1"));

        plan(Bell.BESIDE.planned(CHIME)).plan(new AgendaCommand.Start(CHIME, false));
        room.does(ring(CHIME)).plays("Ben", new PokerCommand.Vote(1, 1, "5"));

        assertThat(room.state.agenda().currentId()).isEqualTo(TABLE);
        assertThat(room.state.agenda().get(CHIME).play().state()).isEqualTo(new Bell.Rung(1));
        assertThat(room.state.phase()).isEqualTo("voting");
        assertThat(room.refuses(plans(Bell.ALONE.planned(BELL), new AgendaCommand.Start(BELL, false))))
                .isEqualTo(Problem.WRONG_PHASE);
    }

    @Test
    void a_kept_agenda_comes_whole_and_in_order_or_not_at_all() {
        plan(new AgendaCommand.Insert(List.of(line(1), line(2))));

        assertThat(room.state.agenda().ids()).containsExactly(TABLE, new UUID(6, 1), new UUID(6, 2));
        assertThat(room.state.agenda().get(new UUID(6, 2)).brief().line()).isEqualTo(new UUID(7, 2));

        var many = IntStream.range(3, 101).mapToObj(this::line).toList();
        assertThat(room.refuses(new RoomCommand.Plan(room.id("Ann"), new AgendaCommand.Insert(many))))
                .isEqualTo(Problem.LIMIT_REACHED);
        assertThat(room.state.agenda().activities()).hasSize(3);
        plan(new AgendaCommand.Insert(many.subList(1, 98)));
        assertThat(room.state.agenda().activities()).hasSize(100);
    }

    private AgendaCommand.Line line(int n) {
        var words = new AgendaCommand.Words("Line " + n, null, null);
        return new AgendaCommand.Line(new UUID(6, n), new UUID(7, n), ARoom.setting("{}"), words);
    }

    @Test
    void what_is_set_aside_can_be_prepared_but_nothing_begins_in_it() {
        plan(Bell.ALONE.planned(BELL)).plan(new AgendaCommand.Start(BELL, false));

        room.does(room.play(
                "Ann", new PokerCommand.AddStories(List.of(new NewStory(new UUID(4, 1), null, "Story 1"))), TABLE));

        assertThat(room.refuses(
                        new RoomCommand.Play(room.id("Ann"), TABLE, new PokerCommand.Start(null, "Story 1"), null)))
                .isEqualTo(Problem.ACTIVITY_NOT_ACTIVE);
    }

    @Test
    void a_draft_is_shown_to_those_who_prepare_it_only() {
        plan(Bell.ALONE.planned(BELL));

        assertThat(RoomViews.view(room.state, Audience.EVERYONE).activities()).containsOnlyKeys(TABLE);
        assertThat(RoomViews.view(room.state, Audience.FACILITATOR).activities())
                .containsOnlyKeys(TABLE, BELL);

        plan(new AgendaCommand.Publish(BELL));
        assertThat(RoomViews.view(room.state, Audience.EVERYONE).activities()).containsOnlyKeys(TABLE, BELL);
    }

    @Test
    void an_activity_closes_when_its_time_is_up_and_gets_all_of_it_when_reopened() {
        var words = new AgendaCommand.Words("Quick", null, Duration.ofMinutes(2));
        plan(new AgendaCommand.Add(BELL, ARoom.setting("{}"), words, null)).plan(new AgendaCommand.Start(BELL, false));

        room.after(Duration.ofSeconds(119));
        assertThat(room.state.agenda().get(BELL).isActive()).isTrue();
        room.after(Duration.ofSeconds(1));
        assertThat(room.state.agenda().get(BELL).progress().closing()).isEqualTo(Progress.Closing.TIMEOUT);
        assertThat(room.told(1)).containsExactly("activity_closed");

        plan(new AgendaCommand.Reopen(BELL, false));
        assertThat(room.state.agenda().get(BELL).progress().endsAt()).isEqualTo(room.now.plus(Duration.ofMinutes(2)));
    }

    @Test
    void a_pause_takes_no_time_from_an_activity() {
        var words = new AgendaCommand.Words("Quick", null, Duration.ofMinutes(2));
        plan(new AgendaCommand.Add(BELL, ARoom.setting("{}"), words, null)).plan(new AgendaCommand.Start(BELL, false));
        var end = room.state.agenda().get(BELL).progress().endsAt();

        room.does(new RoomCommand.Pause(room.id("Ann"))).after(Duration.ofMinutes(3));
        room.does(new RoomCommand.Resume(room.id("Ann")));

        assertThat(room.state.agenda().get(BELL).progress().endsAt()).isEqualTo(end.plus(Duration.ofMinutes(3)));
    }

    @Test
    void while_it_runs_nobody_loses_time_and_the_question_stays() {
        var words = new AgendaCommand.Words("Quick", null, Duration.ofMinutes(2));
        plan(new AgendaCommand.Add(BELL, ARoom.setting("{}"), words, null)).plan(new AgendaCommand.Start(BELL, false));
        var end = room.state.agenda().get(BELL).progress().endsAt();

        assertThat(room.refuses(edit(new AgendaCommand.Change(null, null, null, Duration.ofMinutes(1)))))
                .isEqualTo(Problem.WRONG_PHASE);
        assertThat(room.refuses(edit(new AgendaCommand.Change(null, null, ARoom.setting("{\"a\":1}"), null))))
                .isEqualTo(Problem.WRONG_PHASE);
        room.does(edit(new AgendaCommand.Change("Quicker", null, null, Duration.ofMinutes(5))));

        assertThat(room.state.agenda().get(BELL).brief().title()).isEqualTo("Quicker");
        assertThat(room.state.agenda().get(BELL).progress().endsAt()).isEqualTo(end.plus(Duration.ofMinutes(3)));
    }

    @Test
    void a_prepared_session_begins_with_its_first_table_and_not_before() {
        room.notBegun();
        assertThat(room.state.phase()).isEqualTo("waiting");
        assertThat(room.refuses(room.play("Ben", new PokerCommand.Vote(1, 1, "5"), TABLE)))
                .isEqualTo(Problem.ACTIVITY_NOT_ACTIVE);
        assertThat(room.refuses(new RoomCommand.Begin(room.id("Ben")))).isEqualTo(Problem.UNAUTHORIZED);

        room.with("Zoe").does(new RoomCommand.Begin(room.id("Ann")));

        assertThat(room.told(2)).containsExactly("session_started", "activity_started");
        assertThat(room.state.course().startedAt()).isEqualTo(room.now);
        assertThat(room.state.agenda().currentId()).isEqualTo(TABLE);
    }

    @Test
    void nobody_is_waited_for_before_it_begins() {
        room.notBegun().away("Ann");

        assertThat(room.state.course().pause()).isNull();
    }

    private AgendaRulesTest plan(AgendaCommand command) {
        room.does(new RoomCommand.Plan(room.id("Ann"), command));
        return this;
    }

    private RoomCommand plans(AgendaCommand before, AgendaCommand command) {
        plan(before);
        return new RoomCommand.Plan(room.id("Ann"), command);
    }

    private RoomCommand edit(AgendaCommand.Change change) {
        return new RoomCommand.Plan(room.id("Ann"), new AgendaCommand.Edit(BELL, 1, change, false, new UUID(3, 9)));
    }

    private RoomCommand ring(UUID activity) {
        return new RoomCommand.Play(room.id("Ben"), activity, new Bell.Command.Ring(), null);
    }
}
