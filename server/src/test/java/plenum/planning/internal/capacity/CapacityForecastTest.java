package plenum.planning.internal.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import plenum.planning.internal.capacity.CapacityForecast.Expected;
import plenum.planning.internal.capacity.CapacityForecast.InsufficientHistory;

/** What will probably be possible next. */
class CapacityForecastTest {

    private static final BigDecimal HOURS = new BigDecimal("68.625");

    private static CapacityForecast forecast(String... sprints) {
        return CapacityForecast.of(Stream.of(sprints).map(ATeam::sprint).toList(), HOURS);
    }

    private static Expected expected(String... sprints) {
        return (Expected) forecast(sprints);
    }

    @Test
    void the_worked_example_comes_out_and_shows_its_parts() {
        assertThat(forecast("99/1", "24/72", "21/66", "27/78"))
                .isEqualTo(new Expected(
                        new BigDecimal("22.82"),
                        new BigDecimal("0.3326"),
                        new BigDecimal("1.00"),
                        HOURS,
                        new BigDecimal("0.95"),
                        List.of(new BigDecimal("0.3333"), new BigDecimal("0.3182"), new BigDecimal("0.3462"))));
    }

    @Test
    void a_trend_beyond_a_tenth_counts_with_a_tenth() {
        assertThat(expected("10/100", "10/100", "12/100").trend()).isEqualTo("1.10");
        assertThat(expected("10/100", "10/100", "11/100").trend()).isEqualTo("1.00");
        assertThat(expected("10/100", "10/100", "8/100").trend()).isEqualTo("0.90");
        assertThat(expected("10/100", "10/100", "8/100").amount()).isEqualTo("5.76");
    }

    @Test
    void sprints_that_differ_make_it_less_sure_down_to_a_limit() {
        assertThat(expected("10/100", "12/100", "8/100").confidence()).isEqualTo("0.80");
        assertThat(expected("1/100", "20/100", "1/100").confidence()).isEqualTo("0.30");
        assertThat(expected("0/100", "0/100", "0/100").amount()).isEqualTo("0");
        assertThat(expected("0/100", "0/100", "0/100").confidence()).isEqualTo("0.30");
    }

    @Test
    void from_fewer_than_three_sprints_nothing_is_foretold() {
        assertThat(forecast("24/72", "?/66", "27/78")).isEqualTo(new InsufficientHistory(2, 3));
    }
}
