package plenum.sessions.internal.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import plenum.identity.Callers;
import plenum.shared.Caller;

/** Counts what seats change; what they do in an activity is counted where it is known whether it is an answer. */
@Component
@Order(Callers.RESOLVED_AT + 5)
class CommandRate extends OncePerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final SeatRates rates;

    CommandRate(SeatRates rates) {
        this.rates = rates;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Callers.of(request) instanceof Caller.Seat seat
                && !SAFE.contains(request.getMethod())
                && !request.getRequestURI().endsWith("/commands")) {
            rates.command(seat.participantId());
        }
        chain.doFilter(request, response);
    }
}
