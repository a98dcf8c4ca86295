package plenum.identity.internal.sso.arrivals;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as a provider vouches for them.
 *
 * @param authority who gave the subject its name: an issuer, or whatever else no two of them share
 * @param subject what never changes for one person
 * @param emailVerified whether the address is known to be theirs; it never says who they are
 * @param groups absent when the provider does not tell, which is not the same as none
 */
public record OutsideIdentity(
        String authority,
        String subject,
        @Nullable String email,
        boolean emailVerified,
        @Nullable String name,
        @Nullable Set<String> groups) {

    public static final int LONGEST_SUBJECT = 1_000;
}
