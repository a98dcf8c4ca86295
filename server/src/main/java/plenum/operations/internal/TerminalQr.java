package plenum.operations.internal;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/** Draws a QR code with half blocks, two rows of modules in one line of text, light on the dark of a terminal. */
final class TerminalQr {

    private static final int QUIET = 2;

    private TerminalQr() {}

    static String draw(String text) {
        var code = encode(text);
        var drawing = new StringBuilder();
        for (var y = -QUIET; y < code.getHeight() + QUIET; y += 2) {
            for (var x = -QUIET; x < code.getWidth() + QUIET; x++) {
                drawing.append(block(isLight(code, x, y), isLight(code, x, y + 1)));
            }
            drawing.append('\n');
        }
        return drawing.toString();
    }

    private static char block(boolean upper, boolean lower) {
        if (upper) {
            return lower ? '█' : '▀';
        }
        return lower ? '▄' : ' ';
    }

    private static boolean isLight(ByteMatrix code, int x, int y) {
        return x < 0 || y < 0 || x >= code.getWidth() || y >= code.getHeight() || code.get(x, y) == 0;
    }

    private static ByteMatrix encode(String text) {
        try {
            var hints = Map.of(EncodeHintType.CHARACTER_SET, "UTF-8");
            return Encoder.encode(text, ErrorCorrectionLevel.L, hints).getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
    }
}
