package plenum.identity.internal.accounts;

import org.jspecify.annotations.Nullable;
import plenum.identity.Account;

/** An account and what proves it. */
public record KnownAccount(Account account, @Nullable String passwordHash) {

    /** Not even a hash is to be printed. */
    @Override
    public String toString() {
        return account.toString();
    }
}
