package plenum.activities;

import org.jspecify.annotations.Nullable;

/** One row of a file somebody brings along, as it was read: nothing in it has been judged yet. */
public record ImportRow(
        int row,
        @Nullable String ref,
        @Nullable String title,
        @Nullable String description,
        @Nullable String url,
        @Nullable String type,
        @Nullable String priority,
        @Nullable String estimate) {

    public static ImportRow line(int row, @Nullable String ref, String title) {
        return new ImportRow(row, ref, title, null, null, null, null, null);
    }
}
