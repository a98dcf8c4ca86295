package plenum.planning.internal.capacity;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import plenum.planning.internal.calendar.WorkWindow;
import plenum.planning.internal.calendar.WorkingCalendar;

/** The team of the worked example, and what tests change about it. */
final class ATeam {

    static final UUID ANA = new UUID(0, 1);
    static final UUID BO = new UUID(0, 2);
    static final UUID CY = new UUID(0, 3);
    static final LocalDate HOLIDAY = LocalDate.of(2026, 10, 26);
    static final SprintDays SPRINT = new SprintDays(
            Instant.parse("2026-10-19T08:00:00Z"),
            Instant.parse("2026-10-30T15:00:00Z"),
            ZoneId.of("Europe/Berlin"),
            WorkWindow.NINE_TO_FIVE);

    private final List<String> disciplines = new ArrayList<>(List.of("Backend", "Design"));
    private final List<MemberPlan> plans = new ArrayList<>();
    private final List<DayOff> daysOff = new ArrayList<>();
    private final Map<String, BigDecimal> manual = new HashMap<>();
    private final Map<String, List<PastSprint>> past = new HashMap<>();
    private final List<WorkItem> items = new ArrayList<>();
    private final List<ProjectAllocation> allocations = new ArrayList<>();
    private final List<MemberPlan> elsewhere = new ArrayList<>();
    private CapacitySettings settings = CapacitySettings.USUAL;
    private boolean active = true;
    private LocalDate today = LocalDate.of(2026, 10, 20);

    static ATeam ofTheExample() {
        var withHoliday = WorkingCalendar.MONDAY_TO_FRIDAY.with(HOLIDAY, BigDecimal.ZERO);
        return new ATeam()
                .member(ANA, "1", Map.of("Backend", "1"), hours(8, 5), withHoliday)
                .member(
                        BO,
                        "1",
                        Map.of("Backend", "0.5", "Design", "0.5"),
                        hours(8, 3),
                        WorkingCalendar.MONDAY_TO_FRIDAY)
                .member(CY, "1", Map.of("Design", "1"), hours(6, 5), WorkingCalendar.MONDAY_TO_FRIDAY)
                .off(BO, "2026-10-20", DayOff.Portion.AM)
                .past("Backend", "24/72", "21/66", "27/78")
                .past("Design", "15/60", "15/60", "15/60");
    }

    static ATeam empty() {
        return new ATeam();
    }

    /** So many hours on the first so many weekdays. */
    static List<BigDecimal> hours(int hours, int weekdays) {
        return Stream.of(DayOfWeek.values())
                .map(day -> BigDecimal.valueOf(day.getValue() <= weekdays ? hours : 0))
                .toList();
    }

    static MemberPlan plan(UUID person, String team, String share, Map<String, String> disciplines) {
        return plan(person, team, share, disciplines, hours(8, 5), WorkingCalendar.MONDAY_TO_FRIDAY);
    }

    private static MemberPlan plan(
            UUID person,
            String team,
            String share,
            Map<String, String> disciplines,
            List<BigDecimal> hours,
            WorkingCalendar calendar) {
        var shares = new HashMap<String, BigDecimal>();
        disciplines.forEach((name, part) -> shares.put(name, new BigDecimal(part)));
        return new MemberPlan(
                person, team, new BigDecimal(share), shares, hours, calendar, LocalDate.of(2026, 1, 1), null);
    }

    ATeam member(
            UUID person,
            String share,
            Map<String, String> disciplines,
            List<BigDecimal> hours,
            WorkingCalendar calendar) {
        plans.add(plan(person, "Harbour", share, disciplines, hours, calendar));
        return this;
    }

    ATeam with(MemberPlan plan) {
        plans.add(plan);
        return this;
    }

    ATeam alsoElsewhere(MemberPlan plan) {
        elsewhere.add(plan);
        return this;
    }

    ATeam off(UUID person, String day, DayOff.Portion portion) {
        return off(person, day, day, portion);
    }

    ATeam off(UUID person, String from, String to, DayOff.Portion portion) {
        daysOff.add(new DayOff(person, LocalDate.parse(from), LocalDate.parse(to), portion));
        return this;
    }

    ATeam past(String discipline, String... completedByHours) {
        past.put(discipline, Stream.of(completedByHours).map(ATeam::sprint).toList());
        return this;
    }

    static PastSprint sprint(String completedByHours) {
        var parts = completedByHours.split("/");
        return new PastSprint(
                parts[0].equals("?") ? null : new BigDecimal(parts[0]),
                parts[1].equals("?") ? null : new BigDecimal(parts[1]));
    }

    ATeam knows(String discipline) {
        disciplines.add(discipline);
        return this;
    }

    ATeam manual(String discipline, String amount) {
        manual.put(discipline, new BigDecimal(amount));
        return this;
    }

    ATeam settings(CapacitySettings other) {
        settings = other;
        return this;
    }

    ATeam item(long number, String discipline, String size) {
        return item(number, "HAR", discipline, size, null, null);
    }

    ATeam item(long number, String project, String discipline, String size, UUID assignee, String hardAt) {
        var amount = size == null ? null : new BigDecimal(size);
        items.add(new WorkItem(
                new UUID(9, number),
                project,
                assignee,
                amount,
                Map.of(discipline, amount == null ? BigDecimal.ZERO : amount),
                false,
                hardAt == null ? null : Instant.parse(hardAt)));
        return this;
    }

    ATeam allocated(String project, String discipline, String amount, String percent, int priority) {
        allocations.add(new ProjectAllocation(
                project,
                discipline,
                amount == null ? null : new BigDecimal(amount),
                percent == null ? null : new BigDecimal(percent),
                priority));
        return this;
    }

    ATeam notBegun(String today) {
        active = false;
        this.today = LocalDate.parse(today);
        return this;
    }

    private CapacityInput input() {
        return new CapacityInput(SPRINT, settings, disciplines, plans, daysOff, manual, past);
    }

    TeamCapacity capacity() {
        return TeamCapacity.of(input());
    }

    DisciplineCapacity capacity(String discipline) {
        return capacity().find(discipline).orElseThrow();
    }

    Use use(String discipline) {
        return Use.of(capacity(), items).stream()
                .filter(use -> use.capacity().discipline().equals(discipline))
                .findFirst()
                .orElseThrow();
    }

    List<Conflict> conflicts() {
        var everywhere = Stream.concat(plans.stream(), elsewhere.stream()).toList();
        return Conflicts.in(new Plan(input(), capacity(), items, allocations, everywhere, active, today));
    }
}
