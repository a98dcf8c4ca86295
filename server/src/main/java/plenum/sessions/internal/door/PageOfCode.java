package plenum.sessions.internal.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import plenum.shared.Doorway;
import plenum.shared.Problem;
import plenum.shared.Refusal;

/** Keeps pages of codes from being a second way to guess: opening one is a look-up like any other. */
@Component
class PageOfCode implements Doorway {

    private static final Pattern PAGE = Pattern.compile("/(?:s|join)/([^/]{1,20})(?:/.*)?");

    private final SessionListings listings;
    private final Neighbours neighbours;

    PageOfCode(SessionListings listings, Neighbours neighbours) {
        this.listings = listings;
        this.neighbours = neighbours;
    }

    @Override
    public Optional<Problem> refusal(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var page = PAGE.matcher(path);
        return page.matches() ? refusal(Network.of(request), page.group(1)) : Optional.empty();
    }

    /** A page of an unknown code is shown, because it says so itself; only too many of them are not. */
    private Optional<Problem> refusal(Network network, String typed) {
        var code = JoinCodes.read(typed);
        try {
            neighbours.open(network, code.orElse(typed), () -> code.flatMap(listings::findByCode));
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal.problem()).filter(problem -> problem == Problem.RATE_LIMITED);
        }
    }
}
