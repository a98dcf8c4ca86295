package plenum.identity.internal.me;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import plenum.identity.internal.accounts.KnownAccount;

/**
 * An account as its owner sees it, with what they may do right now.
 *
 * @param permissions what is allowed for everything here that belongs to no team
 * @param hasPassword whether there is one; whoever has none comes from a provider
 * @param strangers how many tries to sign in failed within a day, from places the owner has not used before
 */
record OwnAccount(
        UUID id,
        String email,
        String username,
        String displayName,
        String language,
        String timeZone,
        Instant createdAt,
        List<String> permissions,
        List<InTeam> teams,
        boolean hasPassword,
        int strangers) {

    record InTeam(UUID teamId, List<String> permissions) {}

    static OwnAccount of(KnownAccount known, List<String> permissions, List<InTeam> teams, int strangers) {
        var account = known.account();
        return new OwnAccount(
                account.id(),
                account.email(),
                account.username(),
                account.displayName(),
                account.language(),
                account.timeZone().getId(),
                account.createdAt(),
                permissions,
                teams,
                known.passwordHash() != null,
                strangers);
    }
}
