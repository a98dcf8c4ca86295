package plenum.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;

/** Where people reach us: the beginning of links and QR codes, without a slash at the end. */
public interface PublicAddress {

    /** The address somebody has set for good. */
    Optional<URI> configured();

    /** The address to put into links that answer this request. */
    URI asSeenBy(HttpServletRequest request);

    /** The address for people in the same network, when there is no request to go by. */
    URI forNeighbours();
}
