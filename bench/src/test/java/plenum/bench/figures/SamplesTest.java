package plenum.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SamplesTest {

    @Test
    void the_median_is_the_middle_or_the_mean_of_the_two_in_the_middle() {
        assertThat(Samples.of(9, 1, 5).median()).hasValue(5);
        assertThat(Samples.of(9, 1, 5, 7).median()).hasValue(6);
        assertThat(Samples.of().median()).isEmpty();
    }

    @Test
    void a_ratio_is_one_of_medians_and_not_a_median_of_ratios() {
        assertThat(Samples.of(10, 20, 90).over(Samples.of(1, 10, 30))).hasValue(2);
    }

    @Test
    void without_one_side_there_is_no_ratio() {
        assertThat(Samples.of(1).over(Samples.of())).isEmpty();
        assertThat(Samples.of().over(Samples.of(1))).isEmpty();
    }
}
