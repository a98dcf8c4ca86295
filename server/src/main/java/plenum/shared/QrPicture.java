package plenum.shared;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** A text as a QR code. Black on white in every theme, because cameras have no taste. */
public record QrPicture(BitMatrix modules) {

    private static final int QUIET_ZONE = 4;
    private static final int USUAL_PIXELS = 512;
    private static final int WHITE = 0xFFFFFF;

    public static QrPicture of(String text) {
        var hints = Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, QUIET_ZONE);
        try {
            return new QrPicture(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints));
        } catch (WriterException tooLong) {
            throw Problem.INTERNAL_SERVER_ERROR.refusal();
        }
    }

    /** How many modules it is wide and high, the quiet zone among them. */
    public int side() {
        return modules.getWidth();
    }

    /** Its dark modules, as the path of a drawing. */
    public String path() {
        var path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }

    public byte[] svg(@Nullable Integer size) {
        var measure = size == null ? "" : " width=\"%1$d\" height=\"%1$d\"".formatted(size);
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d"%3$s shape-rendering="crispEdges" \
                role="img" aria-label="Scan to join"><path fill="#fff" d="M0 0h%1$dv%1$dH0z"/><path d="%2$s"/></svg>
                """.formatted(side(), path(), measure).getBytes(StandardCharsets.UTF_8);
    }

    /** Whole pixels for each module, so that every edge is sharp; what is left over widens the quiet zone. */
    public byte[] png(@Nullable Integer size) {
        int side = size == null ? USUAL_PIXELS : size;
        int scale = Math.max(1, side / modules.getWidth());
        int margin = (side - scale * modules.getWidth()) / 2;
        var image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                image.setRGB(
                        x, y, isDark((x - margin) / scale, (y - margin) / scale, x - margin, y - margin) ? 0 : WHITE);
            }
        }
        return encoded(image);
    }

    private boolean isDark(int column, int row, int x, int y) {
        return x >= 0 && y >= 0 && column < modules.getWidth() && row < modules.getHeight() && modules.get(column, row);
    }

    private static byte[] encoded(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
