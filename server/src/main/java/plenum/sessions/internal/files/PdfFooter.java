package plenum.sessions.internal.files;

import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;

/** What stands at the foot of every page: whose pages these are, and which one this is. */
final class PdfFooter extends PdfPageEventHelper {

    private final PdfLetters letters;
    private final String title;

    PdfFooter(PdfLetters letters, String title) {
        this.letters = letters;
        this.title = title;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document pages) {
        var ink = writer.getDirectContent();
        float line = pages.bottomMargin() / 2;
        var left = letters.note(title + " · times in UTC");
        var right = letters.note(String.valueOf(writer.getPageNumber()));
        ColumnText.showTextAligned(ink, Element.ALIGN_LEFT, left, pages.left(), line, 0);
        ColumnText.showTextAligned(ink, Element.ALIGN_RIGHT, right, pages.right(), line, 0);
    }
}
