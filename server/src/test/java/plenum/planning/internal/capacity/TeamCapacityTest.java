package plenum.planning.internal.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.planning.internal.capacity.ATeam.ANA;
import static plenum.planning.internal.capacity.ATeam.BO;
import static plenum.planning.internal.capacity.ATeam.CY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import plenum.planning.internal.calendar.WorkingCalendar;
import plenum.planning.internal.capacity.DisciplineCapacity.Missing;
import plenum.planning.internal.capacity.DisciplineCapacity.Source;
import plenum.planning.internal.numbers.Decimals;

/** How much a team can do. */
class TeamCapacityTest {

    private static CapacitySettings in(CapacityUnit unit) {
        var usual = CapacitySettings.USUAL;
        return new CapacitySettings(
                unit, usual.focusFactor(), usual.rateSprints(), usual.calendar(), usual.thresholds());
    }

    @Test
    void the_worked_example_comes_out_to_the_last_digit() {
        var backend = ATeam.ofTheExample().capacity("Backend");
        assertThat(backend.byPerson()).isEqualTo(Map.of(ANA, new BigDecimal("70"), BO, new BigDecimal("21.5")));
        assertThat(backend.grossHours()).isEqualTo("91.5");
        assertThat(backend.netHours()).isEqualTo("68.625");
        assertThat(backend.rate()).isEqualTo(new Rate(new BigDecimal("72"), new BigDecimal("216")));
        assertThat(backend.rate().perHour()).isEqualTo("0.3333");
        assertThat(backend.amount()).isEqualTo("22.88");

        var design = ATeam.ofTheExample().capacity("Design");
        assertThat(design.byPerson()).isEqualTo(Map.of(BO, new BigDecimal("21.5"), CY, new BigDecimal("58.5")));
        assertThat(design.grossHours()).isEqualTo("80");
        assertThat(design.netHours()).isEqualTo("60");
        assertThat(design.amount()).isEqualTo("15");
        assertThat(design.source()).isEqualTo(Source.AUTO);
    }

    @Test
    void a_day_off_on_a_holiday_costs_nothing_twice() {
        var backend = ATeam.ofTheExample()
                .off(ANA, ATeam.HOLIDAY.toString(), DayOff.Portion.FULL)
                .capacity("Backend");
        assertThat(backend.byPerson()).containsEntry(ANA, new BigDecimal("70"));
    }

    @Test
    void the_same_morning_off_twice_costs_one_morning() {
        var once = ATeam.ofTheExample().off(ANA, "2026-10-21", DayOff.Portion.AM);
        assertThat(once.capacity("Backend").byPerson()).containsEntry(ANA, new BigDecimal("66"));
        assertThat(once.off(ANA, "2026-10-21", DayOff.Portion.AM)
                        .capacity("Backend")
                        .byPerson())
                .containsEntry(ANA, new BigDecimal("66"));
        assertThat(once.off(ANA, "2026-10-21", DayOff.Portion.PM)
                        .capacity("Backend")
                        .byPerson())
                .containsEntry(ANA, new BigDecimal("62"));
    }

    @Test
    void plans_carry_forward_until_they_end() {
        var open = ATeam.plan(ANA, "Harbour", "1", Map.of("Backend", "1"));
        var ended = new MemberPlan(
                BO,
                "Harbour",
                BigDecimal.ONE,
                Map.of("Backend", BigDecimal.ONE),
                ATeam.hours(8, 5),
                WorkingCalendar.MONDAY_TO_FRIDAY,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 10, 19));
        var backend = ATeam.empty().with(open).with(ended).capacity("Backend");
        assertThat(backend.byPerson()).isEqualTo(Map.of(ANA, new BigDecimal("78"), BO, new BigDecimal("7")));
    }

    @Test
    void half_holidays_and_shares_count_for_their_part() {
        var half = WorkingCalendar.MONDAY_TO_FRIDAY.with(LocalDate.of(2026, 10, 21), new BigDecimal("0.5"));
        var backend = ATeam.empty()
                .member(ANA, "0.5", Map.of("Backend", "1"), ATeam.hours(8, 5), half)
                .capacity("Backend");
        assertThat(backend.grossHours()).isEqualTo("37");
    }

    @Test
    void a_discipline_nobody_configured_has_no_figure_and_never_a_zero() {
        var capacity = ATeam.ofTheExample().knows("Copy").capacity("Copy");
        assertThat(capacity.amount()).isNull();
        assertThat(capacity.grossHours()).isNull();
        assertThat(capacity.missing()).isEqualTo(Missing.NOT_CONFIGURED);
        assertThat(capacity.byDay()).isEmpty();
    }

    @Test
    void without_enough_closed_sprints_there_are_hours_and_no_amount() {
        var young = ATeam.ofTheExample().past("Backend", "24/72", "?/66", "27/?");
        assertThat(young.capacity("Backend").amount()).isNull();
        assertThat(young.capacity("Backend").missing()).isEqualTo(Missing.NO_RATE);
        assertThat(young.capacity("Backend").netHours()).isEqualTo("68.625");
        assertThat(young.settings(in(CapacityUnit.HOURS)).capacity("Backend").amount())
                .isEqualTo("68.625");
    }

    @Test
    void sprints_of_which_not_all_is_known_are_passed_over() {
        var backend = ATeam.ofTheExample()
                .past("Backend", "1/100", "24/72", "21/66", "?/1", "27/78", "9/?")
                .capacity("Backend");
        assertThat(backend.rate()).isEqualTo(new Rate(new BigDecimal("72"), new BigDecimal("216")));
    }

    @Test
    void issues_have_a_rate_like_points() {
        var backend = ATeam.ofTheExample().settings(in(CapacityUnit.ISSUES)).capacity("Backend");
        assertThat(backend.amount()).isEqualTo("22.88");
        assertThat(backend.unit()).isEqualTo(CapacityUnit.ISSUES);
    }

    @Test
    void somebody_who_is_away_all_the_time_makes_a_zero_that_is_known() {
        var away = ATeam.empty()
                .with(ATeam.plan(ANA, "Harbour", "1", Map.of("Backend", "1")))
                .past("Backend", "24/72", "21/66")
                .off(ANA, "2026-10-01", "2026-11-30", DayOff.Portion.FULL)
                .capacity("Backend");
        assertThat(away.amount()).isEqualTo("0");
        assertThat(away.missing()).isNull();
        assertThat(away.byDay()).isEmpty();
    }

    @Test
    void an_amount_entered_by_hand_wins_and_lies_where_the_hours_lie() {
        var backend = ATeam.ofTheExample().manual("Backend", "20").capacity("Backend");
        assertThat(backend.source()).isEqualTo(Source.MANUAL);
        assertThat(backend.amount()).isEqualTo("20");
        assertThat(backend.netHours()).isEqualTo("68.625");
        assertThat(Decimals.sum(backend.byDay().values().stream())).isEqualTo("20");
        assertThat(backend.byDay()).doesNotContainKey(LocalDate.of(2026, 10, 24));
    }

    @Test
    void an_amount_without_members_lies_on_the_working_days() {
        var copy = ATeam.empty().knows("Copy").manual("Copy", "19.50").capacity("Copy");
        assertThat(copy.amount()).isEqualTo("19.5");
        assertThat(copy.byDay()).hasSize(10).containsEntry(LocalDate.of(2026, 10, 20), new BigDecimal("2"));
        assertThat(copy.byDay()).containsEntry(LocalDate.of(2026, 10, 30), new BigDecimal("1.75"));
    }

    @Test
    void what_is_taken_is_set_against_what_there_is() {
        var team = ATeam.ofTheExample()
                .item(1, "Backend", "20")
                .item(2, "Backend", "5")
                .item(3, "Backend", null);
        var use = team.use("Backend");
        assertThat(use.allocated()).isEqualTo("25");
        assertThat(use.items()).isEqualTo(3);
        assertThat(use.unestimated()).isEqualTo(1);
        assertThat(use.remaining()).isEqualTo("-2.12");
        assertThat(use.utilisation()).isEqualTo("1.0927");
        assertThat(team.use("Design").utilisation()).isEqualTo("0");
        assertThat(team.knows("Copy").use("Copy").remaining()).isNull();
        assertThat(team.use("Copy").utilisation()).isNull();
    }
}
