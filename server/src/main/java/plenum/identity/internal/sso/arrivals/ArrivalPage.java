package plenum.identity.internal.sso.arrivals;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import plenum.shared.Problem;

/**
 * The page of our own where every way back ends: what it asks for comes from our site, so the strict cookies travel
 * again.
 */
public final class ArrivalPage {

    private static final String PATH = "/signin/sso";

    private ArrivalPage() {}

    public static ResponseEntity<Void> show(HttpServletRequest request) {
        return see(request.getContextPath() + PATH);
    }

    /** The address says in one word why it came to nothing. */
    public static ResponseEntity<Void> show(Problem problem, HttpServletRequest request) {
        return see(
                request.getContextPath() + PATH + "?problem=" + problem.name().toLowerCase(Locale.ROOT));
    }

    private static ResponseEntity<Void> see(String where) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(where))
                .header("Cache-Control", "no-store")
                .build();
    }
}
