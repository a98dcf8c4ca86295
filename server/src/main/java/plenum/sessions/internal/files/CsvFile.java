package plenum.sessions.internal.files;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plenum.activities.Table;

/** Tables as spreadsheets open them: RFC 4180, UTF-8 with a mark, and no text that a spreadsheet would run. */
public final class CsvFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String END_OF_LINE = "\r\n";
    private static final Pattern RUNS = Pattern.compile("^[=+\\-@\\t\\r]");
    private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",\\r\\n]");

    private CsvFile() {}

    /** Several tables follow one another with an empty line between them. */
    public static byte[] of(List<Table> tables) {
        return (BYTE_ORDER_MARK + tables.stream().map(CsvFile::text).collect(Collectors.joining(END_OF_LINE)))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Table table) {
        var heading = line(table.columns());
        return Stream.concat(Stream.of(heading), table.rows().stream().map(CsvFile::line))
                .collect(Collectors.joining());
    }

    private static String line(List<?> cells) {
        return cells.stream().map(CsvFile::cell).collect(Collectors.joining(",", "", END_OF_LINE));
    }

    private static String cell(@Nullable Object value) {
        var text = Cells.text(value);
        var safe = value instanceof String && RUNS.matcher(text).find() ? "'" + text : text;
        return NEEDS_QUOTES.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
