package plenum.backlog.internal.files;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import plenum.shared.Problem;

/** A file of rows under a heading, with whatever sign between the fields. Rows are counted as a spreadsheet does. */
record Sheet(List<String> heading, List<Row> rows) {

    static final int MOST_ROWS = 50_000;

    private static final List<Character> SIGNS = List.of(',', ';', '\t');

    record Row(int number, List<String> fields) {

        /** Everything these columns hold, without what is empty. */
        List<String> all(List<Integer> columns) {
            return columns.stream()
                    .filter(column -> column < fields.size())
                    .map(column -> Cells.plain(fields.get(column)))
                    .filter(field -> !field.isBlank())
                    .toList();
        }

        String first(List<Integer> columns) {
            return all(columns).stream().findFirst().orElse("");
        }
    }

    static Sheet read(byte[] bytes) {
        var text = TextOfFile.of(bytes);
        var widest = SIGNS.stream()
                .flatMap(sign -> parse(text, sign))
                .max(Comparator.comparingInt(sheet -> sheet.heading().size()))
                .orElseThrow(() -> Problem.IMPORT_REJECTED.on("file", "is no table"));
        if (widest.rows().isEmpty()) {
            throw Problem.IMPORT_REJECTED.on("file", "has a heading and nothing below it");
        }
        if (widest.rows().size() > MOST_ROWS) {
            throw Problem.IMPORT_REJECTED.on("file", "must have at most %d rows".formatted(MOST_ROWS));
        }
        return widest;
    }

    private static Stream<Sheet> parse(String text, char sign) {
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(sign)
                .setIgnoreEmptyLines(true)
                .setLenientEof(true)
                .setTrailingData(true)
                .get();
        try (var parser = CSVParser.parse(new StringReader(text), format)) {
            var rows = new ArrayList<Row>();
            List<String> heading = List.of();
            for (var record : parser) {
                var fields = record.stream().toList();
                if (heading.isEmpty()) {
                    heading = fields.stream().map(String::strip).toList();
                } else if (fields.stream().anyMatch(field -> !field.isBlank())) {
                    rows.add(new Row((int) record.getRecordNumber(), fields));
                }
            }
            return heading.isEmpty() ? Stream.empty() : Stream.of(new Sheet(heading, List.copyOf(rows)));
        } catch (UncheckedIOException | IOException | IllegalStateException notInThisForm) {
            return Stream.empty();
        }
    }

    /** Where the fields of one mapped name stand; several where a tracker repeats a column. */
    List<Integer> columns(Map<String, String> mapping, String field) {
        var columns = new ArrayList<Integer>();
        for (int at = 0; at < heading.size(); at++) {
            if (field.equals(mapping.get(heading.get(at)))) {
                columns.add(at);
            }
        }
        return columns;
    }
}
