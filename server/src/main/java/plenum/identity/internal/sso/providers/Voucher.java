package plenum.identity.internal.sso.providers;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is done differently for each kind of provider. */
public interface Voucher {

    /** Whether it is the one for this kind. */
    boolean speaks(ProviderSettings settings);

    /** Where a browser begins to sign in, seen from the root of our addresses. */
    String startPath(Provider provider);

    /** What the other side has to be told about us, by name. */
    Map<String, URI> addresses(Provider provider, HttpServletRequest request);

    /** Where to send a browser that keeps this secret. */
    URI begin(Provider provider, FlowSecret secret, HttpServletRequest request);

    /** Refuses what may not be called from here. */
    void check(ProviderSettings settings);

    Health test(Provider provider);

    /**
     * Whether a provider can be spoken to.
     *
     * @param category what is in the way, in one word; never what the other side answered
     */
    record Health(boolean ok, @Nullable String category) {}
}
