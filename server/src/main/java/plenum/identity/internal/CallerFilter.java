package plenum.identity.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.filter.OncePerRequestFilter;
import plenum.identity.Callers;
import plenum.identity.ProofCookie;
import plenum.identity.Proofs;
import plenum.identity.Secrets;
import plenum.identity.SignedIn;
import plenum.identity.internal.keys.KeyProofs;
import plenum.identity.internal.tokens.AccessProofs;
import plenum.identity.internal.tokens.TokenCookies;
import plenum.shared.Caller;
import plenum.shared.Problem;

/** Finds out, once per request, who is calling. The only place that reads a proof. */
@Component
@Order(Callers.RESOLVED_AT)
class CallerFilter extends OncePerRequestFilter {

    private static final Pattern SESSION =
            Pattern.compile("/api/v1/sessions/(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})(?:/.*)?");
    private static final Pattern AS_DISPLAY = Pattern.compile("(?:^|.*&)as=display(?:&.*|$)");
    private static final Pattern BEARER =
            Pattern.compile("Bearer ((?:seat|disp)_\\S{1,128})", Pattern.CASE_INSENSITIVE);

    private static final Pattern MEMBER = Pattern.compile("Bearer (eyJ\\S{1,2000})", Pattern.CASE_INSENSITIVE);

    private final Supplier<@Nullable Proofs> proofs;
    private final AccessProofs members;
    private final KeyProofs keys;

    CallerFilter(ObjectProvider<Proofs> proofs, AccessProofs members, KeyProofs keys) {
        this.keys = keys;
        this.proofs = SingletonSupplier.ofNullable(proofs::getIfAvailable);
        this.members = members;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Callers.isWithKey(request)) {
            key(request).ifPresent(who -> Callers.signIn(request, who));
        } else {
            caller(request).ifPresent(caller -> Callers.remember(request, caller));
            accessToken(request).flatMap(members::of).ifPresent(who -> Callers.signIn(request, who));
        }
        chain.doFilter(request, response);
    }

    /** A key stands for nothing outside the API; within, a wrong one is refused and not taken for nobody. */
    private Optional<SignedIn> key(HttpServletRequest request) {
        if (!path(request).startsWith("/api/v1/")) {
            return Optional.empty();
        }
        var token = request.getHeader("Authorization").substring("Bearer ".length());
        return Optional.of(keys.of(token).orElseThrow(Problem.API_KEY_INVALID::refusal));
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    private Optional<? extends Caller> caller(HttpServletRequest request) {
        var session = SESSION.matcher(path(request));
        if (!session.matches()) {
            return Optional.empty();
        }
        var sessionId = UUID.fromString(session.group(1));
        var asked = proofs.get();
        // A screen never falls back to the seat of the same browser, nor the other way round.
        return asksAsDisplay(request)
                ? proof(request, "disp_", ProofCookie.DISPLAY).flatMap(token -> display(asked, sessionId, token))
                : proof(request, "seat_", ProofCookie.SEAT).flatMap(token -> seat(asked, sessionId, token));
    }

    /** An account may stand beside a seat; a bearer token for it wins over the cookie. */
    private static Optional<String> accessToken(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        var bearer = header == null ? null : MEMBER.matcher(header);
        return bearer != null && bearer.matches()
                ? Optional.of(bearer.group(1))
                : TokenCookies.read(TokenCookies.ACCESS, request);
    }

    private static Optional<Caller.Seat> seat(@Nullable Proofs proofs, UUID sessionId, String token) {
        return proofs == null ? Optional.empty() : proofs.seat(sessionId, Secrets.sha256(token));
    }

    private static Optional<Caller.Display> display(@Nullable Proofs proofs, UUID sessionId, String token) {
        return proofs == null ? Optional.empty() : proofs.display(sessionId, Secrets.sha256(token));
    }

    /** Only the query counts: reading parameters would swallow the body of a form. */
    private static boolean asksAsDisplay(HttpServletRequest request) {
        var query = request.getQueryString();
        return query != null && AS_DISPLAY.matcher(query).matches();
    }

    /** A bearer token of ours wins over the cookie, even when it is of the wrong kind. */
    private static Optional<String> proof(HttpServletRequest request, String prefix, String cookie) {
        var header = request.getHeader("Authorization");
        var bearer = header == null ? null : BEARER.matcher(header);
        if (bearer != null && bearer.matches()) {
            return Optional.of(bearer.group(1)).filter(token -> token.startsWith(prefix));
        }
        var cookies = request.getCookies();
        for (Cookie each : cookies == null ? new Cookie[0] : cookies) {
            if (each.getName().equals(cookie)) {
                return Optional.of(each.getValue()).filter(token -> token.startsWith(prefix));
            }
        }
        return Optional.empty();
    }
}
