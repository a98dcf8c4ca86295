package plenum.planning.internal.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rule R37. */
class PercentilesTest {

    private static final List<BigDecimal> TEN =
            Stream.of(12, 1, 2, 2, 3, 4, 4, 5, 7, 8).map(BigDecimal::valueOf).toList();

    @Test
    void r37_percentiles_lie_between_their_neighbours() {
        var percentiles = Percentiles.of(TEN);
        assertThat(percentiles.n()).isEqualTo(10);
        assertThat(percentiles.at("0.25")).contains(new BigDecimal("2.25"));
        assertThat(percentiles.at("0.50")).contains(new BigDecimal("4"));
        assertThat(percentiles.at("0.75")).contains(new BigDecimal("6.5"));
        assertThat(percentiles.at("0.85")).contains(new BigDecimal("7.65"));
        assertThat(percentiles.at("0.95")).contains(new BigDecimal("10.2"));
        assertThat(percentiles.at("1")).contains(new BigDecimal("12"));
    }

    @Test
    void r37_below_ten_they_are_hidden() {
        var nine = Percentiles.of(TEN.subList(0, 9));
        assertThat(nine.at("0.50")).isEmpty();
        assertThat(nine.evenOfFew("0.50")).contains(new BigDecimal("4"));
        assertThat(Percentiles.of(List.of()).evenOfFew("0.50")).isEmpty();
    }

    @Test
    void equal_amounts_are_equal_values() {
        assertThat(Decimals.plain(new BigDecimal("5.00"))).isEqualTo(new BigDecimal("5"));
        assertThat(Decimals.plain(new BigDecimal("1E+1"))).isEqualTo(new BigDecimal("10"));
        assertThat(Decimals.orZero(null)).isZero();
    }
}
