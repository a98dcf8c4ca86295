package plenum.sessions.internal.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.locks.LockSupport;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import plenum.identity.OpenToKeys;
import plenum.sessions.SessionSummary;
import plenum.shared.Answer;

/** What stands behind a code. */
@RestController
class JoinCodeController {

    private final SessionListings listings;
    private final Neighbours neighbours;

    JoinCodeController(SessionListings listings, Neighbours neighbours) {
        this.listings = listings;
        this.neighbours = neighbours;
    }

    /** The session, and what it asks of newcomers. Those who guess wait, those who were invited do not. */
    @OpenToKeys
    @GetMapping("/api/v1/join-codes/{code}")
    Answer<SessionSummary> getSessionByCode(@PathVariable String code, HttpServletRequest request) {
        var network = Network.of(request);
        var plain = JoinCodes.read(code);
        LockSupport.parkNanos(neighbours.patience(network).toNanos());
        return Answer.of(neighbours.lookUp(network, plain.orElse(code), () -> plain.flatMap(listings::findByCode)));
    }
}
