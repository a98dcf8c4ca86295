package plenum.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Says of the address of a page whether it may be asked for now, told by whoever keeps what stands behind it. */
public interface Doorway {

    Optional<Problem> refusal(HttpServletRequest request);
}
