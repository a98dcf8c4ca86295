package plenum.sessions.internal.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import plenum.identity.OpenToKeys;
import plenum.shared.Problem;
import plenum.shared.QrPicture;

/** The picture phones scan to join: lines for screens, pixels for whoever asks for them. */
@Validated
@RestController
class QrController {

    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");
    private static final int SMALLEST = 128;
    private static final int LARGEST = 2048;

    private final SessionListings listings;

    QrController(SessionListings listings) {
        this.listings = listings;
    }

    @OpenToKeys
    @GetMapping(
            path = "/api/v1/sessions/{id}/qr",
            produces = {"image/svg+xml", MediaType.IMAGE_PNG_VALUE})
    ResponseEntity<byte[]> drawQrCode(
            @PathVariable UUID id,
            @RequestParam(required = false) @Min(SMALLEST) @Max(LARGEST) @Nullable Integer size,
            HttpServletRequest request) {
        var picture = QrPicture.of(listings.joinUrl(id));
        boolean lines =
                wantsLines(new ServletServerHttpRequest(request).getHeaders().getAccept());
        return ResponseEntity.ok()
                .contentType(lines ? SVG : MediaType.IMAGE_PNG)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
                .body(lines ? picture.svg(size) : picture.png(size));
    }

    /** The first kind we have decides; whoever takes anything gets lines. */
    private static boolean wantsLines(List<MediaType> accepted) {
        for (var type : accepted.isEmpty() ? List.of(MediaType.ALL) : accepted) {
            if (type.includes(SVG)) {
                return true;
            }
            if (type.includes(MediaType.IMAGE_PNG)) {
                return false;
            }
        }
        throw Problem.NOT_ACCEPTABLE.refusal();
    }
}
