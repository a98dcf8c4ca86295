package plenum.sessions.internal.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import plenum.activities.poker.PokerCommand;
import plenum.sessions.SettingsWish.Loss;
import plenum.shared.Problem;

/** Running a session by its code, and opening one that is over. */
class LeadTest {

    private final ARoom room = ARoom.ledBy("Ann").with("Ben", "Cem");

    @Test
    void whoever_claims_a_session_runs_it_and_the_former_facilitator_helps() {
        room.does(claim("Ben", ARoom.CODE));

        assertThat(room.state.course().facilitatorId()).isEqualTo(room.id("Ben"));
        assertThat(room.person("Ben").role()).isEqualTo(Role.FACILITATOR);
        assertThat(room.person("Ann").role()).isEqualTo(Role.CO_FACILITATOR);
        assertThat(room.told(2)).containsExactly("facilitator_changed", "session_updated");
    }

    @Test
    void a_code_is_used_up_by_its_use() {
        room.does(claim("Ben", ARoom.CODE));

        assertThat(room.refuses(claim("Cem", ARoom.CODE))).isEqualTo(Problem.UNAUTHORIZED);
        room.does(claim("Ann", "the hash after " + ARoom.CODE));
        assertThat(room.person("Ann").role()).isEqualTo(Role.FACILITATOR);
    }

    @Test
    void a_stranger_takes_a_place_by_it_even_where_the_door_is_locked() {
        room.settled(Wishes.locked());
        var stranger = new UUID(5, 5);
        room.does(claim(stranger, ARoom.CODE));

        assertThat(room.state.get(stranger).role()).isEqualTo(Role.FACILITATOR);
        assertThat(room.state.get(stranger).seat()).isNotNull();
    }

    @Test
    void at_a_full_table_a_stranger_runs_it_without_a_seat() {
        room.settled(Wishes.seats(3));
        var stranger = new UUID(5, 5);
        room.does(claim(stranger, ARoom.CODE));

        assertThat(room.state.get(stranger).role()).isEqualTo(Role.FACILITATOR);
        assertThat(room.state.get(stranger).canVote()).isFalse();
    }

    @Test
    void a_claim_ends_the_wait_for_the_one_who_is_lost() {
        room.away("Ann").does(claim("Cem", ARoom.CODE));

        assertThat(room.told(4))
                .containsExactly("grace_period_ended", "facilitator_changed", "session_resumed", "session_updated");
        assertThat(room.state.course().pause()).isNull();
    }

    @Test
    void a_session_that_stays_paused_goes_on_when_it_is_claimed() {
        room.losing(Loss.STAY_PAUSED).away("Ann").after(Duration.ofMinutes(5));
        assertThat(room.state.phase()).isEqualTo("paused");

        room.does(claim("Cem", ARoom.CODE));

        assertThat(room.state.phase()).isEqualTo("waiting");
        assertThat(room.refuses(claim("Ben", ARoom.CODE))).isEqualTo(Problem.UNAUTHORIZED);
    }

    @Test
    void what_was_handed_over_is_not_claimed_back() {
        room.does(new RoomCommand.Transfer(room.id("Ann"), room.id("Ben")));

        assertThat(room.refuses(claim("Ann", ARoom.CODE))).isEqualTo(Problem.UNAUTHORIZED);
    }

    @Test
    void only_the_facilitator_makes_a_new_code_and_the_old_one_ends() {
        assertThat(room.refuses(new RoomCommand.MakeCode(room.id("Ben"), "new")))
                .isEqualTo(Problem.UNAUTHORIZED);
        room.does(new RoomCommand.MakeCode(room.id("Ann"), "new"));

        assertThat(room.refuses(claim("Ben", ARoom.CODE))).isEqualTo(Problem.UNAUTHORIZED);
        room.does(claim("Ben", "new"));
    }

    @Test
    void a_session_that_is_over_is_opened_again_with_what_was_in_it() {
        room.plays("Ann", new PokerCommand.Start(null, "HBR-1")).plays("Ben", new PokerCommand.Vote(1, 1, "5"));
        room.plays("Ann", new PokerCommand.Reveal(1, true)).expires();

        room.does(new RoomCommand.Reopen(room.id("Ann"), 0));

        assertThat(room.state.open()).isTrue();
        assertThat(room.state.phase()).isEqualTo("waiting");
        assertThat(room.state.course().expiresAt()).isEqualTo(room.now.plus(Duration.ofMinutes(10)));
        assertThat(room.state.box().of(room.id("Ben"))).isNotNull();
        room.plays("Ann", new PokerCommand.Start(null, "HBR-2"));
        assertThat(room.state.box().round()).isEqualTo(2);
    }

    @Test
    void only_who_ran_or_helped_to_run_it_opens_it_again() {
        room.with("Ben", Role.CO_FACILITATOR).does(new RoomCommand.End(room.id("Ann")));

        assertThat(room.refuses(new RoomCommand.Reopen(room.id("Cem"), 0))).isEqualTo(Problem.UNAUTHORIZED);
        room.does(new RoomCommand.Reopen(room.id("Ben"), 0));
        assertThat(room.state.course().facilitatorId()).isEqualTo(room.id("Ann"));
    }

    @Test
    void the_last_one_to_leave_finds_it_closed_and_runs_it_when_they_open_it() {
        room.leaves("Ben").leaves("Cem").leaves("Ann");
        assertThat(room.state.course().status()).isEqualTo(Course.Status.EXPIRED);

        room.does(new RoomCommand.Reopen(room.id("Ann"), 0));

        assertThat(room.person("Ann").present()).isTrue();
        assertThat(room.person("Ann").role()).isEqualTo(Role.FACILITATOR);
    }

    @Test
    void whoever_helped_runs_it_when_the_facilitator_had_gone_by_the_end() {
        room.with("Ben", Role.CO_FACILITATOR)
                .losing(Loss.STAY_PAUSED)
                .away("Ann")
                .after(Duration.ofMinutes(5));
        room.expires().does(new RoomCommand.Reopen(room.id("Ben"), 0));

        assertThat(room.person("Ben").role()).isEqualTo(Role.FACILITATOR);
        assertThat(room.state.phase()).isEqualTo("waiting");
    }

    @Test
    void after_the_end_a_claim_gives_the_role_and_then_it_is_opened() {
        room.does(new RoomCommand.End(room.id("Ann"))).does(claim("Cem", ARoom.CODE));
        assertThat(room.state.open()).isFalse();

        room.does(new RoomCommand.Reopen(room.id("Cem"), 0));

        assertThat(room.state.course().facilitatorId()).isEqualTo(room.id("Cem"));
    }

    @Test
    void a_session_that_is_open_is_not_opened() {
        assertThat(room.refuses(new RoomCommand.Reopen(room.id("Ann"), 0))).isEqualTo(Problem.WRONG_PHASE);
    }

    private RoomCommand claim(String name, String code) {
        return claim(room.id(name), code);
    }

    private static RoomCommand claim(UUID who, String code) {
        return new RoomCommand.Claim(who, new RoomCommand.Arrival("Dora", "cat", 0), code, "the hash after " + code);
    }
}
