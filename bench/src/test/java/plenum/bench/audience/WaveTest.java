package plenum.bench.audience;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WaveTest {

    private final Wave wave = Wave.of(5000, 3);

    @Test
    void everybody_answers_once_within_the_time() {
        var answers = wave.deeds().stream()
                .filter(deed -> deed.kind() == Wave.Kind.ANSWER)
                .toList();

        assertThat(answers).hasSize(5000).extracting(Wave.Deed::person).doesNotHaveDuplicates();
        assertThat(answers.getLast().due()).isLessThan(TimeUnit.SECONDS.toNanos(3));
    }

    @Test
    void one_in_ten_sends_it_once_more_and_one_in_fifty_comes_back() {
        assertThat(wave.deeds())
                .filteredOn(deed -> deed.kind() == Wave.Kind.REPEAT)
                .hasSizeBetween(400, 600);
        assertThat(wave.deeds())
                .filteredOn(deed -> deed.kind() == Wave.Kind.RETURN)
                .hasSizeBetween(50, 150);
    }

    @Test
    void deeds_are_in_the_order_in_which_they_are_due() {
        assertThat(wave.deeds()).isSortedAccordingTo((one, other) -> Long.compare(one.due(), other.due()));
    }

    @Test
    void what_has_to_come_out_is_what_everybody_chooses() {
        assertThat(Wave.of(10, 3).outcome()).containsExactly(6, 2, 2);
        assertThat(wave.outcome()).containsExactly(2500, 1250, 1250);
    }

    @Test
    void an_answer_that_never_came_or_was_refused_is_missing() {
        var answers = new Answers(3, 0);
        answers.answered(new Wave.Deed(0, Wave.Kind.ANSWER, 5), 200, "{}", 25);
        answers.answered(new Wave.Deed(0, Wave.Kind.REPEAT, 5), 200, "{\"duplicate\":true}", 30);
        answers.answered(new Wave.Deed(1, Wave.Kind.ANSWER, 5), 409, "{}", 30);

        assertThat(answers.missing()).isEqualTo(2);
        assertThat(answers.refused()).isEqualTo(1);
        assertThat(answers.times().highest()).isEqualTo(20);
    }

    @Test
    void what_came_out_is_found_in_a_line_that_says_so() {
        assertThat(read("data: {\"patch\":{\"results\":{\"counts\":{\"a\":6,\"b\":2,\"c\":12},\"percents\":{}}}}"))
                .isEqualTo(List.of(6, 2, 12));
        assertThat(read("data: {\"patch\":{\"session\":{\"counts\":{\"participants\":6}}}}"))
                .isNull();
    }

    private static List<Integer> read(String line) {
        var bytes = ("x" + line).getBytes(US_ASCII);
        return OutcomeLine.read(bytes, 1, bytes.length).orElse(null);
    }
}
