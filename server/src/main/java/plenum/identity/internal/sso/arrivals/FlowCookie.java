package plenum.identity.internal.sso.arrivals;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import plenum.identity.internal.sso.providers.FlowSecret;

/**
 * The cookie by which a browser that comes back is known to be the one that set out. It is sent on the way back from
 * another site, as the strict ones are not; it opens nothing but that one way.
 */
public final class FlowCookie {

    static final String NAME = "plenum_flow";

    private FlowCookie() {}

    public static void give(FlowSecret secret, HttpServletRequest request, HttpServletResponse response) {
        add(secret.value(), Flows.LIFETIME, request, response);
    }

    public static void take(HttpServletRequest request, HttpServletResponse response) {
        add("", Duration.ZERO, request, response);
    }

    public static Optional<FlowSecret> read(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(each ->
                                each.getName().equals(NAME) && !each.getValue().isEmpty())
                        .findFirst()
                        .map(each -> new FlowSecret(each.getValue()));
    }

    private static void add(String value, Duration lifetime, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .path(request.getContextPath() + "/")
                .maxAge(lifetime)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
