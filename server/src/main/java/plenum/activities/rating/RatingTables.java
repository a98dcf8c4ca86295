package plenum.activities.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import plenum.activities.Table;
import plenum.activities.survey.Asked;

/** A rating as rows: an item each, with its figures and how often each value was given. */
record RatingTables(RatingConfig rating, List<Asked<RatingTally>> told) {

    private static final List<String> FIGURES =
            List.of("round", "item", "n", "skipped", "mean", "median", "spread", "answered", "eligible");

    Table items() {
        var columns = new ArrayList<>(FIGURES);
        values().mapToObj("value %d"::formatted).forEach(columns::add);
        var writer = new Table.Writer("items", columns.toArray(String[]::new));
        for (var round : told) {
            var figures = RatingFigures.of(
                    rating, Objects.requireNonNull(round.tally(), "a round that was shown has a tally"));
            for (var item : rating.items().list()) {
                writer.row(cells(round, figures, item).toArray());
            }
        }
        return writer.table();
    }

    private List<@Nullable Object> cells(Asked<RatingTally> round, RatingFigures figures, RatingItem item) {
        var found = Objects.requireNonNull(figures.items().get(item.id()), "every item has figures");
        var cells = new ArrayList<@Nullable Object>();
        cells.add(round.round());
        cells.add(item.text());
        cells.add(found.n());
        cells.add(found.skipped());
        cells.add(found.mean());
        cells.add(found.median());
        cells.add(found.spread());
        cells.add(figures.answeredCount());
        cells.add(round.eligible());
        values().forEach(value -> cells.add(
                found.distribution() == null ? null : found.distribution().get(value)));
        return cells;
    }

    private IntStream values() {
        return IntStream.rangeClosed(rating.min(), rating.max());
    }
}
