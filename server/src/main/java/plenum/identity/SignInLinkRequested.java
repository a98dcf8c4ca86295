package plenum.identity;

import java.util.UUID;

/** Somebody says they forgot their password; whoever can reach the owner asks {@link Accounts#resetLink} for a link. */
public record SignInLinkRequested(UUID account) {}
