package plenum.planning.internal.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import plenum.planning.internal.calendar.WorkingCalendar;

/** Simulated futures, against the published figures. */
class FuturesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final WorkingCalendar CALENDAR = WorkingCalendar.MONDAY_TO_FRIDAY;
    private static final String WEEKS = "21031 12102 03111 20213 11120 30121 02211 11022";

    /** Eight weeks that end the day before. */
    static History eightWeeks() {
        return weeks(WEEKS);
    }

    private static History weeks(String told) {
        var weeks = told.split(" ");
        var finished = new HashMap<LocalDate, BigDecimal>();
        for (int week = 0; week < weeks.length; week++) {
            for (int day = 0; day < weeks[week].length(); day++) {
                var date = MONDAY.minusWeeks(weeks.length - week).plusDays(day);
                finished.put(date, BigDecimal.valueOf(weeks[week].charAt(day) - '0'));
            }
        }
        return new History(finished, MONDAY.minusWeeks(weeks.length), MONDAY.minusDays(1), CALENDAR);
    }

    static Futures.Question twoWeeks(Map<LocalDate, BigDecimal> availability) {
        return new Futures.Question(MONDAY, LocalDate.of(2026, 11, 27), CALENDAR, availability, 10_000, 42);
    }

    @Test
    void the_generator_gives_the_published_numbers() {
        var random = new SplitMix(42);
        assertThat(Long.toHexString(random.next())).isEqualTo("bdd732262feb6e95");
        assertThat(Long.toHexString(random.next())).isEqualTo("28efe333b266f103");
        assertThat(Long.toHexString(random.next())).isEqualTo("47526757130f9f52");
        var again = new SplitMix(42);
        assertThat(IntStream.range(0, 12).map(_ -> again.index(8))).containsExactly(5, 1, 2, 2, 0, 6, 1, 6, 2, 4, 1, 3);
    }

    @Test
    void the_published_distribution_comes_out_trial_by_trial() {
        var futures = Futures.of(eightWeeks(), 50, twoWeeks(Map.of())).orElseThrow();
        var counts = new TreeMap<Long, Integer>();
        for (long sum : futures.ascending()) {
            counts.merge(sum / 10_000, 1, Integer::sum);
        }
        assertThat(counts).isEqualTo(Map.of(10L, 142, 11L, 1264, 12L, 3135, 13L, 2778, 14L, 1885, 15L, 648, 16L, 148));
        assertThat(futures.atLeast("0.50")).isEqualTo(13);
        assertThat(futures.atLeast("0.70")).isEqualTo(12);
        assertThat(futures.atLeast("0.85")).isEqualTo(12);
        assertThat(futures.atLeast("0.95")).isEqualTo(11);
        assertThat(futures.probability(BigDecimal.valueOf(11))).isEqualTo("0.9858");
        assertThat(futures.probability(BigDecimal.valueOf(12))).isEqualTo("0.8594");
        assertThat(futures.probability(BigDecimal.valueOf(13))).isEqualTo("0.5459");
    }

    @Test
    void a_fourpast_says_nothing() {
        var history = eightWeeks();
        var fourteenDays = new History(history.finished(), LocalDate.of(2026, 10, 27), history.last(), CALENDAR);
        assertThat(fourteenDays.workingDays()).isEqualTo(14);
        assertThat(Futures.of(fourteenDays, 50, twoWeeks(Map.of()))).isEmpty();
        assertThat(Futures.of(history, 4, twoWeeks(Map.of()))).isEmpty();
    }

    @Test
    void days_nobody_is_there_finish_nothing_and_half_days_half() {
        var away = new HashMap<LocalDate, BigDecimal>();
        MONDAY.datesUntil(MONDAY.plusDays(12)).forEach(day -> away.put(day, BigDecimal.ZERO));
        assertThat(Futures.of(eightWeeks(), 50, twoWeeks(away)).orElseThrow().atLeast("0.01"))
                .isZero();
        away.replaceAll((_, _) -> new BigDecimal("0.5"));
        var half = Futures.of(eightWeeks(), 50, twoWeeks(away)).orElseThrow();
        assertThat(half.probability(new BigDecimal("5.5"))).isEqualTo("0.9858");
    }

    @Test
    void with_few_whole_weeks_single_days_are_drawn() {
        var four = weeks("21031 12102 03111 20213");
        assertThat(Blocks.of(four).mode()).isEqualTo(Blocks.Mode.DAY);
        assertThat(Blocks.of(four).amounts()).hasSize(20);
        assertThat(Blocks.of(eightWeeks()).mode()).isEqualTo(Blocks.Mode.WEEK);
        var futures = Futures.of(four, 20, twoWeeks(Map.of())).orElseThrow();
        assertThat(futures.ascending()).hasSize(10_000);
        assertThat(futures.atLeast("0.50")).isBetween(10L, 16L);
    }

    @Test
    void what_was_finished_on_a_free_day_counts_on_the_next_working_one() {
        var saturday = MONDAY.minusDays(9);
        var history =
                new History(Map.of(saturday, BigDecimal.ONE), MONDAY.minusWeeks(6), MONDAY.minusDays(1), CALENDAR);
        assertThat(history.onWorkingDays()).isEqualTo(Map.of(saturday.plusDays(2), BigDecimal.ONE));
    }

    @Test
    void a_weekday_that_was_free_then_is_the_mean_of_its_week() {
        var holiday = MONDAY.minusWeeks(1);
        var history = eightWeeks();
        var blocks = Blocks.of(new History(
                history.finished(), history.first(), history.last(), CALENDAR.with(holiday, BigDecimal.ZERO)));
        // What was finished on the holiday moved to Tuesday: 2 0 2 2 on four days.
        assertThat(blocks.amounts().getLast()).startsWith(15_000, 20_000, 0, 20_000, 20_000);
        assertThat(List.copyOf(blocks.amounts())).hasSize(8);
    }
}
