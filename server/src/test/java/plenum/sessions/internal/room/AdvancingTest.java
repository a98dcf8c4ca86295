package plenum.sessions.internal.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plenum.activities.poker.PokerCommand;
import plenum.sessions.SettingsWish;
import plenum.shared.Audience;
import plenum.shared.Problem;

/** An agenda that goes on by itself: only where that was chosen, only to what people know of, and never unstoppably. */
class AdvancingTest {

    private static final UUID TABLE = new UUID(8, 8);
    private static final UUID BELL = new UUID(3, 1);

    private final ARoom room = ARoom.ledBy("Ann").with("Ben");

    @BeforeEach
    void something_comes_next() {
        plan(Bell.ALONE.planned(BELL)).plan(new AgendaCommand.Publish(BELL));
    }

    @Test
    void nothing_goes_on_by_itself_unless_that_was_chosen() {
        shown();

        assertThat(room.state.agenda().advance()).isNull();
        room.after(Duration.ofMinutes(6));
        assertThat(room.state.agenda().currentId()).isEqualTo(TABLE);
    }

    @Test
    void after_the_chosen_time_what_is_published_next_begins() {
        room.settled(after(20));
        shown();

        var at = room.now.plusSeconds(20);
        assertThat(room.state.due()).isEqualTo(at);
        assertThat(Clocks.due(room.state)).isEqualTo(at);
        assertThat(RoomViews.view(room.state, Audience.EVERYONE)
                        .session()
                        .advance()
                        .activityId())
                .isEqualTo(BELL);
        room.after(Duration.ofSeconds(19));
        assertThat(room.state.agenda().currentId()).isEqualTo(TABLE);
        room.after(Duration.ofSeconds(1));
        assertThat(room.state.agenda().currentId()).isEqualTo(BELL);
        assertThat(room.state.agenda().advance()).isNull();
        assertThat(room.told(1)).containsExactly("activity_started");
    }

    @Test
    void a_round_that_is_only_shown_at_a_table_is_not_the_end_of_it() {
        room.settled(after(20));
        revealed();

        assertThat(room.state.agenda().advance()).isNull();
    }

    @Test
    void what_is_only_a_draft_does_not_begin_by_itself() {
        room.settled(after(20));
        var edit = new AgendaCommand.Change("Gong", null, null, null);
        plan(new AgendaCommand.Edit(BELL, 1, edit, false, new UUID(3, 9)));
        shown();

        assertThat(room.state.agenda().advance()).isNull();
        plan(new AgendaCommand.Publish(BELL));
        assertThat(room.state.due()).isEqualTo(room.now.plusSeconds(20));
        plan(new AgendaCommand.Remove(BELL));
        assertThat(room.state.agenda().advance()).isNull();
    }

    @Test
    void whoever_runs_the_session_may_stay_where_it_is_until_it_is_asked_again() {
        room.settled(after(20));
        shown();
        assertThat(room.refuses(new RoomCommand.Plan(room.id("Ben"), new AgendaCommand.Stay())))
                .isEqualTo(Problem.UNAUTHORIZED);

        plan(new AgendaCommand.Stay());
        room.after(Duration.ofMinutes(5));
        assertThat(room.state.agenda().currentId()).isEqualTo(TABLE);
        assertThat(RoomViews.view(room.state, Audience.EVERYONE).session().advance())
                .isNull();

        room.plays("Ann", new PokerCommand.Revote(1));
        assertThat(room.state.agenda().advance()).isNull();
        room.plays("Ben", new PokerCommand.Vote(2, 1, "8")).plays("Ann", new PokerCommand.Reveal(2, true));
        plan(new AgendaCommand.Close(TABLE));
        assertThat(room.state.due()).isEqualTo(room.now.plusSeconds(20));
    }

    @Test
    void a_pause_holds_the_countdown_and_gives_back_its_rest() {
        room.settled(after(20));
        shown();
        room.after(Duration.ofSeconds(5)).does(new RoomCommand.Pause(room.id("Ann")));
        assertThat(room.state.due()).isNull();

        room.after(Duration.ofMinutes(1)).does(new RoomCommand.Resume(room.id("Ann")));
        assertThat(room.state.agenda().currentId()).isEqualTo(TABLE);
        assertThat(room.state.due()).isEqualTo(room.now.plusSeconds(15));
    }

    @Test
    void it_is_held_by_a_pause_in_a_room_whose_other_clocks_go_on() {
        room.asAudience(100).settled(after(20));
        shown();
        room.after(Duration.ofSeconds(5)).does(new RoomCommand.Pause(room.id("Ann")));
        room.after(Duration.ofMinutes(1));
        assertThat(room.state.agenda().currentId()).isEqualTo(TABLE);

        room.does(new RoomCommand.Resume(room.id("Ann")));
        assertThat(room.state.due()).isEqualTo(room.now.plusSeconds(15));
    }

    @Test
    void what_would_begin_to_count_in_a_pause_counts_from_its_end() {
        shown();
        room.does(new RoomCommand.Pause(room.id("Ann"))).after(Duration.ofSeconds(10));
        settle(20);
        assertThat(room.state.agenda().advance()).isNull();

        room.after(Duration.ofMinutes(1)).does(new RoomCommand.Resume(room.id("Ann")));
        assertThat(room.state.due()).isEqualTo(room.now.plusSeconds(20));
        assertThat(room.told(2)).containsExactly("session_resumed", "advance_announced");
    }

    @Test
    void whoever_wanted_to_stay_stays_also_in_a_session_that_was_over_meanwhile() {
        room.settled(after(20));
        shown();
        plan(new AgendaCommand.Stay());
        room.does(new RoomCommand.End(room.id("Ann"))).does(new RoomCommand.Reopen(room.id("Ann"), 0));

        settle(20);
        settle(30);
        assertThat(RoomViews.view(room.state, Audience.EVERYONE).session().advance())
                .isNull();
        assertThat(room.state.due()).isNull();
    }

    @Test
    void a_countdown_ends_with_the_session_and_begins_anew_with_it() {
        room.settled(after(20));
        shown();
        room.after(Duration.ofSeconds(5))
                .does(new RoomCommand.End(room.id("Ann")))
                .after(Duration.ofMinutes(1))
                .does(new RoomCommand.Reopen(room.id("Ann"), 0));

        settle(30);
        assertThat(room.state.due()).isEqualTo(room.now.plusSeconds(30));
    }

    @Test
    void switching_it_off_ends_the_countdown_and_on_begins_one() {
        shown();
        settle(30);
        assertThat(room.state.due()).isEqualTo(room.now.plusSeconds(30));
        settle(0);
        assertThat(room.state.due()).isNull();
        for (int seconds : new int[] {-1, 1, 2, 301}) {
            assertThat(room.refuses(new RoomCommand.Settle(room.id("Ann"), null, after(seconds))))
                    .isEqualTo(Problem.VALIDATION_ERROR);
        }
    }

    private void settle(int seconds) {
        room.does(new RoomCommand.Settle(room.id("Ann"), null, after(seconds)));
    }

    private static SettingsWish after(int seconds) {
        return new SettingsWish(null, null, null, null, null, null, null, null, null, null, seconds);
    }

    private void revealed() {
        room.plays("Ann", new PokerCommand.Start(null, "Story 1"))
                .plays("Ben", new PokerCommand.Vote(1, 1, "5"))
                .plays("Ann", new PokerCommand.Reveal(1, true));
    }

    private void shown() {
        revealed();
        plan(new AgendaCommand.Close(TABLE));
    }

    private AdvancingTest plan(AgendaCommand command) {
        room.does(new RoomCommand.Plan(room.id("Ann"), command));
        return this;
    }
}
