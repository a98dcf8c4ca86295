package plenum.activities.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plenum.activities.Anonymity;
import plenum.activities.StoredJson;
import plenum.activities.rating.RatingFigures.ItemFigures;
import plenum.activities.survey.Asked;
import plenum.activities.survey.Terms;
import plenum.shared.Problem;
import plenum.shared.Refusal;

class RatingTest {

    private static final Terms NAMED = new Terms(Terms.ShowResults.ON_CLOSE, Anonymity.NAMED, true, 0, true, true);

    @ParameterizedTest
    @CsvSource({"1,1", "5,1", "-5,7", "-1,10"})
    void a_scale_of_one_or_twelve_steps_is_none(int min, int max) {
        assertThat(catchThrowableOfType(Refusal.class, () -> scale(min, max)).details())
                .extracting(Refusal.Detail::field)
                .isEqualTo(List.of("max"));
    }

    @ParameterizedTest
    @CsvSource({"0,1", "-5,5", "0,10"})
    void two_to_eleven_steps_make_a_scale(int min, int max) {
        assertThat(scale(min, max).holds(max)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 11})
    void none_or_eleven_items_are_too_few_or_too_many(int size) {
        assertThatThrownBy(() -> items(size)).isInstanceOf(Refusal.class).hasMessage("VALIDATION_ERROR");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6})
    void a_value_outside_of_the_scale_is_no_answer(int value) {
        assertThat(unfit(rating(true), Map.of("a", value))).isEqualTo(Problem.INVALID_RESPONSE);
        assertThat(unfit(rating(true), Map.of("a", 5))).isNull();
    }

    @Test
    void what_may_not_be_skipped_has_to_be_answered() {
        assertThat(unfit(rating(false), Map.of("a", 5))).isEqualTo(Problem.INVALID_RESPONSE);
        assertThat(unfit(rating(false), Map.of("a", 5, "b", 1))).isNull();
        assertThat(unfit(rating(true), Map.of("c", 5))).isEqualTo(Problem.INVALID_RESPONSE);
    }

    @Test
    void one_two_four_four_five_comes_to_these_figures() {
        var figures = item(rating(true), answers(1, 2, 4, 4, 5), "a");

        assertThat(figures)
                .isEqualTo(new ItemFigures(
                        5,
                        0,
                        new BigDecimal("3.20"),
                        new BigDecimal("4"),
                        4,
                        new TreeMap<>(Map.of(1, 1, 2, 1, 3, 0, 4, 2, 5, 1)),
                        null));
        assertThat(StoredJson.text(figures)).contains("\"mean\":3.20,\"median\":4,");
    }

    @ParameterizedTest
    @CsvSource({"1 2,1.50,1.5", "2 3 3,2.67,3", "5 5,5.00,5", "1 1 2,1.33,1", "1 1 1 1 1 1 1 2,1.13,1"})
    void figures_are_rounded_half_up(String values, BigDecimal mean, BigDecimal median) {
        var figures = item(
                named(),
                answers(List.of(values.split(" ")).stream()
                        .mapToInt(Integer::parseInt)
                        .toArray()),
                "a");

        assertThat(figures.mean()).isEqualTo(mean);
        assertThat(figures.median()).isEqualTo(median);
    }

    @Test
    void what_everybody_skips_has_no_figures() {
        assertThat(item(rating(true), answers(1, 2, 4, 4, 5), "b"))
                .isEqualTo(new ItemFigures(0, 5, null, null, null, null, null));
        assertThat(item(rating(true), RatingTally.NOTHING, "b"))
                .isEqualTo(new ItemFigures(0, 0, null, null, null, null, null));
    }

    @Test
    void three_anonymous_values_would_tell_too_much_also_where_more_have_answered() {
        var tally = answers(1, 2, 4).after(null, "{\"values\":{\"b\":1}}");

        assertThat(item(rating(true), tally, "a")).isEqualTo(new ItemFigures(3, 1, null, null, null, null, true));
        assertThat(item(named(), tally, "a").mean()).isEqualTo(new BigDecimal("2.33"));
    }

    @Test
    void changing_one_item_leaves_the_others_and_how_many_there_are() {
        var before = "{\"values\":{\"a\":1,\"b\":5}}";
        var tally = RatingTally.NOTHING.after(null, before).after(null, "{\"values\":{\"a\":2,\"b\":3}}");
        var changed = tally.after(before, "{\"values\":{\"a\":4,\"b\":5}}");

        assertThat(item(named(), changed, "b")).isEqualTo(item(named(), tally, "b"));
        assertThat(item(named(), changed, "a").n()).isEqualTo(2);
        assertThat(item(named(), changed, "a").mean()).isEqualTo(new BigDecimal("3.00"));
        assertThat(changed.after("{\"values\":{\"a\":4,\"b\":5}}", before)).isEqualTo(tally);
    }

    @Test
    void a_file_has_the_figures_of_the_page() {
        var told = List.of(new Asked<>(
                1, Instant.EPOCH, Instant.EPOCH, true, true, false, 5, 7, answers(1, 2, 4, 4, 5), null, null));

        var table = new RatingTables(rating(true), told).items();

        assertThat(table.columns().subList(9, 14))
                .isEqualTo(List.of("value 1", "value 2", "value 3", "value 4", "value 5"));
        assertThat(table.rows().getFirst().stream().map(String::valueOf).toList())
                .isEqualTo(List.of("1", "Item a", "5", "0", "3.20", "4", "4", "5", "7", "1", "1", "0", "2", "1"));
        assertThat(table.rows().get(1).subList(4, 7)).containsOnlyNulls();
    }

    @Test
    void no_log_has_a_value() {
        assertThat(new RatingCommand.Answer(1, 1, new TreeMap<>(Map.of("a", 5))).toString())
                .isEqualTo("Answer[round=1, clientSeq=1]");
    }

    private static RatingTally answers(int... values) {
        var tally = RatingTally.NOTHING;
        for (int value : values) {
            tally = tally.after(null, "{\"values\":{\"a\":%d}}".formatted(value));
        }
        return tally;
    }

    private static ItemFigures item(RatingConfig rating, RatingTally tally, String id) {
        return RatingFigures.of(rating, tally).items().get(id);
    }

    private static Problem unfit(RatingConfig rating, Map<String, Integer> values) {
        var refusal = Rating.unfit(rating, new RatingCommand.Answer(1, 1, new TreeMap<>(values)));
        return refusal == null ? null : refusal.problem();
    }

    private static RatingConfig rating(boolean allowSkip) {
        return new RatingConfig(items(2), 1, 5, null, null, allowSkip, Terms.USUAL);
    }

    private static RatingConfig named() {
        return new RatingConfig(items(2), 1, 5, null, null, true, NAMED);
    }

    private static RatingConfig scale(int min, int max) {
        return new RatingConfig(items(2), min, max, null, null, true, Terms.USUAL);
    }

    private static RatingItems items(int size) {
        return new RatingItems(IntStream.range(0, size)
                .mapToObj(i -> String.valueOf((char) ('a' + i)))
                .map(id -> new RatingItem(id, "Item " + id))
                .toList());
    }
}
