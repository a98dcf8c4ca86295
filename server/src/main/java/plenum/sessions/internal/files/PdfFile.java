package plenum.sessions.internal.files;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfWriter;
import plenum.activities.Table;
import plenum.sessions.internal.files.MarkdownFile.Chapter;

/** Tables as pages to print or to pass on. Fonts come with the file, so that it looks the same everywhere. */
public final class PdfFile {

    private static final float MARGIN = 36;

    private PdfFile() {}

    public static byte[] of(String title, List<Chapter> chapters) {
        var bytes = new ByteArrayOutputStream();
        var letters = new PdfLetters();
        try (var pages = new Document(PageSize.A4.rotate(), MARGIN, MARGIN, MARGIN, MARGIN)) {
            PdfWriter.getInstance(pages, bytes).setPageEvent(new PdfFooter(letters, title));
            pages.addTitle(title);
            pages.addCreator("Plenum");
            pages.open();
            pages.add(new Paragraph(letters.title(title)));
            for (var chapter : chapters) {
                if (chapters.size() > 1 || !chapter.title().equals(title)) {
                    pages.add(spaced(letters.heading(chapter.title()), 14));
                }
                write(pages, letters, chapter.tables());
            }
        }
        return bytes.toByteArray();
    }

    private static void write(Document pages, PdfLetters letters, List<Table> tables) {
        for (var table : tables) {
            if (!table.rows().isEmpty()) {
                pages.add(spaced(letters.heading(capitalized(table.name())), 12));
                pages.add(new PdfGrid(letters, table).within(pages.right() - pages.left()));
            }
        }
    }

    private static Paragraph spaced(Phrase text, float before) {
        var line = new Paragraph(text);
        line.setSpacingBefore(before);
        line.setSpacingAfter(6);
        return line;
    }

    private static String capitalized(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
