package plenum.sessions.internal.files;

import java.awt.Color;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Element;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import plenum.activities.Table;

/** One table on a page: without columns nobody filled in, and without those that only repeat another. */
final class PdfGrid {

    private static final Color LINE = new Color(0xd4, 0xdd, 0xe2);
    private static final float PADDING = 3;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final PdfLetters letters;
    private final List<Column> columns;

    /** What stands in a column, as it is printed. */
    private record Column(String name, boolean holdsNumbers, List<String> cells) {

        boolean isEmpty() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }

    PdfGrid(PdfLetters letters, Table table) {
        this.letters = letters;
        this.columns = IntStream.range(0, table.columns().size())
                .mapToObj(at -> column(table, at))
                .filter(column -> !column.isEmpty())
                .collect(ArrayList::new, PdfGrid::addNew, List::addAll);
    }

    private static Column column(Table table, int at) {
        var values =
                table.rows().stream().<@Nullable Object>map(row -> row.get(at)).toList();
        return new Column(
                table.columns().get(at).replace('_', ' '),
                values.stream().anyMatch(Number.class::isInstance),
                values.stream().map(PdfGrid::text).toList());
    }

    private static void addNew(List<Column> columns, Column next) {
        boolean isSaid = !next.holdsNumbers
                && columns.stream().anyMatch(column -> column.cells.equals(next.cells) && next.cells.size() > 1);
        if (!isSaid) {
            columns.add(next);
        }
    }

    PdfPTable within(float room) {
        var widths = new PdfColumns(
                        columns.stream().map(this::wholeWidth).toList(),
                        columns.stream().map(this::wordWidth).toList())
                .within(room);
        var grid = new PdfPTable(widths);
        grid.setTotalWidth(widths);
        grid.setLockedWidth(true);
        grid.setHorizontalAlignment(Element.ALIGN_LEFT);
        grid.setHeaderRows(1);
        for (var column : columns) {
            var name = cell(letters.column(column.name), column);
            name.setVerticalAlignment(Element.ALIGN_BOTTOM);
            grid.addCell(name);
        }
        int rows = columns.isEmpty() ? 0 : columns.getFirst().cells.size();
        for (int row = 0; row < rows; row++) {
            for (var column : columns) {
                grid.addCell(cell(letters.cell(column.cells.get(row)), column));
            }
        }
        return grid;
    }

    private float wholeWidth(Column column) {
        return widest(column, Stream::of);
    }

    private float wordWidth(Column column) {
        return widest(column, text -> Stream.of(text.split(" ")));
    }

    private float widest(Column column, Function<String, Stream<String>> parts) {
        var cells = column.cells.stream().flatMap(parts).map(letters::width);
        var name = parts.apply(column.name).map(letters::nameWidth);
        return Stream.concat(cells, name).max(Float::compare).orElse(0f) + 2 * PADDING + 1;
    }

    private static PdfPCell cell(Phrase phrase, Column column) {
        var cell = new PdfPCell(phrase);
        cell.setBorder(PdfPCell.BOTTOM);
        cell.setBorderColor(LINE);
        cell.setPadding(PADDING);
        cell.setHorizontalAlignment(column.holdsNumbers ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
        return cell;
    }

    private static String text(@Nullable Object value) {
        return value instanceof Instant time ? TIME.format(time) : Cells.text(value);
    }
}
