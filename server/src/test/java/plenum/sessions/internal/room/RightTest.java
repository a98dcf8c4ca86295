package plenum.sessions.internal.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import plenum.sessions.SettingsWish.Controls;
import plenum.sessions.SettingsWish.Loss;

/** The table of rights, every role against every right. */
class RightTest {

    private static final Options USUAL_OPTIONS = Options.usual("Planning", Place.Limits.table(16, 100, 20));

    private static final Map<Role, Set<Right>> USUAL = Map.of(
            Role.FACILITATOR,
            EnumSet.of(
                    Right.ANSWER, Right.CONTROL, Right.MANAGE, Right.MANAGE_LOSS, Right.HOST, Right.LEAD, Right.EXTEND),
            Role.CO_FACILITATOR,
            EnumSet.of(Right.ANSWER, Right.CONTROL, Right.MANAGE, Right.HOST, Right.EXTEND),
            Role.VOTER,
            EnumSet.of(Right.ANSWER, Right.EXTEND),
            Role.SPECTATOR,
            EnumSet.noneOf(Right.class));

    @Test
    void every_role_may_do_what_the_table_says_and_nothing_else() {
        for (var role : Role.values()) {
            assertThat(held(role, USUAL_OPTIONS)).as(role.word()).isEqualTo(USUAL.get(role));
        }
    }

    @Test
    void voters_control_where_everyone_does_and_spectators_never() {
        var shared = USUAL_OPTIONS.with(Wishes.controlled(Controls.EVERYONE));

        assertThat(held(Role.VOTER, shared)).containsExactlyInAnyOrder(Right.ANSWER, Right.CONTROL, Right.EXTEND);
        assertThat(held(Role.SPECTATOR, shared)).isEmpty();
    }

    @Test
    void only_co_facilitators_take_over_and_only_where_the_session_says_so() {
        var helped = USUAL_OPTIONS.with(Wishes.losing(Loss.COFACILITATOR));

        assertThat(Arrays.stream(Role.values())
                        .filter(role -> held(role, helped).contains(Right.TAKE_OVER)))
                .containsExactly(Role.CO_FACILITATOR);
    }

    @Test
    void whoever_has_left_may_do_nothing() {
        for (var right : Right.values()) {
            assertThat(right.isHeldBy(person(Role.CO_FACILITATOR).gone(), USUAL_OPTIONS))
                    .isFalse();
        }
    }

    @Test
    void a_facilitator_without_a_seat_does_not_answer() {
        assertThat(Right.ANSWER.isHeldBy(person(Role.FACILITATOR).voting(null), USUAL_OPTIONS))
                .isFalse();
    }

    private static Set<Right> held(Role role, Options options) {
        return Arrays.stream(Right.values())
                .filter(right -> right.isHeldBy(person(role), options))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Right.class)));
    }

    private static Participant person(Role role) {
        var ann = ARoom.ledBy("Ann").person("Ann");
        return (role == Role.SPECTATOR ? ann.voting(null) : ann).as(role);
    }
}
