package plenum.identity;

import java.util.Optional;
import java.util.UUID;
import plenum.shared.Caller;

/**
 * Whoever keeps seats and presenter screens says here whom a secret belongs to. Identity owns the question, sessions
 * gives the answer. Only the SHA-256 of a secret is ever handed over.
 */
public interface Proofs {

    Optional<Caller.Seat> seat(UUID sessionId, String tokenSha256);

    Optional<Caller.Display> display(UUID sessionId, String tokenSha256);
}
