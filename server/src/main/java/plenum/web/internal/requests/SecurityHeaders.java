package plenum.web.internal.requests;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import plenum.web.internal.WebSettings;

/** What every answer tells the browser not to allow. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
public class SecurityHeaders extends OncePerRequestFilter {

    public static final String POLICY = "Content-Security-Policy";

    private final String frameAncestors;

    SecurityHeaders(WebSettings settings) {
        this.frameAncestors = settings.frameAncestors();
    }

    /** The headers that are the same on every answer. */
    public Map<String, String> standing() {
        return Map.of(
                POLICY,
                policy("'self'"),
                "X-Content-Type-Options",
                "nosniff",
                "Referrer-Policy",
                "same-origin",
                "Permissions-Policy",
                "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
                "Cross-Origin-Opener-Policy",
                "same-origin",
                "Cross-Origin-Resource-Policy",
                "same-origin");
    }

    /** The policy of one page whose style tags carry this nonce. */
    public String policyWithNonce(String nonce) {
        return policy("'self' 'nonce-" + nonce + "'");
    }

    private String policy(String styles) {
        return "default-src 'self'; style-src " + styles
                + "; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors "
                + frameAncestors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        standing().forEach(response::setHeader);
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            response.setHeader("Cache-Control", "no-store");
        }
        chain.doFilter(request, response);
    }
}
