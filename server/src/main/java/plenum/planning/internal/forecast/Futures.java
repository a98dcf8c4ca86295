package plenum.planning.internal.forecast;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plenum.planning.internal.calendar.WorkingCalendar;

/**
 * How much was finished by the end in each of many simulated futures.
 *
 * @param ascending in ten-thousandths
 */
public record Futures(long[] ascending) {

    private static final BigDecimal MOST_AVAILABLE = BigDecimal.valueOf(3);
    private static final long SCALE = 10_000;

    /**
     * From which day to which, on whose working days, and how many futures.
     *
     * @param availability how much of the usual is there on a day; 1 where nothing is said
     */
    public record Question(
            LocalDate first,
            LocalDate last,
            WorkingCalendar calendar,
            Map<LocalDate, BigDecimal> availability,
            int trials,
            long seed) {}

    /** Nothing where the past is too short to be drawn from. */
    public static Optional<Futures> of(History history, int finishedItems, Question question) {
        return history.workingDays() < History.WORKING_DAYS_NEEDED || finishedItems < History.ITEMS_NEEDED
                ? Optional.empty()
                : Optional.of(of(Blocks.of(history), question));
    }

    static Futures of(Blocks blocks, Question question) {
        var days = question.first().isAfter(question.last())
                ? List.<LocalDate>of()
                : question.first().datesUntil(question.last().plusDays(1)).toList();
        var worked = new boolean[days.size()];
        var weekStarts = new boolean[days.size()];
        var available = new long[days.size()];
        for (int day = 0; day < days.size(); day++) {
            var date = days.get(day);
            worked[day] = question.calendar().isWorking(date);
            weekStarts[day] = day == 0 || week(date) != week(days.get(day - 1));
            available[day] = availability(question, date);
        }
        var random = new SplitMix(question.seed());
        var sums = new long[question.trials()];
        int drawnFrom = blocks.amounts().size();
        for (int trial = 0; trial < sums.length; trial++) {
            int block = 0;
            long sum = 0;
            for (int day = 0; day < worked.length; day++) {
                boolean draws = blocks.mode() == Blocks.Mode.WEEK ? weekStarts[day] : worked[day];
                block = draws ? random.index(drawnFrom) : block;
                if (worked[day]) {
                    long amount = blocks.amount(block, days.get(day).getDayOfWeek());
                    sum += available[day] == SCALE ? amount : scaled(amount, available[day]);
                }
            }
            sums[trial] = sum;
        }
        Arrays.sort(sums);
        return new Futures(sums);
    }

    private static int week(LocalDate date) {
        return date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    private static long availability(Question question, LocalDate date) {
        return question.availability()
                .getOrDefault(date, BigDecimal.ONE)
                .max(BigDecimal.ZERO)
                .min(MOST_AVAILABLE)
                .movePointRight(4)
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    private static long scaled(long amount, long availability) {
        return BigDecimal.valueOf(amount)
                .multiply(BigDecimal.valueOf(availability))
                .divide(BigDecimal.valueOf(SCALE), 0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    /** In which part of the futures at least so much was finished, to four places. */
    public BigDecimal probability(BigDecimal amount) {
        long wanted = amount.movePointRight(4).setScale(0, RoundingMode.CEILING).longValueExact();
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] >= wanted) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return BigDecimal.valueOf(ascending.length - (long) low)
                .divide(BigDecimal.valueOf(ascending.length), 4, RoundingMode.HALF_EVEN);
    }

    /** Whole items that at least that part of the futures finish. */
    public long atLeast(String share) {
        int needed = new BigDecimal(share)
                .multiply(BigDecimal.valueOf(ascending.length))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
        return ascending[ascending.length - needed] / SCALE;
    }
}
