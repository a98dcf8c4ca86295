package plenum.sessions.internal.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plenum.sessions.internal.room.RoomSimulation.Divergence;

/** Random lives of rooms against a model that shares nothing with the rules but the specification. */
@Execution(ExecutionMode.CONCURRENT)
class RoomSimulationTest {

    /** For a long run: {@code -Dplenum.simulation.commands=100000000}. */
    private static final long COMMANDS = Long.getLong("plenum.simulation.commands", 1_000_000);

    private static final int PATIENCE = 6_000;

    @Test
    void the_rules_do_what_the_specification_says_whatever_people_do() {
        var lines = new TreeMap<String, Integer>();
        long commands = 0;
        for (long seed = 1; commands < COMMANDS; seed++) {
            var simulation = RoomSimulation.of(seed, Rules.OURS);
            assertThat(simulation.run()).isEmpty();
            commands += simulation.commands();
            simulation.lines().forEach((line, times) -> lines.merge(line, times, Integer::sum));
        }
        System.out.println(commands + " commands: " + lines);
        assertThat(lines)
                .as("everything that can happen did, often enough to mean something")
                .containsOnlyKeys(
                        "joined",
                        "returned",
                        "left",
                        "facilitator",
                        "away",
                        "back",
                        "observed",
                        "screen",
                        "dark",
                        "started",
                        "voted",
                        "changed",
                        "retracted",
                        "revealed",
                        "completed",
                        "paused",
                        "resumed",
                        "waiting",
                        "warned",
                        "waited",
                        "expiring",
                        "extended",
                        "settled",
                        "code",
                        "reopened",
                        "person",
                        "kicked",
                        "nearly",
                        "pardoned",
                        "withdrew",
                        "nudged",
                        "agreed",
                        "counting",
                        "cancelled",
                        "timer",
                        "timeless",
                        "options",
                        "added",
                        "edited",
                        "moved",
                        "removed",
                        "skipped",
                        "parked",
                        "restored",
                        "selected",
                        "ahead",
                        "met",
                        "prepared",
                        "session",
                        "dropped",
                        "ordered",
                        "published",
                        "begun",
                        "closed",
                        "reopened",
                        "ended",
                        "expired",
                        "repeated",
                        "ACTIVITY_HAS_ANSWERS",
                        "ACTIVITY_NOT_ACTIVE",
                        "ACTIVITY_NOT_FOUND",
                        "CANNOT_KICK_FACILITATOR",
                        "GRACE_PERIOD_ERROR",
                        "INVALID_RESPONSE",
                        "LIMIT_REACHED",
                        "ITEM_NOT_FOUND",
                        "NOTHING_TO_REVEAL",
                        "NOT_A_VOTER",
                        "PARTICIPANT_KICKED",
                        "PARTICIPANT_NOT_FOUND",
                        "PRECONDITION_FAILED",
                        "ROUND_CLOSED",
                        "SESSION_ENDED",
                        "SESSION_EXPIRED",
                        "SESSION_FULL",
                        "SESSION_LOCKED",
                        "SESSION_PAUSED",
                        "SIGN_IN_REQUIRED",
                        "STALE_ROUND",
                        "STALE_SEQUENCE",
                        "TRANSFER_TARGET_INVALID",
                        "STORY_NOT_FOUND",
                        "UNAUTHENTICATED",
                        "UNAUTHORIZED",
                        "VALIDATION_ERROR",
                        "VOTING_ERROR",
                        "WRONG_PHASE")
                .allSatisfy((line, times) -> assertThat(times).as(line).isGreaterThan(500));
    }

    @ParameterizedTest
    @EnumSource
    void a_mistake_in_the_rules_does_not_go_unnoticed(Mistake mistake) {
        isNoticed(mistake);
    }

    private static void isNoticed(Rules mistake) {
        var caught = LongStream.rangeClosed(1, PATIENCE)
                .mapToObj(seed -> RoomSimulation.of(seed, mistake).run())
                .flatMap(Optional::stream)
                .findFirst();

        assertThat(caught).as("caught within %d rooms", PATIENCE).isPresent();
        System.out.println(mistake + ": " + brief(caught.get()));
    }

    @ParameterizedTest
    @EnumSource
    void a_mistake_in_what_hosts_may_do_does_not_go_unnoticed(HostMistake mistake) {
        isNoticed(mistake);
    }

    @ParameterizedTest
    @EnumSource
    void a_mistake_in_voting_before_people_meet_does_not_go_unnoticed(AheadMistake mistake) {
        isNoticed(mistake);
    }

    private static String brief(Divergence divergence) {
        return "seed %d, command %d, %s"
                .formatted(
                        divergence.seed(),
                        divergence.step(),
                        divergence.command().getClass().getSimpleName());
    }
}
