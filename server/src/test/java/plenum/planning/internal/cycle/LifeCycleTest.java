package plenum.planning.internal.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import plenum.planning.Sprint;
import plenum.planning.Sprint.GoalResult;
import plenum.planning.Sprint.State;
import plenum.shared.Problem;
import plenum.shared.Refusal;

@Execution(ExecutionMode.CONCURRENT)
class LifeCycleTest {

    private static final Instant NOW = Instant.parse("2026-10-19T08:00:00Z");
    private static final Instant END = NOW.plus(Duration.ofDays(11));

    private final Sprint future = sprint(State.FUTURE, null);
    private final Sprint active = new LifeCycle(future).started(null, NOW);
    private final Sprint closed = new LifeCycle(active).completed(GoalResult.PARTLY, END);

    @Test
    void it_is_planned_started_completed_and_reopened() {
        assertThat(active.state()).isEqualTo(State.ACTIVE);
        assertThat(active.activatedAt()).isEqualTo(NOW);
        assertThat(closed.state()).isEqualTo(State.CLOSED);
        assertThat(closed.completedAt()).isEqualTo(END);
        assertThat(closed.goalResult()).isEqualTo(GoalResult.PARTLY);

        var again = new LifeCycle(closed).reopened();
        assertThat(again.state()).isEqualTo(State.ACTIVE);
        assertThat(again.activatedAt()).isEqualTo(NOW);
        assertThat(again.completedAt()).isNull();
        assertThat(again.goalResult()).as("nobody can know yet").isEqualTo(GoalResult.NOT_SET);
    }

    @Test
    void it_goes_through_its_states_in_order_only() {
        assertThat(refusal(() -> new LifeCycle(future).completed(null, NOW))).isEqualTo(Problem.SPRINT_STATE_INVALID);
        assertThat(refusal(() -> new LifeCycle(future).reopened())).isEqualTo(Problem.SPRINT_STATE_INVALID);
        assertThat(refusal(() -> new LifeCycle(active).started(null, NOW))).isEqualTo(Problem.SPRINT_STATE_INVALID);
        assertThat(refusal(() -> new LifeCycle(active).reopened())).isEqualTo(Problem.SPRINT_STATE_INVALID);
        assertThat(refusal(() -> new LifeCycle(closed).completed(null, NOW))).isEqualTo(Problem.SPRINT_STATE_INVALID);
        assertThat(refusal(() -> new LifeCycle(active).requireDeletable())).isEqualTo(Problem.SPRINT_STATE_INVALID);
    }

    @Test
    void it_may_have_started_up_to_a_week_ago_and_never_later_than_now() {
        var week = NOW.minus(Duration.ofDays(7));
        assertThat(new LifeCycle(future).started(week, NOW).activatedAt()).isEqualTo(week);
        assertThat(fields(() -> new LifeCycle(future).started(week.minusMillis(1), NOW)))
                .containsExactly("activated_at");
        assertThat(fields(() -> new LifeCycle(future).started(NOW.plusMillis(1), NOW)))
                .containsExactly("activated_at");
    }

    @Test
    void it_does_not_start_before_its_end_is_planned() {
        var endless = new LifeCycle(future).edited(wish("Harbour 12", null, null), true);
        assertThat(fields(() -> new LifeCycle(endless).started(null, NOW))).containsExactly("planned_end_at");
        assertThat(fields(() -> new LifeCycle(future).started(null, END))).containsExactly("planned_end_at");
    }

    @Test
    void it_takes_an_hour_to_ninety_days() {
        var edit = new LifeCycle(future);
        for (var length : new Duration[] {Duration.ofHours(1), Duration.ofDays(90)}) {
            assertThat(edit.edited(wish("A", NOW, NOW.plus(length)), true).plannedEndAt())
                    .isEqualTo(NOW.plus(length));
        }
        for (var length : new Duration[] {
            Duration.ZERO, Duration.ofMinutes(59), Duration.ofDays(90).plusMillis(1), Duration.ofHours(-1)
        }) {
            assertThat(fields(() -> edit.edited(wish("A", NOW, NOW.plus(length)), true)))
                    .containsExactly("planned_end_at");
        }
    }

    @Test
    void the_dates_of_a_sprint_that_is_over_stay_until_it_is_reopened() {
        var later = wish(null, null, END.plusSeconds(60));
        assertThat(refusal(() -> new LifeCycle(closed).edited(later, false))).isEqualTo(Problem.SPRINT_CLOSED);
        assertThat(new LifeCycle(closed).edited(wish("Other", NOW, END), false).name())
                .isEqualTo("Other");
        assertThat(new LifeCycle(new LifeCycle(closed).reopened())
                        .edited(later, false)
                        .plannedEndAt())
                .isEqualTo(END.plusSeconds(60));
    }

    @Test
    void its_time_zone_and_grace_stay_as_they_were_when_it_started() {
        var other = new SprintWish(null, null, null, "Asia/Tokyo", null, null, 30);
        assertThat(new LifeCycle(future).edited(other, false).zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(fields(() -> new LifeCycle(active).edited(other, false)))
                .containsExactly("time_zone", "planning_grace_minutes");
    }

    @Test
    void everything_that_is_wrong_is_named_at_once() {
        var wrong = new SprintWish(" ", "x".repeat(1_001), GoalResult.MET, "Mars/North", END, NOW, 1_441);
        assertThat(fields(() -> new LifeCycle(future).edited(wrong, false)))
                .containsExactlyInAnyOrder(
                        "name", "goal", "time_zone", "planned_end_at", "planning_grace_minutes", "goal_result");
    }

    @Test
    void what_is_left_out_stays_or_goes_with_the_whole() {
        var named = new LifeCycle(future).edited(new SprintWish("New", null, null, null, null, null, null), false);
        assertThat(named.goal()).isEqualTo("Ship it");
        assertThat(named.plannedEndAt()).isEqualTo(END);
        var whole = new LifeCycle(future).edited(new SprintWish("New", null, null, null, null, null, null), true);
        assertThat(whole.goal()).isNull();
        assertThat(whole.plannedEndAt()).isNull();
    }

    @Test
    void a_sprint_of_a_tracker_is_run_there() {
        var remote = sprint(State.FUTURE, new UUID(1, 1));
        assertThat(refusal(() -> new LifeCycle(remote).started(null, NOW))).isEqualTo(Problem.SPRINT_IS_REMOTE);
        assertThat(refusal(() -> new LifeCycle(remote).edited(wish("A", NOW, END), false)))
                .isEqualTo(Problem.SPRINT_IS_REMOTE);
    }

    private static SprintWish wish(@Nullable String name, @Nullable Instant start, @Nullable Instant end) {
        return new SprintWish(name, null, null, null, start, end, null);
    }

    private static Sprint sprint(State state, @Nullable UUID connection) {
        return new Sprint(
                new UUID(0, 1),
                new UUID(0, 2),
                connection,
                connection == null ? null : "17",
                "Harbour 12",
                "Ship it",
                GoalResult.NOT_SET,
                state,
                ZoneId.of("Europe/Berlin"),
                NOW,
                END,
                null,
                null,
                0,
                Sprint.Sealing.NONE,
                null,
                NOW,
                NOW,
                1);
    }

    private static Problem refusal(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call).problem();
    }

    private static String[] fields(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call).details().stream()
                .map(Refusal.Detail::field)
                .toArray(String[]::new);
    }
}
