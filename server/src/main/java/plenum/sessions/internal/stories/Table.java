package plenum.sessions.internal.stories;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import plenum.activities.ImportRow;

/** Rows of fields, as spreadsheets and trackers write them, with whatever sign between the fields. */
record Table(List<CSVRecord> records, Map<Column, Integer> columns, boolean hasHeading, boolean isOfTracker) {

    private static final List<Character> DELIMITERS = List.of('\t', ';', ',', '|');
    private static final int SHOULD_AGREE = 10;

    /** A table, if the text is one: with a heading that names titles, or with the same columns in every row. */
    static Optional<Table> find(String text) {
        var readings =
                DELIMITERS.stream().flatMap(sign -> parse(text, sign).stream()).toList();
        return readings.stream()
                .flatMap(Table::withHeading)
                .findFirst()
                .or(() -> readings.stream()
                        .flatMap(Table::withoutHeading)
                        .max(Comparator.comparingInt(table -> table.columns.size())));
    }

    private static Stream<Table> withHeading(List<CSVRecord> records) {
        var heading = records.getFirst().stream().toList();
        if (heading.size() < 2 && records.size() < 2 || Column.TITLE.in(heading) < 0) {
            return Stream.empty();
        }
        var columns = new EnumMap<Column, Integer>(Column.class);
        for (var column : Column.values()) {
            int at = column.in(heading);
            if (at >= 0) {
                columns.put(column, at);
            }
        }
        boolean tracker = heading.stream().map(Column::tidy).anyMatch(Column.OF_TRACKERS::contains);
        return Stream.of(new Table(records, columns, true, tracker));
    }

    /** References in front make a table of anything; without them only signs that no sentence holds do. */
    private static Stream<Table> withoutHeading(List<CSVRecord> records) {
        int width = records.getFirst().size();
        boolean agrees = records.stream().limit(SHOULD_AGREE).allMatch(row -> row.size() == width);
        if (width < 2 || !agrees) {
            return Stream.empty();
        }
        if (records.stream().allMatch(row -> LineOfText.isRef(row.get(0)))) {
            return Stream.of(
                    new Table(records, inOrder(width, Column.REF, Column.TITLE, Column.DESCRIPTION), false, false));
        }
        boolean isSentence = records.size() < 2 || records.stream().allMatch(Table::looksWritten);
        return isSentence
                ? Stream.empty()
                : Stream.of(new Table(records, inOrder(width, Column.TITLE, Column.DESCRIPTION), false, false));
    }

    /** Where every comma, semicolon or stroke is followed by a space, people wrote sentences and not columns. */
    private static boolean looksWritten(CSVRecord row) {
        return IntStream.range(1, row.size()).allMatch(at -> row.get(at).startsWith(" "));
    }

    private static Map<Column, Integer> inOrder(int width, Column... order) {
        var columns = new EnumMap<Column, Integer>(Column.class);
        for (int at = 0; at < Math.min(width, order.length); at++) {
            columns.put(order[at], at);
        }
        return columns;
    }

    private static Optional<List<CSVRecord>> parse(String text, char delimiter) {
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(true)
                .setLenientEof(true)
                .setTrailingData(true)
                .get();
        try (var parser = CSVParser.parse(new StringReader(text), format)) {
            var records = parser.getRecords();
            return records.isEmpty() ? Optional.empty() : Optional.of(records);
        } catch (UncheckedIOException | IOException | IllegalStateException notInThisForm) {
            return Optional.empty();
        }
    }

    /** Rows are counted as a spreadsheet does, the heading included. */
    List<ImportRow> rows() {
        return records.stream()
                .skip(hasHeading ? 1 : 0)
                .filter(row -> row.stream().anyMatch(field -> !field.isBlank()))
                .map(this::row)
                .toList();
    }

    private ImportRow row(CSVRecord record) {
        var description = field(record, Column.DESCRIPTION);
        return new ImportRow(
                (int) record.getRecordNumber(),
                field(record, Column.REF),
                field(record, Column.TITLE),
                isOfTracker && description != null ? Markup.toMarkdown(description) : description,
                field(record, Column.URL),
                field(record, Column.TYPE),
                field(record, Column.PRIORITY),
                field(record, Column.ESTIMATE));
    }

    private @Nullable String field(CSVRecord record, Column column) {
        var at = columns.get(column);
        var text = at == null || at >= record.size() ? "" : record.get(at);
        return text.isBlank() ? null : text;
    }
}
