package plenum.sessions.internal.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import plenum.shared.Doorway;
import plenum.shared.Problem;
import plenum.shared.Refusal;

/** Whether the address of a page holds a code that leads somewhere. Opening such a page is a look-up like any other. */
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

    private Optional<Problem> refusal(Network network, String typed) {
        var code = JoinCodes.read(typed);
        try {
            neighbours.lookUp(network, code.orElse(typed), () -> code.flatMap(listings::findByCode));
            return Optional.empty();
        } catch (Refusal refusal) {
            if (refusal.problem() == Problem.JOIN_CODE_UNKNOWN) {
                neighbours.opened(network, code.orElse(typed));
            }
            return Optional.of(refusal.problem());
        }
    }
}
