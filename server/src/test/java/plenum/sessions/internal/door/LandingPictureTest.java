package plenum.sessions.internal.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import plenum.sessions.CapacityWarning;
import plenum.sessions.SessionSummary;

class LandingPictureTest {

    private static final LandingPicture EMPTY = picture(0, 3);

    @Test
    void nothing_is_told_when_nothing_changed() {
        assertThat(picture(1, 3, session(1, "waiting")).stepsTo(picture(1, 3, session(1, "waiting")), Map.of()))
                .isEmpty();
    }

    @Test
    void a_new_session_is_listed_a_changed_one_changed_and_one_that_ended_unlisted() {
        var before = picture(3, 9, session(1, "waiting"), session(2, "waiting"), session(3, "waiting"));
        var after = picture(3, 9, session(4, "waiting"), session(2, "voting"), session(3, "waiting"));

        assertThat(types(before.stepsTo(after, Map.of())))
                .containsExactly("session_unlisted", "session_listed", "session_changed");
    }

    @Test
    void a_session_that_expired_says_so() {
        var expired = Map.<UUID, Object>of(session(1, "waiting").id(), "why");

        var steps = picture(1, 9, session(1, "waiting")).stepsTo(picture(1, 9), expired);

        assertThat(types(steps)).containsExactly("session_expired");
        assertThat(steps.getFirst().data()).isEqualTo("why");
    }

    @Test
    void each_step_towards_full_is_warned_of_once_and_again_after_there_was_room() {
        assertThat(types(picture(1, 3).stepsTo(picture(2, 3), Map.of()))).containsExactly("session_capacity_warning");
        assertThat(types(picture(2, 3).stepsTo(picture(3, 3), Map.of()))).containsExactly("session_capacity_warning");
        assertThat(types(picture(3, 3).stepsTo(picture(2, 3), Map.of()))).containsExactly("capacity_changed");
        assertThat(types(picture(2, 3).stepsTo(picture(3, 3), Map.of()))).containsExactly("session_capacity_warning");
        assertThat(types(picture(949, 1000).stepsTo(picture(950, 1000), Map.of())))
                .containsExactly("session_capacity_warning");
        assertThat(types(picture(950, 1000).stepsTo(picture(951, 1000), Map.of())))
                .containsExactly("capacity_changed");
        assertThat(types(picture(998, 1000).stepsTo(picture(999, 1000), Map.of())))
                .containsExactly("session_capacity_warning");
    }

    @Test
    void a_warning_says_how_many_are_left() {
        var steps = picture(1, 3).stepsTo(picture(2, 3), Map.of());

        assertThat(steps.getFirst().data()).isEqualTo(new CapacityWarning("server", 2, 3, 1));
    }

    @Test
    void however_the_list_changes_the_steps_lead_to_it_one_change_at_a_time() {
        var luck = RandomGenerator.of("L64X128MixRandom");
        var before = EMPTY;
        for (int n = 0; n < 500; n++) {
            var sessions = IntStream.range(0, 8)
                    .filter(id -> luck.nextBoolean())
                    .mapToObj(id -> session(id, luck.nextBoolean() ? "waiting" : "voting"))
                    .toArray(SessionSummary[]::new);
            var after = picture(luck.nextInt(9), 8, sessions);

            var steps = before.stepsTo(after, Map.of());

            var last = steps.isEmpty() ? before : steps.getLast().after();
            assertThat(last.capacity()).isEqualTo(after.capacity());
            assertThat(last.sessions()).isEqualTo(after.sessions());
            before = after;
        }
    }

    private static List<String> types(List<LandingPicture.Step> steps) {
        return steps.stream().map(LandingPicture.Step::type).toList();
    }

    private static LandingPicture picture(int active, int max, SessionSummary... sessions) {
        return LandingPicture.of(new LandingPicture.Capacity(active, max), List.of(sessions));
    }

    private static SessionSummary session(int id, String phase) {
        return new SessionSummary(
                new UUID(0, id),
                "Planning " + id,
                "poker",
                "KT74MQ",
                2,
                2,
                16,
                "Ann",
                "active",
                phase,
                Instant.EPOCH,
                true,
                null,
                true,
                null);
    }
}
