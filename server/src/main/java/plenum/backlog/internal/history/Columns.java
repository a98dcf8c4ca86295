package plenum.backlog.internal.history;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns rows into the columns that {@code unnest} takes: one array a column, one round trip for any number of rows. */
public record Columns<T>(List<T> rows) {

    /** PostgreSQL reads every type from text, and the driver sends text arrays without asking what the type is. */
    public @Nullable String[] of(Function<T, @Nullable Object> column) {
        return rows.stream()
                .map(row -> {
                    var value = column.apply(row);
                    return value == null ? null : value.toString();
                })
                .toArray(String[]::new);
    }
}
