package plenum.sessions.internal.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import plenum.sessions.SettingsWish;
import plenum.sessions.SettingsWish.Controls;
import plenum.sessions.SettingsWish.Loss;
import plenum.shared.Problem;

/** What a host may decide about a session, and what becomes of people at its door. */
class SettlingTest {

    private final ARoom room = ARoom.ledBy("Ann").with("Ben", "Cem");

    @Test
    void a_session_gets_another_name() {
        room.does(new RoomCommand.Settle(room.id("Ann"), "Sprint 50", SettingsWish.NOTHING));

        assertThat(room.state.options().name()).isEqualTo("Sprint 50");
        assertThat(((RoomEvent.Settled) room.happened.getLast()).changed()).containsExactly("name");
    }

    @Test
    void what_changed_is_told_by_name() {
        var wish = new SettingsWish(
                null, true, false, null, null, 5, null, Loss.STAY_PAUSED, Controls.EVERYONE, "de", null);
        room.does(new RoomCommand.Settle(room.id("Ann"), null, wish));

        assertThat(((RoomEvent.Settled) room.happened.getLast()).changed())
                .containsExactly("controls", "facilitator_loss", "late_join", "locale", "locked", "max_seats");
    }

    @Test
    void a_wish_for_what_is_there_already_changes_nothing() {
        int before = room.happened.size();
        room.does(new RoomCommand.Settle(room.id("Ann"), "Planning", Wishes.seats(16)));

        assertThat(room.happened).hasSize(before);
    }

    @Test
    void a_table_is_not_made_smaller_than_the_people_at_it() {
        assertThat(room.refuses(settle(Wishes.seats(2)))).isEqualTo(Problem.VALIDATION_ERROR);
        room.does(settle(Wishes.seats(3)));
        assertThat(room.refuses(join(true))).isEqualTo(Problem.SESSION_FULL);
    }

    @Test
    void a_table_has_at_least_two_seats_and_at_most_what_the_installation_allows() {
        room.leaves("Ben").leaves("Cem");

        assertThat(room.refuses(settle(Wishes.seats(1)))).isEqualTo(Problem.VALIDATION_ERROR);
        assertThat(room.refuses(settle(Wishes.seats(17)))).isEqualTo(Problem.VALIDATION_ERROR);
        room.does(settle(Wishes.seats(2))).does(settle(Wishes.seats(16)));
    }

    @Test
    void a_session_without_late_join_keeps_newcomers_out_but_lets_people_return() {
        room.does(settle(Wishes.withoutLateJoin())).leaves("Ben");

        assertThat(room.refuses(join(true))).isEqualTo(Problem.SESSION_LOCKED);
        room.does(new RoomCommand.Return(room.id("Ben"), 0));
    }

    @Test
    void a_session_is_visible_to_its_team_only_if_it_has_one() {
        assertThat(room.refuses(settle(Wishes.toTheTeam()))).isEqualTo(Problem.VALIDATION_ERROR);

        room.hosted().does(settle(Wishes.toTheTeam()));
        assertThat(room.state.options().door().visibility()).isEqualTo(SettingsWish.Visibility.TEAM);
    }

    @Test
    void a_session_for_signed_in_people_asks_guests_to_sign_in() {
        room.does(settle(Wishes.withSignIn()));

        assertThat(room.refuses(join(true))).isEqualTo(Problem.SIGN_IN_REQUIRED);
    }

    @Test
    void where_nobody_may_watch_nobody_comes_to_watch_and_nobody_gives_up_their_seat() {
        room.does(settle(Wishes.withoutSpectators()));

        assertThat(room.refuses(join(false))).isEqualTo(Problem.SESSION_LOCKED);
        assertThat(room.refuses(new RoomCommand.ChangeSelf(room.id("Ben"), null, null, false, null, 0)))
                .isEqualTo(Problem.SESSION_LOCKED);
        room.does(new RoomCommand.ChangeRole(room.id("Ann"), room.id("Ben"), Role.SPECTATOR, 0));
    }

    @Test
    void a_session_for_so_many_people_takes_no_more_of_either_kind() {
        room.does(settle(Wishes.people(3)));

        assertThat(room.refuses(join(true))).isEqualTo(Problem.SESSION_FULL);
        assertThat(room.refuses(join(false))).isEqualTo(Problem.SESSION_FULL);
    }

    @Test
    void a_seat_that_the_smaller_table_no_longer_has_is_not_given_back() {
        room.does(new RoomCommand.ChangeSelf(room.id("Ben"), null, null, false, null, 0));
        room.state = room.state.participant(Twisted.seated(room.person("Ben"), 15));
        room.does(new RoomCommand.Leave(room.id("Ben"), null)).does(settle(Wishes.seats(4)));
        room.state = room.state.participant(Twisted.voting(room.person("Ben")));

        room.does(new RoomCommand.Return(room.id("Ben"), 0));

        assertThat(room.person("Ben").seat()).isBetween(0, 3);
    }

    private RoomCommand settle(SettingsWish wish) {
        return new RoomCommand.Settle(room.id("Ann"), null, wish);
    }

    private static RoomCommand join(boolean votes) {
        return new RoomCommand.Join(new UUID(5, 5), "Dora", "cat", votes, 0);
    }
}
