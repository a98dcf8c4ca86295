package plenum.sessions.internal.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import plenum.activities.poker.PokerCommand;
import plenum.sessions.SettingsWish.Loss;
import plenum.shared.Problem;

/** What becomes of a table whose facilitator is not there. */
class AbsenceTest {

    private static final Duration GRACE = Duration.ofMinutes(5);

    private final ARoom room = ARoom.ledBy("Ann").with("Ben", "Cem");

    @Test
    void a_lost_facilitator_pauses_the_session_and_is_waited_for() {
        room.plays("Ann", new PokerCommand.Start(null)).away("Ann");

        assertThat(room.told(3)).containsExactly("user_disconnected", "session_paused", "grace_period_started");
        assertThat(room.state.phase()).isEqualTo("paused");
        assertThat(room.state.phaseOfPlay()).isEqualTo("voting");
        assertThat(room.state.course().grace().expiresAt()).isEqualTo(room.now.plus(GRACE));
    }

    @Test
    void nobody_plays_while_the_facilitator_is_waited_for() {
        room.plays("Ann", new PokerCommand.Start(null)).away("Ann");

        assertThat(room.refuses(room.play("Ben", new PokerCommand.Vote(1, 1, "5"))))
                .isEqualTo(Problem.GRACE_PERIOD_ERROR);
        assertThat(room.refuses(room.play("Ben", new PokerCommand.Start(null)))).isEqualTo(Problem.GRACE_PERIOD_ERROR);
    }

    @Test
    void a_facilitator_who_returns_in_time_finds_everything_as_it_was() {
        room.plays("Ann", new PokerCommand.Start(null)).plays("Ben", new PokerCommand.Vote(1, 1, "5"));
        var expiry = room.state.course().expiresAt();
        room.away("Ann").after(Duration.ofMinutes(4)).back("Ann");

        assertThat(room.told(3)).containsExactly("user_joined", "grace_period_ended", "session_resumed");
        assertThat(room.state.phase()).isEqualTo("voting");
        assertThat(room.person("Ann").role()).isEqualTo(Role.FACILITATOR);
        assertThat(room.state.box().answered()).containsExactly(room.id("Ben"));
        assertThat(room.state.course().expiresAt()).isEqualTo(expiry.plus(Duration.ofMinutes(4)));
    }

    @Test
    void the_end_of_the_grace_period_is_announced_once() {
        room.away("Ann").after(Duration.ofMinutes(3)).after(Duration.ofSeconds(1));

        assertThat(room.told(1)).containsExactly("grace_period_warning");
        assertThat(room.happened.stream().filter(RoomEvent.GraceWarned.class::isInstance))
                .hasSize(1);
    }

    @Test
    void whoever_is_connected_longest_takes_over() {
        room.away("Ben").after(Duration.ofSeconds(1)).back("Ben");
        room.away("Ann").after(GRACE);

        assertThat(room.told(3)).containsExactly("grace_period_ended", "facilitator_changed", "session_resumed");
        assertThat(room.state.course().facilitatorId()).isEqualTo(room.id("Cem"));
        assertThat(room.person("Ann").role()).isEqualTo(Role.CO_FACILITATOR);
    }

    @Test
    void a_spectator_takes_over_only_if_there_is_nobody_else() {
        var small = ARoom.ledBy("Ann").watchedBy("Zoe").with("Ben");
        small.away("Ann", "Ben").after(GRACE);

        assertThat(small.state.course().facilitatorId()).isEqualTo(small.id("Zoe"));
    }

    @Test
    void a_former_facilitator_comes_back_as_co_facilitator_and_the_new_one_stays() {
        room.away("Ann").after(GRACE).back("Ann");

        assertThat(room.person("Ann").role()).isEqualTo(Role.CO_FACILITATOR);
        assertThat(room.state.course().facilitatorId()).isEqualTo(room.id("Ben"));
    }

    @Test
    void a_co_facilitator_takes_over_at_once_where_the_session_says_so() {
        room.losing(Loss.COFACILITATOR).with("Cem", Role.CO_FACILITATOR).away("Ann");

        assertThat(room.refuses(new RoomCommand.TakeOver(room.id("Ben")))).isEqualTo(Problem.UNAUTHORIZED);
        room.does(new RoomCommand.TakeOver(room.id("Cem")));
        assertThat(room.told(3)).containsExactly("grace_period_ended", "facilitator_changed", "session_resumed");
        assertThat(room.person("Cem").role()).isEqualTo(Role.FACILITATOR);
    }

    @Test
    void without_a_co_facilitator_the_session_stays_paused_until_one_is_there() {
        room.losing(Loss.COFACILITATOR)
                .with("Cem", Role.CO_FACILITATOR)
                .away("Cem", "Ann")
                .after(GRACE);

        assertThat(room.told(2)).containsExactly("grace_period_ended", "session_paused");
        assertThat(room.refuses(room.play("Ben", new PokerCommand.Start(null)))).isEqualTo(Problem.SESSION_PAUSED);
        room.back("Cem");
        assertThat(room.state.course().facilitatorId()).isEqualTo(room.id("Cem"));
        assertThat(room.state.course().pause()).isNull();
    }

    @Test
    void a_session_that_shall_stay_paused_waits_for_its_facilitator_and_nobody_else() {
        room.losing(Loss.STAY_PAUSED).away("Ann", "Ben").after(GRACE).back("Ben");

        assertThat(room.state.course().pause().reason()).isEqualTo(Pause.Reason.NO_FACILITATOR);
        room.back("Ann");
        assertThat(room.told(2)).containsExactly("user_joined", "session_resumed");
        assertThat(room.state.course().facilitatorId()).isEqualTo(room.id("Ann"));
    }

    @Test
    void if_nobody_is_connected_the_first_to_return_gets_the_role() {
        room.away("Ben", "Cem", "Ann").after(GRACE).back("Cem");

        assertThat(room.state.course().facilitatorId()).isEqualTo(room.id("Cem"));
        assertThat(room.state.course().pause()).isNull();
    }

    @Test
    void the_inactivity_clock_stands_still_while_somebody_is_waited_for() {
        room.now = room.state.course().expiresAt().minusSeconds(1);
        room.away("Ann").after(Duration.ofSeconds(2));

        assertThat(room.state.open()).isTrue();
        room.back("Ann").after(Duration.ofSeconds(1));
        assertThat(room.state.course().status()).isEqualTo(Course.Status.EXPIRED);
    }

    @Test
    void a_facilitator_who_leaves_may_say_who_follows() {
        room.does(new RoomCommand.Leave(room.id("Ann"), room.id("Cem")));

        assertThat(room.state.course().facilitatorId()).isEqualTo(room.id("Cem"));
        assertThat(room.state.course().pause()).isNull();
    }

    @Test
    void nobody_who_is_away_can_follow_a_facilitator() {
        room.away("Cem");

        assertThat(room.refuses(new RoomCommand.Leave(room.id("Ann"), room.id("Cem"))))
                .isEqualTo(Problem.TRANSFER_TARGET_INVALID);
        assertThat(room.refuses(new RoomCommand.Transfer(room.id("Ann"), room.id("Cem"))))
                .isEqualTo(Problem.TRANSFER_TARGET_INVALID);
    }

    @Test
    void a_facilitator_who_leaves_without_an_heir_leaves_a_paused_session() {
        room.losing(Loss.COFACILITATOR).leaves("Ann");

        assertThat(room.state.course().pause().reason()).isEqualTo(Pause.Reason.NO_FACILITATOR);
    }

    @Test
    void whoever_hands_over_helps_from_then_on() {
        room.does(new RoomCommand.Transfer(room.id("Ann"), room.id("Ben")));

        assertThat(room.person("Ann").role()).isEqualTo(Role.CO_FACILITATOR);
        assertThat(room.refuses(new RoomCommand.End(room.id("Ann")))).isEqualTo(Problem.UNAUTHORIZED);
    }

    @Test
    void a_session_that_ends_while_somebody_is_waited_for_ends_the_wait_first() {
        room.away("Ann").after(Duration.ofMinutes(1)).does(new RoomCommand.End(room.id("Ann")));

        assertThat(room.told(2)).containsExactly("grace_period_ended", "session_ended");
        assertThat(room.happened.get(room.happened.size() - 2))
                .isEqualTo(new RoomEvent.GraceEnded(RoomEvent.Wait.SESSION_ENDED, false, room.now));
        assertThat(room.state.course().grace()).isNull();
    }

    @Test
    void a_pause_somebody_asked_for_is_no_grace_period() {
        room.does(new RoomCommand.Pause(room.id("Ann"))).away("Ann");

        assertThat(room.state.course().grace()).isNull();
        assertThat(room.refuses(room.play("Ben", new PokerCommand.Start(null)))).isEqualTo(Problem.SESSION_PAUSED);
        room.back("Ann").does(new RoomCommand.Resume(room.id("Ann")));
        assertThat(room.state.phase()).isEqualTo("waiting");
    }
}
