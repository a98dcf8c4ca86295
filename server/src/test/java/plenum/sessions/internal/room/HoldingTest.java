package plenum.sessions.internal.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import plenum.activities.poker.PokerCommand;
import plenum.sessions.SessionState;
import plenum.sessions.internal.room.Marks.Reseated.Fate;
import plenum.shared.Problem;

/** Seats of people who lost the connection, at a table where every seat is taken. */
class HoldingTest {

    private static final UUID DORA = new UUID(5, 5);

    private final ARoom room = ARoom.withSeats(3, "Ann").with("Ben", "Cem");

    @Test
    void a_seat_is_held_for_whoever_lost_the_connection() {
        room.away("Ben");
        room.now = room.now.plus(ARoom.SEAT_HOLD).minusMillis(1);

        assertThat(room.refuses(join())).isEqualTo(Problem.SESSION_FULL);
    }

    @Test
    void after_that_a_newcomer_takes_it_and_the_other_watches() {
        int seat = room.person("Ben").seat();
        room.away("Ben");
        room.now = room.now.plus(ARoom.SEAT_HOLD);

        room.does(join());

        assertThat(room.state.get(DORA).seat()).isEqualTo(seat);
        assertThat(room.person("Ben").role()).isEqualTo(Role.SPECTATOR);
        assertThat(room.person("Ben").seat()).isNull();
        assertThat(room.told(2)).containsExactly("role_changed", "user_joined");
    }

    @Test
    void whoever_has_been_away_longest_loses_the_seat() {
        room.away("Cem");
        room.now = room.now.plusSeconds(1);
        room.away("Ben");
        room.now = room.now.plus(ARoom.SEAT_HOLD);

        room.does(join());

        assertThat(room.person("Cem").canVote()).isFalse();
        assertThat(room.person("Ben").canVote()).isTrue();
    }

    @Test
    void a_seat_with_a_card_in_the_open_round_is_kept() {
        room.plays("Ann", new PokerCommand.Start(null, null)).plays("Ben", new PokerCommand.Vote(1, 1, "5"));
        room.away("Ben");
        room.now = room.now.plus(ARoom.SEAT_HOLD);

        assertThat(room.refuses(join())).isEqualTo(Problem.SESSION_FULL);
    }

    @Test
    void whoever_returns_to_a_full_table_watches_and_is_told_why() {
        loseBensSeat();

        room.back("Ben");

        assertThat(room.person("Ben").canVote()).isFalse();
        assertThat(notice("Ben").type()).isEqualTo("seat_taken");
    }

    @Test
    void whoever_returns_to_a_table_with_a_free_seat_sits_on_it_and_is_told() {
        loseBensSeat();
        room.leaves("Cem").back("Ben");

        assertThat(room.person("Ben").role()).isEqualTo(Role.VOTER);
        assertThat(room.person("Ben").seat()).isNotNull();
        assertThat(room.person("Ben").marks().reseated().fate()).isEqualTo(Fate.CHANGED);
        assertThat(notice("Ben").type()).isEqualTo("seat_changed");
    }

    @Test
    void at_a_table_with_free_seats_nobody_loses_theirs() {
        room.leaves("Cem").away("Ben");
        room.now = room.now.plus(ARoom.SEAT_HOLD.multipliedBy(3));

        room.does(join());

        assertThat(room.person("Ben").canVote()).isTrue();
    }

    @Test
    void a_helper_without_a_seat_still_helps() {
        room.with("Ben", Role.CO_FACILITATOR);
        loseBensSeat();

        assertThat(room.person("Ben").role()).isEqualTo(Role.CO_FACILITATOR);
        assertThat(room.person("Ben").canVote()).isFalse();
    }

    private void loseBensSeat() {
        room.away("Ben");
        room.now = room.now.plus(ARoom.SEAT_HOLD).plus(Duration.ofSeconds(1));
        room.does(join());
    }

    private SessionState.Notice notice(String name) {
        return RoomViews.me(room.state, room.person(name), choice -> choice)
                .notices()
                .getFirst();
    }

    private static RoomCommand join() {
        return new RoomCommand.Join(DORA, "Dora", "cat", true, 0);
    }
}
