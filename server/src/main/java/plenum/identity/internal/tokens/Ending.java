package plenum.identity.internal.tokens;

import java.time.Instant;
import java.util.List;
import plenum.identity.SignInEnded;

/** Whoever keeps something that somebody is signed in with, and that may end on any node. */
public interface Ending {

    /** What has ended between these two moments. */
    List<SignInEnded> listEnded(Instant since, Instant now);
}
