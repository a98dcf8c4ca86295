package plenum.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.ResponseCookie;

/** The cookie in which a browser keeps the proof of its seat or screen, valid for one session only. */
public record ProofCookie(String name, UUID sessionId, String token, Duration lifetime) {

    public static final String SEAT = "plenum_seat";
    public static final String DISPLAY = "plenum_display";

    public static ProofCookie seat(UUID sessionId, String token, Duration lifetime) {
        return new ProofCookie(SEAT, sessionId, token, lifetime);
    }

    public static ProofCookie display(UUID sessionId, String token, Duration lifetime) {
        return new ProofCookie(DISPLAY, sessionId, token, lifetime);
    }

    /** The same cookie, to be forgotten at once. */
    public ProofCookie gone() {
        return new ProofCookie(name, sessionId, "", Duration.ZERO);
    }

    /** The cookie as it travels with the answer to this request. */
    public ResponseCookie over(HttpServletRequest request) {
        return ResponseCookie.from(name, token)
                .httpOnly(true)
                .sameSite("Strict")
                .secure(request.isSecure())
                .path(request.getContextPath() + "/api/v1/sessions/" + sessionId)
                .maxAge(lifetime)
                .build();
    }

    /** A token is a secret; nothing that prints this record may show it. */
    @Override
    public String toString() {
        return name + " of " + sessionId;
    }
}
