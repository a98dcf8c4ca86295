package plenum.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Says of the address of a page whether it leads anywhere, told by whoever keeps what stands behind it. */
public interface Doorway {

    Optional<Problem> refusal(HttpServletRequest request);
}
