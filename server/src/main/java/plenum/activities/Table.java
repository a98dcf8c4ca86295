package plenum.activities;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Results as rows and columns; a cell is a text, a number or a time, and empty where there is nothing to say. */
public record Table(String name, List<String> columns, List<List<@Nullable Object>> rows) {

    /** Rows are written down in the order of the columns. */
    public static final class Writer {

        private final String name;
        private final List<String> columns;
        private final List<List<@Nullable Object>> rows = new ArrayList<>();

        public Writer(String name, String... columns) {
            this.name = name;
            this.columns = List.of(columns);
        }

        public Writer row(@Nullable Object... cells) {
            if (cells.length != columns.size()) {
                throw new IllegalArgumentException("a row of " + name + " has " + columns.size() + " cells");
            }
            rows.add(Collections.unmodifiableList(Arrays.asList(cells.clone())));
            return this;
        }

        public Table table() {
            return new Table(name, columns, List.copyOf(rows));
        }
    }
}
