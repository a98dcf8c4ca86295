package plenum.sessions.internal;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import plenum.shared.Problem;

/** The picture phones scan to join. Black on white in every theme, because cameras have no taste. */
@RestController
class QrController {

    private static final int QUIET_ZONE = 4;

    private final Rooms rooms;

    QrController(Rooms rooms) {
        this.rooms = rooms;
    }

    @GetMapping(path = "/api/v1/sessions/{id}/qr", produces = "image/svg+xml")
    ResponseEntity<String> drawQrCode(@PathVariable UUID id) {
        var url = rooms.get(id).standing().state().place().joinUrl();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
                .body(svg(url));
    }

    private static String svg(String text) {
        try {
            var modules = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.MARGIN,
                                    QUIET_ZONE));
            var path = new StringBuilder();
            for (int y = 0; y < modules.getHeight(); y++) {
                for (int x = 0; x < modules.getWidth(); x++) {
                    if (modules.get(x, y)) {
                        path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                    }
                }
            }
            return """
                    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges" \
                    role="img" aria-label="Scan to join"><path fill="#fff" d="M0 0h%1$dv%1$dH0z"/><path d="%2$s"/></svg>
                    """.formatted(modules.getWidth(), path);
        } catch (WriterException tooLong) {
            throw Problem.INTERNAL_SERVER_ERROR.refusal();
        }
    }
}
