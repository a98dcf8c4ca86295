package plenum.identity.internal.sso.arrivals;

import jakarta.servlet.http.Cookie;
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
 * another site, as the strict ones are not; it opens nothing but that one way. Where an answer is posted from another
 * site, the browser that brings it gets a second one: only who has both set out and came back.
 */
public final class FlowCookie {

    static final String NAME = "plenum_flow";
    static final String ANSWER = "plenum_answer";

    private FlowCookie() {}

    public static void give(FlowSecret secret, HttpServletRequest request, HttpServletResponse response) {
        add(NAME, secret.value(), Flows.LIFETIME, request, response);
    }

    /** To the browser that brought an answer, whichever it is. */
    public static void giveAnswer(String answer, HttpServletRequest request, HttpServletResponse response) {
        add(ANSWER, answer, Flows.LIFETIME, request, response);
    }

    public static void take(HttpServletRequest request, HttpServletResponse response) {
        add(NAME, "", Duration.ZERO, request, response);
        if (value(ANSWER, request).isPresent()) {
            add(ANSWER, "", Duration.ZERO, request, response);
        }
    }

    public static Optional<FlowSecret> read(HttpServletRequest request) {
        return value(NAME, request)
                .map(secret -> new FlowSecret(secret, value(ANSWER, request).orElse(null)));
    }

    private static Optional<String> value(String name, HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(each ->
                                each.getName().equals(name) && !each.getValue().isEmpty())
                        .findFirst()
                        .map(Cookie::getValue);
    }

    private static void add(
            String name, String value, Duration lifetime, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(name, value)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .path(request.getContextPath() + "/")
                .maxAge(lifetime)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
