package plenum.identity.internal.keys;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.identity.Scopes;

/**
 * A key somebody has made, without what proves it.
 *
 * @param publicId what it begins with, by which its owner recognises it
 * @param accountName of its maker
 */
record ApiKey(
        UUID id,
        String publicId,
        UUID account,
        String accountName,
        String name,
        Scopes scopes,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt) {}
