package plenum.web.internal.requests;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import plenum.identity.Callers;
import plenum.shared.Problem;

/** Refuses what another site sends with our visitors' cookies, which beside an API key nobody looks at. Lets the allowed origins in. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 4)
class OriginRule extends OncePerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private static final Pattern SAML_ANSWERS = Pattern.compile("/sso/saml/[a-z0-9-]+");

    private final Origins origins;

    OriginRule(Origins origins) {
        this.origins = origins;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin != null && origins.isAllowed(origin)) {
            welcome(origin, response);
            if (isPreflight(request)) {
                answerPreflight(response);
                return;
            }
        } else if (isGuarded(request) && !Callers.isWithKey(request) && isForeign(origin, request)) {
            throw Problem.ORIGIN_REFUSED.refusal();
        }
        chain.doFilter(request, response);
    }

    /**
     * Other systems post to hooks and prove themselves by signature; so do the answers of SAML providers, which browsers
     * bring from there and which count for nobody but who asked. A stream is a read that shows live secrets.
     */
    private static boolean isGuarded(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.startsWith("/api/v1/hooks/") || SAML_ANSWERS.matcher(path).matches()) {
            return false;
        }
        return !SAFE.contains(request.getMethod()) || isPreflight(request) || isStream(path);
    }

    private boolean isForeign(@Nullable String origin, HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (origin != null) {
            return !origins.isOurs(origin, request);
        }
        if (site != null) {
            return !OWN_SITE.contains(site);
        }
        // Browsers always say where a change comes from. A cookie without that comes from nowhere we know.
        return !SAFE.contains(request.getMethod()) && isProvedByCookie(request);
    }

    private static boolean isProvedByCookie(HttpServletRequest request) {
        var cookies = request.getCookies();
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && cookies != null
                && Arrays.stream(cookies).anyMatch(cookie -> cookie.getName().startsWith("plenum_"));
    }

    private static boolean isStream(String path) {
        return path.startsWith("/api/") && path.endsWith("/events");
    }

    private static boolean isPreflight(HttpServletRequest request) {
        return request.getMethod().equals("OPTIONS")
                && request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD) != null;
    }

    private static void welcome(String origin, HttpServletResponse response) {
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_CREDENTIALS, "true");
        response.setHeader(
                HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, "ETag, Idempotent-Replay, Retry-After, X-Request-Id");
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
    }

    private static void answerPreflight(HttpServletResponse response) {
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, POST, PATCH, PUT, DELETE");
        response.setHeader(
                HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS,
                "Accept-Language, Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, Last-Event-ID, X-Request-Id");
        response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "3600");
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
