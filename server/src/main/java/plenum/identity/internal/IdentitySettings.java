package plenum.identity.internal;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who can sign in.
 *
 * @param resetLinkFor an address or username: each start prints a link by which its owner chooses a new password
 */
@ConfigurationProperties("plenum.identity")
public record IdentitySettings(@Nullable String resetLinkFor) {}
