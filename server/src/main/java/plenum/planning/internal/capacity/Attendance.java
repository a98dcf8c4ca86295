package plenum.planning.internal.capacity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import plenum.planning.internal.numbers.Decimals;

/** Who works how long on which day. */
record Attendance(Collection<DayOff> daysOff, SprintDays sprint) {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** Weekday's hours × share × what a holiday leaves × what a day off leaves × what of the day lies in the sprint. */
    BigDecimal hours(MemberPlan plan, LocalDate day) {
        return plan.isValidOn(day)
                ? Decimals.plain(wholeDay(plan, day).multiply(sprint.overlap(day)))
                : BigDecimal.ZERO;
    }

    private BigDecimal wholeDay(MemberPlan plan, LocalDate day) {
        return plan.usualHours(day)
                .multiply(plan.share())
                .multiply(plan.calendar().factor(day))
                .multiply(present(plan.person(), day));
    }

    /** Two entries for the same morning cost one morning. */
    private BigDecimal present(UUID person, LocalDate day) {
        var morning = isOff(person, day, true) ? BigDecimal.ZERO : HALF;
        var afternoon = isOff(person, day, false) ? BigDecimal.ZERO : HALF;
        return morning.add(afternoon);
    }

    boolean isOff(UUID person, LocalDate day, boolean morning) {
        return daysOff.stream()
                .filter(off -> off.covers(person, day))
                .anyMatch(off -> morning ? off.takesMorning() : off.takesAfternoon());
    }

    /** Whether somebody who has plans is not there in that half of the day, whatever the reason. */
    boolean isAway(Collection<MemberPlan> plans, UUID person, LocalDate day, boolean morning) {
        if (isOff(person, day, morning)) {
            return true;
        }
        var theirs = plans.stream()
                .filter(plan -> plan.person().equals(person) && plan.isValidOn(day))
                .toList();
        return !theirs.isEmpty()
                && theirs.stream().allMatch(plan -> wholeDay(plan, day).signum() == 0);
    }
}
