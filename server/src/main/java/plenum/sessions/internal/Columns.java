package plenum.sessions.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Any number of rows for one statement: each column travels as an array of texts and becomes a column again there. */
final class Columns<T> {

    private record Column<T>(String name, String type, Function<T, @Nullable Object> value) {}

    private final List<Column<T>> columns;

    private Columns(List<Column<T>> columns) {
        this.columns = columns;
    }

    static <T> Columns<T> none() {
        return new Columns<>(List.of());
    }

    Columns<T> and(String name, String type, Function<T, @Nullable Object> value) {
        var more = new ArrayList<>(columns);
        more.add(new Column<>(name, type, value));
        return new Columns<>(List.copyOf(more));
    }

    Columns<T> and(Columns<T> others) {
        return new Columns<>(
                Stream.concat(columns.stream(), others.columns.stream()).toList());
    }

    String names() {
        return joined(Column::name);
    }

    /** How a row that is there becomes like its namesake here. */
    String assignments() {
        return joined(column -> column.name + " = one." + column.name);
    }

    /** The rows, to be selected from. */
    String rows() {
        return "unnest(" + joined(column -> "cast(? as " + column.type + "[])") + ") as one (" + names() + ")";
    }

    /** The values that belong to {@link #rows}. */
    List<String[]> of(List<T> rows) {
        return columns.stream()
                .map(column ->
                        rows.stream().map(row -> text(column.value.apply(row))).toArray(String[]::new))
                .toList();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private String joined(Function<Column<T>, String> part) {
        return columns.stream().map(part).collect(Collectors.joining(", "));
    }
}
