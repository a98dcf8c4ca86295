package plenum.identity.internal.sso.arrivals;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on the way to a provider and back.
 *
 * @param account who wants to link what comes back; absent where somebody wants to sign in
 * @param returnTo where they were
 * @param arrived whom the provider vouched for, once it has
 */
public record Flow(
        String secretSha256,
        UUID provider,
        @Nullable UUID account,
        String returnTo,
        @Nullable OutsideIdentity arrived) {}
