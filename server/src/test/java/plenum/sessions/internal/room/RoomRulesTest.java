package plenum.sessions.internal.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import plenum.activities.poker.PokerCommand;
import plenum.sessions.SettingsWish;
import plenum.shared.Problem;

class RoomRulesTest {

    @Test
    void a_newcomer_gets_a_seat_nobody_else_has() {
        var room = ARoom.withSeats(4, "Ann").with("Ben", "Cem", "Dee");

        assertThat(room.state.present().map(Participant::seat).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(0, 1, 2, 3);
    }

    @Test
    void a_full_table_refuses_a_voter_and_says_how_full_it_is() {
        var room = ARoom.withSeats(2, "Ann").with("Ben");

        assertThat(room.refuses(new RoomCommand.Join(new UUID(5, 5), "Cem", "cat", true, 0)))
                .isEqualTo(Problem.SESSION_FULL);
    }

    @Test
    void a_full_table_still_lets_people_watch_without_a_seat() {
        var room = ARoom.withSeats(2, "Ann").with("Ben").watchedBy("Cem");

        assertThat(room.person("Cem").seat()).isNull();
        assertThat(room.person("Cem").role()).isEqualTo(Role.SPECTATOR);
    }

    @Test
    void leaving_frees_the_seat_at_once_and_keeps_the_votes() {
        var room = ARoom.withSeats(2, "Ann").with("Ben").plays("Ann", new PokerCommand.Start(null));
        room.plays("Ben", new PokerCommand.Vote(1, 1, "5"));

        room.does(new RoomCommand.Leave(room.id("Ben"), null)).with("Cem");

        assertThat(room.person("Cem").seat()).isEqualTo(1);
        assertThat(room.state.box().answered()).containsExactly(room.id("Ben"));
    }

    @Test
    void whoever_left_comes_back_as_the_same_participant() {
        var room = ARoom.ledBy("Ann").with("Ben").does(new RoomCommand.Leave(new UUID(1, 2), null));

        room.does(new RoomCommand.Return(room.id("Ben"), 3));

        assertThat(room.person("Ben").present()).isTrue();
        assertThat(room.person("Ben").seat()).isNotNull();
        assertThat(room.state.participants()).hasSize(2);
    }

    @Test
    void whoever_left_gets_their_old_seat_unless_somebody_took_it() {
        var room = ARoom.withSeats(3, "Ann").with("Ben", "Cem");
        int seat = room.person("Ben").seat();
        room.does(new RoomCommand.Leave(room.id("Ben"), null)).does(new RoomCommand.Leave(room.id("Cem"), null));

        room.does(new RoomCommand.Return(room.id("Ben"), 2));
        assertThat(room.person("Ben").seat()).isEqualTo(seat);

        room.does(new RoomCommand.Leave(room.id("Ben"), null)).with("Dee", "Eli");
        room.does(new RoomCommand.Leave(room.id("Ann"), null)).does(new RoomCommand.Return(room.id("Ben"), 2));
        assertThat(room.person("Ben").seat()).isEqualTo(0);
    }

    @Test
    void whoever_returns_to_a_full_table_watches() {
        var room = ARoom.withSeats(2, "Ann").with("Ben").does(new RoomCommand.Leave(new UUID(1, 2), null));
        room.with("Cem");

        room.does(new RoomCommand.Return(room.id("Ben"), 3));

        assertThat(room.person("Ben").role()).isEqualTo(Role.SPECTATOR);
        assertThat(room.person("Ben").canVote()).isFalse();
    }

    @Test
    void a_facilitator_who_leaves_hands_over_to_the_voter_who_is_here_longest() {
        var room = ARoom.ledBy("Ann").watchedBy("Zoe").with("Ben", "Cem");
        room.does(new RoomCommand.Notice(room.id("Ben"), false));

        room.does(new RoomCommand.Leave(room.id("Ann"), null));

        assertThat(room.state.course().facilitatorId()).isEqualTo(room.id("Cem"));
        assertThat(room.person("Cem").role()).isEqualTo(Role.FACILITATOR);
    }

    @Test
    void a_former_facilitator_comes_back_as_co_facilitator() {
        var room = ARoom.ledBy("Ann").with("Ben");
        room.does(new RoomCommand.Leave(room.id("Ann"), null)).does(new RoomCommand.Return(room.id("Ann"), 0));

        assertThat(room.person("Ann").role()).isEqualTo(Role.CO_FACILITATOR);
        assertThat(room.state.course().facilitatorId()).isEqualTo(room.id("Ben"));
    }

    @Test
    void a_session_everybody_has_left_is_over() {
        var room = ARoom.ledBy("Ann");

        room.does(new RoomCommand.Leave(room.id("Ann"), null));

        assertThat(room.state.course().status()).isEqualTo(Course.Status.EXPIRED);
        assertThat(room.refuses(new RoomCommand.Return(room.id("Ann"), 0))).isEqualTo(Problem.SESSION_EXPIRED);
    }

    @Test
    void only_the_facilitator_ends_the_session() {
        var room = ARoom.ledBy("Ann").with("Ben");

        assertThat(room.refuses(new RoomCommand.End(room.id("Ben")))).isEqualTo(Problem.UNAUTHORIZED);
        room.does(new RoomCommand.End(room.id("Ann")));
        assertThat(room.refuses(room.play("Ann", new PokerCommand.Start(null)))).isEqualTo(Problem.SESSION_ENDED);
    }

    @Test
    void a_quiet_session_expires_exactly_at_its_time_and_a_vote_moves_that() {
        var room = ARoom.ledBy("Ann").plays("Ann", new PokerCommand.Start(null));
        room.now = ARoom.START.plusSeconds(9 * 60);
        room.plays("Ann", new PokerCommand.Vote(1, 1, "5"));

        room.now = ARoom.START.plusSeconds(10 * 60);
        room.does(new RoomCommand.Wake());
        assertThat(room.state.open()).isTrue();

        room.now = ARoom.START.plusSeconds(19 * 60);
        room.does(new RoomCommand.Wake());
        assertThat(room.state.course().status()).isEqualTo(Course.Status.EXPIRED);
    }

    @Test
    void presence_is_not_activity() {
        var room = ARoom.ledBy("Ann");
        room.now = ARoom.START.plusSeconds(60);

        room.does(new RoomCommand.Notice(room.id("Ann"), false)).does(new RoomCommand.Notice(room.id("Ann"), true));

        assertThat(room.state.course().lastActivityAt()).isEqualTo(ARoom.START);
    }

    @Test
    void hearing_of_somebody_who_is_known_to_be_here_changes_nothing() {
        var room = ARoom.ledBy("Ann");

        room.does(new RoomCommand.Notice(room.id("Ann"), true));

        assertThat(room.happened).isEmpty();
    }

    @Test
    void a_spectator_cannot_vote_and_a_voter_cannot_start() {
        var room = ARoom.ledBy("Ann").with("Ben").watchedBy("Cem");

        assertThat(room.refuses(room.play("Ben", new PokerCommand.Start(null)))).isEqualTo(Problem.UNAUTHORIZED);
        room.plays("Ann", new PokerCommand.Start(null));
        assertThat(room.refuses(room.play("Cem", new PokerCommand.Vote(1, 1, "5"))))
                .isEqualTo(Problem.NOT_A_VOTER);
    }

    @Test
    void a_new_round_starts_with_an_empty_box() {
        var room = ARoom.ledBy("Ann").plays("Ann", new PokerCommand.Start(null));
        room.plays("Ann", new PokerCommand.Vote(1, 1, "5")).plays("Ann", PokerCommand.Reveal.atOnce(1));

        room.plays("Ann", new PokerCommand.Revote(1));

        assertThat(room.state.box()).isEqualTo(BallotBox.empty(2));
    }

    @Test
    void a_screen_too_many_is_refused() {
        var room = ARoom.ledBy("Ann");
        for (int n = 0; n < room.state.place().limits().displays(); n++) {
            room.does(new RoomCommand.AddDisplay(room.id("Ann"), new UUID(7, n), new Display("", false)));
        }

        assertThat(room.refuses(new RoomCommand.AddDisplay(room.id("Ann"), new UUID(7, 99), new Display("", false))))
                .isEqualTo(Problem.LIMIT_REACHED);
    }

    @Test
    void a_command_after_the_end_of_a_quiet_session_does_not_revive_it() {
        var room = ARoom.ledBy("Ann").plays("Ann", new PokerCommand.Start(null));
        room.now = room.state.course().expiresAt();

        assertThat(room.refuses(room.play("Ann", new PokerCommand.Vote(1, 1, "5"))))
                .isEqualTo(Problem.SESSION_EXPIRED);
        assertThat(room.refuses(new RoomCommand.Extend(room.id("Ann")))).isEqualTo(Problem.SESSION_EXPIRED);
    }

    @Test
    void the_near_end_is_told_once_and_anything_done_ends_the_countdown() {
        var room = ARoom.ledBy("Ann").with("Ben").after(Duration.ofMinutes(8)).after(Duration.ofSeconds(5));
        assertThat(room.happened.stream().filter(RoomEvent.Expiring.class::isInstance))
                .hasSize(1);

        room.plays("Ann", new PokerCommand.Start(null));

        assertThat(room.told(2)).containsExactly("voting_started", "session_updated");
        assertThat(room.state.course().expiring()).isFalse();
    }

    @Test
    void a_voter_keeps_the_session_open_and_a_spectator_does_not() {
        var room = ARoom.ledBy("Ann").with("Ben").watchedBy("Zoe").after(Duration.ofMinutes(8));

        assertThat(room.refuses(new RoomCommand.Extend(room.id("Zoe")))).isEqualTo(Problem.UNAUTHORIZED);
        room.does(new RoomCommand.Extend(room.id("Ben")));
        assertThat(room.state.course().expiresAt()).isEqualTo(room.now.plus(Duration.ofMinutes(10)));
    }

    @Test
    void a_locked_session_takes_no_newcomers_but_those_who_have_a_seat_return() {
        var room = ARoom.ledBy("Ann").with("Ben").leaves("Ben");
        room.does(new RoomCommand.Settle(room.id("Ann"), null, Wishes.locked()));

        assertThat(room.refuses(new RoomCommand.Join(new UUID(5, 5), "Cem", "cat", true, 0)))
                .isEqualTo(Problem.SESSION_LOCKED);
        room.does(new RoomCommand.Return(room.id("Ben"), 0));
        assertThat(room.person("Ben").present()).isTrue();
    }

    @Test
    void only_the_facilitator_decides_what_happens_when_the_facilitator_is_lost() {
        var room = ARoom.ledBy("Ann").with("Ben").with("Ben", Role.CO_FACILITATOR);

        var wish = Wishes.losing(SettingsWish.Loss.STAY_PAUSED);
        assertThat(room.refuses(new RoomCommand.Settle(room.id("Ben"), null, wish)))
                .isEqualTo(Problem.UNAUTHORIZED);
        room.does(new RoomCommand.Settle(room.id("Ann"), null, wish));
        assertThat(room.state.options().loss()).isEqualTo(SettingsWish.Loss.STAY_PAUSED);
    }
}
