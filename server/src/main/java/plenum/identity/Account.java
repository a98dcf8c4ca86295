package plenum.identity;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/** Somebody who can sign in, as others may know them; what proves it stays here. */
public record Account(
        UUID id,
        String email,
        String username,
        String displayName,
        boolean active,
        String language,
        ZoneId timeZone,
        Instant createdAt) {}
