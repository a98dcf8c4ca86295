package plenum.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class FigureTest {

    @Test
    void more_is_better_where_the_bar_says_at_least() {
        var bar = Bar.atLeast(0.6, 0.8);

        assertThat(bar.judge(0.59)).isEqualTo(Verdict.MISSED);
        assertThat(bar.judge(0.6)).isEqualTo(Verdict.BAR_MET);
        assertThat(bar.judge(0.8)).isEqualTo(Verdict.GOAL_MET);
    }

    @Test
    void less_is_better_where_the_bar_says_at_most() {
        var bar = Bar.atMost(1.5, 1.05);

        assertThat(bar.judge(1.51)).isEqualTo(Verdict.MISSED);
        assertThat(bar.judge(1.5)).isEqualTo(Verdict.BAR_MET);
        assertThat(bar.judge(1.05)).isEqualTo(Verdict.GOAL_MET);
    }

    @Test
    void a_measurement_with_loss_has_no_figure() {
        assertThat(Figure.of("P2", "x", OptionalDouble.empty(), "×", Bar.atLeast(1, 2))
                        .verdict())
                .isEqualTo(Verdict.NO_FIGURE);
    }

    @Test
    void a_figure_is_one_line_of_json() {
        var figure =
                Figure.of("P2", "a \"b\"", 0.91234, "×", Bar.atLeast(0.6, 0.8)).with("rounds", Samples.of(1, 2.5));

        assertThat(figure.json(figure.verdict()))
                .isEqualTo("{\"figure\":\"P2\",\"what\":\"a \\\"b\\\"\",\"value\":0.9123,\"unit\":\"×\","
                        + "\"bar\":\"≥ 0.6\",\"goal\":\"≥ 0.8\",\"verdict\":\"goal met\",\"rounds\":[1,2.5]}");
    }

    @Test
    void a_set_is_discarded_when_the_machine_moved_by_more_than_a_quarter() {
        var first = new Calibration(100);

        assertThat(new Calibration(124).spoils(first)).isFalse();
        assertThat(new Calibration(126).spoils(first)).isTrue();
        assertThat(new Calibration(74).spoils(first)).isTrue();
    }
}
