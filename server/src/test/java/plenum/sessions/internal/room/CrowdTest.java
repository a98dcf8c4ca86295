package plenum.sessions.internal.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import plenum.activities.poker.PokerCommand;
import plenum.sessions.SessionState;
import plenum.shared.Audience;
import plenum.shared.Problem;

/** Rooms of so many people that nobody is named any more. */
class CrowdTest {

    private final ARoom room = ARoom.ledBy("Ann").asAudience(100);

    @Test
    void everybody_is_named_up_to_fifty_people_and_again_below_forty() {
        joined(2, 50);
        assertThat(view().participants()).hasSize(50);

        joined(51, 51);
        assertThat(view().participants()).isEmpty();
        assertThat(view().session().counts().participants()).isEqualTo(51);

        left(51, 41);
        assertThat(view().participants()).as("forty are still a crowd").isEmpty();
        left(40, 40);
        assertThat(view().participants()).hasSize(39);

        joined(52, 62);
        assertThat(view().participants()).as("fifty are none yet").hasSize(50);
    }

    @Test
    void a_table_names_everybody() {
        var table = ARoom.ledBy("Ann");
        for (int n = 0; n < 60; n++) {
            table.watchedBy("Spectator " + n);
        }

        assertThat(RoomViews.view(table.state, Audience.EVERYONE).participants())
                .hasSize(61);
    }

    @Test
    void a_crowd_is_told_how_many_and_not_who() {
        joined(2, 51);
        assertThat(room.told(1)).containsExactly("presence_changed");
        room.plays("Ann", new PokerCommand.Start(null)).plays("Person 2", new PokerCommand.Vote(1, 1, "5"));
        assertThat(room.told(1)).containsExactly("results_updated");

        var voted = room.happened.getLast();
        var told = CrowdNews.of(room.state, voted).orElseThrow().data();
        assertThat(told).containsEntry("answered_count", 1).containsEntry("eligible_count", 51);
        assertThat(told.toString()).doesNotContain(room.id("Person 2").toString());

        room.away("Person 3").leaves("Person 4");
        assertThat(room.told(2)).containsExactly("presence_changed", "presence_changed");
        room.plays("Ann", PokerCommand.Reveal.atOnce(1));
        assertThat(room.told(1)).containsExactly("votes_revealed");
    }

    @Test
    void everybody_knows_their_own_name_where_nobody_is_named() {
        joined(2, 51);

        var me = RoomViews.me(room.state, room.person("Person 7"), choice -> choice);

        assertThat(me.name()).isEqualTo("Person 7");
        assertThat(me.avatar()).isEqualTo("cat");
    }

    @Test
    void whoever_runs_it_hears_once_that_nine_tenths_are_here() {
        joined(2, 89);
        assertThat(warnings()).isZero();

        joined(90, 95);
        assertThat(room.happened).contains(new RoomEvent.NearlyFull(90, 100));
        assertThat(warnings()).isEqualTo(1);

        left(95, 88);
        joined(101, 103);
        assertThat(warnings()).as("armed again below").isEqualTo(2);
    }

    @Test
    void an_open_ballot_of_an_audience_goes_on_in_a_pause_and_ends_when_it_was_to() {
        room.with("Ben")
                .plays("Ann", new PokerCommand.Start(null))
                .plays("Ann", new PokerCommand.Timer(1, 60))
                .does(new RoomCommand.Pause(room.id("Ann")));

        room.plays("Ben", new PokerCommand.Vote(1, 1, "5"));
        assertThat(room.refuses(room.play("Ann", PokerCommand.Reveal.atOnce(1))))
                .isEqualTo(Problem.SESSION_PAUSED);
        room.after(Duration.ofSeconds(61));

        assertThat(room.state.phaseOfPlay()).isEqualTo("results");
        room.does(new RoomCommand.Resume(room.id("Ann")));
        assertThat(room.state.phase()).isEqualTo("results");
    }

    @Test
    void it_goes_on_while_a_lost_facilitator_is_waited_for_too() {
        room.with("Ben")
                .plays("Ann", new PokerCommand.Start(null))
                .plays("Ann", new PokerCommand.Timer(1, 60))
                .away("Ann");

        room.plays("Ben", new PokerCommand.Vote(1, 1, "5")).after(Duration.ofSeconds(61));

        assertThat(room.state.phase()).isEqualTo("paused");
        assertThat(room.state.phaseOfPlay()).isEqualTo("results");
        assertThat(room.state.course().grace()).isNotNull();
    }

    private long warnings() {
        return room.happened.stream()
                .filter(RoomEvent.NearlyFull.class::isInstance)
                .count();
    }

    private SessionState view() {
        return RoomViews.view(room.state, Audience.EVERYONE);
    }

    private void joined(int first, int last) {
        for (int n = first; n <= last; n++) {
            room.with("Person " + n);
        }
    }

    private void left(int first, int last) {
        for (int n = first; n >= last; n--) {
            room.leaves("Person " + n);
        }
    }
}
