package plenum.sessions.internal.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import plenum.activities.Table;
import plenum.sessions.internal.files.MarkdownFile.Chapter;

/** Tables as a workbook, one sheet each. Cells are values, never formulas. */
public final class XlsxFile {

    private XlsxFile() {}

    public static byte[] of(List<Chapter> chapters) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Plenum", "1.0")) {
            int activity = 0;
            for (var chapter : chapters) {
                activity++;
                for (var table : chapter.tables()) {
                    var place = chapters.size() == 1 ? "" : activity + " ";
                    fill(book.newWorksheet(place + table.name()), table);
                }
            }
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return bytes.toByteArray();
    }

    private static void fill(Worksheet sheet, Table table) {
        for (int column = 0; column < table.columns().size(); column++) {
            sheet.value(0, column, table.columns().get(column));
            sheet.style(0, column).bold().set();
        }
        for (int row = 0; row < table.rows().size(); row++) {
            var cells = table.rows().get(row);
            for (int column = 0; column < cells.size(); column++) {
                put(sheet, row + 1, column, cells.get(column));
            }
        }
        sheet.freezePane(0, 1);
    }

    private static void put(Worksheet sheet, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Number number -> sheet.value(row, column, number);
            default -> sheet.value(row, column, Cells.text(value));
        }
    }
}
