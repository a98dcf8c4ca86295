package plenum.web.internal.requests;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ForwardedHeaderFilter;
import org.springframework.web.filter.OncePerRequestFilter;
import plenum.web.internal.WebSettings;

/** Believes forwarded headers only when a configured proxy sends them, and hides them from everybody else. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class TrustedProxies extends OncePerRequestFilter {

    private static final String CHAIN = "X-Forwarded-For";
    private static final String SPOKEN_FOR = TrustedProxies.class.getName();

    private final List<IpAddressMatcher> trusted;
    private final ForwardedHeaderFilter believe = new ForwardedHeaderFilter();
    private final ForwardedHeaderFilter hide = new ForwardedHeaderFilter();

    TrustedProxies(WebSettings settings) {
        this.trusted =
                settings.trustedProxies().stream().map(IpAddressMatcher::new).toList();
        hide.setRemoveOnly(true);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isTrusted(request.getRemoteAddr())) {
            request.setAttribute(SPOKEN_FOR, true);
            believe.doFilter(new NearestClient(request, client(request)), response, chain);
        } else {
            hide.doFilter(request, response, chain);
        }
    }

    static boolean hasSpokenFor(HttpServletRequest request) {
        return request.getAttribute(SPOKEN_FOR) != null;
    }

    /** The last address that no proxy of ours stands for; everything before it anybody may have written. */
    private @Nullable String client(HttpServletRequest request) {
        var hops = Collections.list(request.getHeaders(CHAIN)).stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .filter(hop -> !hop.isEmpty())
                .toList();
        return hops.reversed().stream()
                .filter(hop -> !isTrusted(hop))
                .findFirst()
                .orElse(null);
    }

    private boolean isTrusted(String address) {
        try {
            return trusted.stream().anyMatch(network -> network.matches(address));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    private static final class NearestClient extends HttpServletRequestWrapper {

        private final @Nullable String client;

        NearestClient(HttpServletRequest request, @Nullable String client) {
            super(request);
            this.client = client;
        }

        @Override
        public @Nullable String getHeader(String name) {
            return CHAIN.equalsIgnoreCase(name) ? client : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return CHAIN.equalsIgnoreCase(name)
                    ? Collections.enumeration(client == null ? List.of() : List.of(client))
                    : super.getHeaders(name);
        }
    }
}
