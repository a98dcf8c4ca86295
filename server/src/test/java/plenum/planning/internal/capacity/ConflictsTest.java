package plenum.planning.internal.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.planning.internal.capacity.ATeam.ANA;
import static plenum.planning.internal.capacity.ATeam.BO;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plenum.planning.internal.calendar.WorkingCalendar;
import plenum.planning.internal.capacity.Conflict.Severity;

/** Where a plan contradicts itself. */
class ConflictsTest {

    private static ATeam hundred() {
        return ATeam.ofTheExample()
                .manual("Backend", "100")
                .manual("Design", "1000")
                .item(99, "Design", "600");
    }

    @ParameterizedTest
    @CsvSource({"110,", "111, MEDIUM", "150, MEDIUM", "151, HIGH", "50,", "49, LOW"})
    void too_much_and_too_little_are_told_from_their_lines_on(String size, Severity severity) {
        var conflicts = hundred().item(1, "Backend", size).conflicts();
        if (severity == null) {
            assertThat(conflicts).isEmpty();
        } else {
            assertThat(conflicts).extracting(Conflict::severity).containsExactly(severity);
        }
    }

    @Test
    void a_line_drawn_elsewhere_counts_at_once() {
        var usual = CapacitySettings.USUAL;
        var strict = new CapacitySettings(
                usual.unit(),
                usual.focusFactor(),
                usual.rateSprints(),
                usual.calendar(),
                usual.thresholds().underUsedBelow("0.40"));
        assertThat(hundred().item(1, "Backend", "49").settings(strict).conflicts())
                .isEmpty();
    }

    @Test
    void too_little_is_told_only_when_the_sprint_is_near_and_somebody_is_there() {
        assertThat(hundred().notBegun("2026-10-16").conflicts()).isEmpty();
        assertThat(hundred().notBegun("2026-10-17").conflicts())
                .containsExactly(new Conflict.UnderUtilisation("Backend", BigDecimal.ZERO, BigDecimal.valueOf(100)));
        assertThat(ATeam.empty().manual("Backend", "10").conflicts()).isEmpty();
    }

    @Test
    void an_amount_of_nothing_is_exceeded_by_anything() {
        assertThat(ATeam.empty().manual("Backend", "0").item(1, "Backend", "1").conflicts())
                .containsExactly(
                        new Conflict.OverAllocation("Backend", BigDecimal.ONE, BigDecimal.ZERO, Severity.HIGH),
                        new Conflict.TeamOvercommit(BigDecimal.ONE, BigDecimal.ZERO));
    }

    @Test
    void a_team_that_took_on_more_than_all_its_disciplines_can_do_is_told() {
        var conflicts = ATeam.ofTheExample()
                .manual("Backend", "20")
                .manual("Design", "10")
                .item(1, "Backend", "21")
                .item(2, "Design", "10")
                .conflicts();
        assertThat(conflicts)
                .containsExactly(new Conflict.TeamOvercommit(BigDecimal.valueOf(31), BigDecimal.valueOf(30)));
    }

    @Test
    void one_person_in_two_teams_is_double_booked_on_those_days_only() {
        var other = new MemberPlan(
                ANA,
                "Quay",
                new BigDecimal("0.6"),
                Map.of("Backend", BigDecimal.ONE),
                ATeam.hours(8, 5),
                WorkingCalendar.MONDAY_TO_FRIDAY,
                LocalDate.of(2026, 10, 29),
                null);
        var conflicts = ATeam.empty()
                .with(ATeam.plan(ANA, "Harbour", "0.6", Map.of("Backend", "1")))
                .alsoElsewhere(other)
                .conflicts();
        assertThat(conflicts)
                .containsExactly(new Conflict.PersonDoubleBooked(
                        ANA,
                        List.of(LocalDate.of(2026, 10, 29), LocalDate.of(2026, 10, 30)),
                        new BigDecimal("1.2"),
                        new BigDecimal("1.00")));
    }

    @Test
    void urgent_projects_with_little_and_minor_ones_with_much_are_told() {
        var conflicts = hundred()
                .item(1, "Backend", "60")
                .allocated("HAR", "Backend", "19", null, 2)
                .allocated("OPS", "Backend", null, "41", 5)
                .allocated("WEB", "Backend", null, "41", 4)
                .allocated("HAR", "Design", "900", null, 1)
                .conflicts();
        assertThat(conflicts)
                .containsExactly(
                        new Conflict.PriorityMismatch(
                                "HAR", "Backend", 2, new BigDecimal("0.19"), new BigDecimal("0.20")),
                        new Conflict.PriorityMismatch(
                                "OPS", "Backend", 5, new BigDecimal("0.41"), new BigDecimal("0.40")));
    }

    @Test
    void a_project_with_more_open_work_than_it_was_promised_is_told() {
        var team = ATeam.empty().manual("Backend", "100").allocated("HAR", "Backend", null, "50", 3);
        assertThat(team.item(1, "Backend", "55").conflicts()).isEmpty();
        assertThat(team.item(2, "Backend", "0.01").conflicts())
                .containsExactly(
                        new Conflict.ProjectUnderstaffed("HAR", new BigDecimal("55.01"), new BigDecimal("50")));
        assertThat(ATeam.empty()
                        .allocated("HAR", "Backend", null, "50", 3)
                        .item(1, "Backend", "9")
                        .conflicts())
                .extracting(Conflict::getClass)
                .doesNotContain(Conflict.ProjectUnderstaffed.class);
    }

    @Test
    void items_of_a_discipline_that_nobody_has_are_told_together() {
        var conflicts = ATeam.empty().item(1, "Copy", "3").item(2, "Copy", "1").conflicts();
        assertThat(conflicts)
                .containsExactly(new Conflict.SkillMissing("Copy", List.of(new UUID(9, 1), new UUID(9, 2))));
    }

    @Test
    void a_day_that_cannot_hold_what_is_bound_to_it_is_told() {
        var team = ATeam.empty()
                .manual("Backend", "19.5")
                .item(1, "HAR", "Backend", "1", null, "2026-10-21T09:00:00Z")
                .item(2, "HAR", "Backend", "1", null, "2026-10-21T12:00:00Z");
        assertThat(team.conflicts()).isEmpty();
        assertThat(team.item(3, "HAR", "Backend", "0.5", null, "2026-10-21T12:00:00Z")
                        .conflicts())
                .containsExactly(new Conflict.HardDayOverload(
                        "Backend",
                        LocalDate.of(2026, 10, 21),
                        new BigDecimal("2.5"),
                        new BigDecimal("2"),
                        List.of(new UUID(9, 1), new UUID(9, 2), new UUID(9, 3))));
    }

    @Test
    void who_is_away_when_work_is_bound_to_the_hour_is_told() {
        var team = hundred().item(1, "Backend", "60").off(ANA, "2026-10-21", DayOff.Portion.AM);
        assertThat(team.item(2, "HAR", "Backend", "1", ANA, "2026-10-21T12:00:00Z")
                        .conflicts())
                .isEmpty();
        assertThat(team.item(3, "HAR", "Backend", "1", ANA, "2026-10-21T08:00:00Z")
                        .conflicts())
                .containsExactly(new Conflict.AwayOnHardDay(new UUID(9, 3), ANA, LocalDate.of(2026, 10, 21)));
        // Bo works from Monday to Wednesday.
        assertThat(hundred()
                        .item(1, "Backend", "60")
                        .item(4, "HAR", "Backend", "1", BO, "2026-10-22T12:00:00Z")
                        .conflicts())
                .containsExactly(new Conflict.AwayOnHardDay(new UUID(9, 4), BO, LocalDate.of(2026, 10, 22)));
    }

    @Test
    void the_worst_is_told_first() {
        var conflicts = hundred()
                .item(1, "Backend", "111")
                .item(2, "Copy", "1")
                .allocated("HAR", "Backend", "10", null, 1)
                .allocated("HAR", "Design", "5000", null, 1)
                .alsoElsewhere(ATeam.plan(BO, "Quay", "0.5", Map.of("Design", "1")))
                .conflicts();
        assertThat(conflicts)
                .extracting(Conflict::severity)
                .containsExactly(Severity.HIGH, Severity.MEDIUM, Severity.MEDIUM, Severity.LOW);
    }
}
