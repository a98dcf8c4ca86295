package plenum.identity.internal.sso.providers;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody else who may say who people are.
 *
 * @param slug how it is called in addresses
 * @param hasSecret whether it was given a secret; the secret itself is nowhere here
 */
public record Provider(
        UUID id,
        String slug,
        String name,
        boolean active,
        ProviderSettings settings,
        boolean hasSecret,
        Admission admission,
        int revision,
        Instant createdAt) {}
