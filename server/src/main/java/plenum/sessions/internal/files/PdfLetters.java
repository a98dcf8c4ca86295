package plenum.sessions.internal.files;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;

/** The few sizes of type of a document. What the font cannot draw is shown as missing rather than left out. */
final class PdfLetters {

    private static final Color INK = new Color(0x10, 0x20, 0x2c);
    private static final Color QUIET = new Color(0x5a, 0x6c, 0x77);
    private static final char MISSING = '□';

    private final BaseFont plain = font("LiberationSans-Regular.ttf");
    private final BaseFont bold = font("LiberationSans-Bold.ttf");

    Phrase title(String text) {
        return phrase(text, new Font(bold, 18, Font.NORMAL, INK));
    }

    Phrase heading(String text) {
        return phrase(text, new Font(bold, 12, Font.NORMAL, INK));
    }

    Phrase column(String text) {
        return phrase(text, new Font(bold, 7, Font.NORMAL, QUIET));
    }

    Phrase cell(String text) {
        return phrase(text, new Font(plain, 7.5f, Font.NORMAL, INK));
    }

    Phrase note(String text) {
        return phrase(text, new Font(plain, 8, Font.NORMAL, QUIET));
    }

    /** How many points a text is wide in a cell. */
    float width(String text) {
        return plain.getWidthPoint(drawn(text, plain), 7.5f);
    }

    float nameWidth(String text) {
        return bold.getWidthPoint(drawn(text, bold), 7);
    }

    private static Phrase phrase(String text, Font font) {
        return new Phrase(drawn(text, font.getBaseFont()), font);
    }

    private static String drawn(String text, BaseFont font) {
        var drawn = new StringBuilder();
        text.codePoints()
                .filter(letter -> !Character.isISOControl(letter))
                .forEach(letter -> drawn.appendCodePoint(font.charExists(letter) ? letter : MISSING));
        return drawn.toString();
    }

    private static BaseFont font(String file) {
        try {
            return BaseFont.createFont("liberation/" + file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
