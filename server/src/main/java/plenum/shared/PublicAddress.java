package plenum.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;

/** Where people reach us: the beginning of every link and QR code, without a slash at the end. */
public interface PublicAddress {

    URI asSeenBy(HttpServletRequest request);
}
