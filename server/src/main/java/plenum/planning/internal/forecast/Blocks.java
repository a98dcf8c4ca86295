package plenum.planning.internal.forecast;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import plenum.planning.internal.calendar.WorkingCalendar;

/**
 * Pieces of the past that futures are put together from, in ten-thousandths: whole weeks where there are enough of
 * them, else single days.
 */
public record Blocks(Mode mode, List<long[]> amounts) {

    public enum Mode {
        WEEK,
        DAY
    }

    private static final int WEEKS_NEEDED = 6;
    private static final int DAYS = 7;
    /** A weekday that was not worked then. */
    private static final long FREE = -1;

    public static Blocks of(History history) {
        var weeks = weeks(history);
        return weeks.size() >= WEEKS_NEEDED ? new Blocks(Mode.WEEK, weeks) : new Blocks(Mode.DAY, days(history));
    }

    /** What a block says about a day; for a weekday that was free then, the mean of its others. */
    long amount(int block, DayOfWeek weekday) {
        var amounts = this.amounts.get(block);
        return mode == Mode.DAY ? amounts[0] : amounts[weekday.getValue() - 1];
    }

    private static List<long[]> days(History history) {
        var finished = history.onWorkingDays();
        return history.first()
                .datesUntil(history.last().plusDays(1))
                .filter(history.calendar()::isWorking)
                .map(day -> new long[] {scaled(finished.getOrDefault(day, BigDecimal.ZERO))})
                .toList();
    }

    private static List<long[]> weeks(History history) {
        var finished = history.onWorkingDays();
        var weeks = new ArrayList<long[]>();
        var monday = history.first();
        while (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            monday = monday.plusDays(1);
        }
        for (; !monday.plusDays(DAYS - 1L).isAfter(history.last()); monday = monday.plusDays(DAYS)) {
            var week = new long[DAYS];
            for (int day = 0; day < DAYS; day++) {
                var date = monday.plusDays(day);
                week[day] = history.calendar().isWorking(date)
                        ? scaled(finished.getOrDefault(date, BigDecimal.ZERO))
                        : FREE;
            }
            if (hasWorkingDay(history.calendar(), monday)) {
                weeks.add(filled(week));
            }
        }
        return List.copyOf(weeks);
    }

    private static boolean hasWorkingDay(WorkingCalendar calendar, LocalDate monday) {
        return calendar.workingDays(monday, monday.plusDays(DAYS - 1L)) > 0;
    }

    private static long[] filled(long[] week) {
        long sum = 0;
        int worked = 0;
        for (long amount : week) {
            sum += amount == FREE ? 0 : amount;
            worked += amount == FREE ? 0 : 1;
        }
        var mean = BigDecimal.valueOf(sum)
                .divide(BigDecimal.valueOf(worked), 0, RoundingMode.HALF_EVEN)
                .longValueExact();
        for (int day = 0; day < DAYS; day++) {
            week[day] = week[day] == FREE ? mean : week[day];
        }
        return week;
    }

    private static long scaled(BigDecimal amount) {
        return amount.movePointRight(4).setScale(0, RoundingMode.HALF_EVEN).longValueExact();
    }
}
