package plenum.identity;

import java.util.UUID;

/** A device is not signed in any more, or an API key is none; nothing it was shown as such goes on. Told on every node. */
public record SignInEnded(UUID account, UUID signIn) {}
