package plenum.identity.internal.tokens;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The cookies in which a browser keeps what proves an account; no script can read them. */
public final class TokenCookies {

    public static final String ACCESS = "plenum_access";
    public static final String REFRESH = "plenum_refresh";
    public static final String DEVICE = "plenum_device";

    private static final String API = "/api/v1";
    private static final String AUTH = "/api/v1/auth";
    private static final Duration A_YEAR = Duration.ofDays(365);

    private TokenCookies() {}

    public static void give(SignIns.Tokens tokens, HttpServletRequest request, HttpServletResponse response) {
        add(ACCESS, tokens.access(), API, SignIns.Tokens.ACCESS_LIVES, request, response);
        add(REFRESH, tokens.refresh(), AUTH, SignIns.Tokens.REFRESH_LIVES, request, response);
    }

    public static void take(HttpServletRequest request, HttpServletResponse response) {
        add(ACCESS, "", API, Duration.ZERO, request, response);
        add(REFRESH, "", AUTH, Duration.ZERO, request, response);
    }

    public static void remember(String device, HttpServletRequest request, HttpServletResponse response) {
        add(DEVICE, device, API, A_YEAR, request, response);
    }

    public static Optional<String> read(String name, HttpServletRequest request) {
        var cookies = request.getCookies();
        for (Cookie each : cookies == null ? new Cookie[0] : cookies) {
            if (each.getName().equals(name) && !each.getValue().isEmpty()) {
                return Optional.of(each.getValue());
            }
        }
        return Optional.empty();
    }

    private static void add(
            String name,
            String value,
            String path,
            Duration lifetime,
            HttpServletRequest request,
            HttpServletResponse response) {
        var cookie = ResponseCookie.from(name, value)
                .httpOnly(true)
                .sameSite("Strict")
                .secure(request.isSecure())
                .path(request.getContextPath() + path)
                .maxAge(lifetime)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
