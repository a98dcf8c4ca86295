package plenum.identity.internal.accounts;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import plenum.identity.Account;
import plenum.identity.internal.accounts.KeptAccounts.Taken;
import plenum.identity.internal.links.OneTimeLinks;
import plenum.identity.internal.passwords.Passwords;
import plenum.shared.Audited;
import plenum.shared.Problem;

/** Lets people see and change what their account says of them. */
@Component
public class OwnAccounts {

    private final AccountStore store;
    private final Passwords passwords;
    private final OneTimeLinks links;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    OwnAccounts(
            AccountStore store, Passwords passwords, OneTimeLinks links, ApplicationEventPublisher facts, Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.links = links;
        this.facts = facts;
        this.clock = clock;
    }

    /** What is to be different; what is absent stays. */
    public record Change(
            @Nullable String displayName,
            @Nullable String username,
            @Nullable String email,
            @Nullable String language,
            @Nullable String timeZone) {}

    public Optional<KnownAccount> find(UUID account) {
        return store.find(account);
    }

    public Optional<KnownAccount> findByLogin(String login) {
        return store.findByLogin(login);
    }

    public Account get(UUID account) {
        return find(account).map(KnownAccount::account).orElseThrow(Problem.SIGN_IN_REQUIRED::refusal);
    }

    @Transactional
    public Account change(UUID id, Change change) {
        var known = get(id);
        var wanted = new Account(
                id,
                or(change.email(), known.email()),
                or(change.username(), known.username()),
                or(change.displayName(), known.displayName()),
                known.active(),
                or(change.language(), known.language()),
                Zones.read(change.timeZone(), known.timeZone()),
                known.createdAt());
        new AccountFields()
                .email(wanted.email())
                .username(wanted.username())
                .displayName(wanted.displayName())
                .language(wanted.language())
                .refuse();
        Taken.refuse(() -> store.change(wanted, clock.instant()));
        var told = Audited.by(id, "account.changed").on(id);
        if (!wanted.email().equals(known.email())) {
            links.forget(id);
        }
        facts.publishEvent(wanted.email().equals(known.email()) ? told : told.with("email", "changed"));
        return wanted;
    }

    /** What speaks against this password is said about this field. */
    public void checkNewPassword(Account account, String field, String password) {
        var own = List.of(account.email(), account.username(), account.displayName());
        new AccountFields().password(field, password, own).refuse();
    }

    /** Slow, as hashing is, and best done outside a transaction. */
    public String hash(String password) {
        return passwords.hash(password);
    }

    /**
     * Making a hash takes its time, and meanwhile somebody may have chosen another password or closed the account: whatever
     * follows from a password that was right asks once more, within the transaction in which it follows.
     */
    @Transactional
    public void refuseUnlessStill(KnownAccount checked) {
        if (!store.isStill(checked.account().id(), checked.passwordHash())) {
            throw Problem.SIGN_IN_FAILED.refusal();
        }
    }

    @Transactional
    public void changePassword(UUID account, String hash) {
        store.changePassword(account, hash, clock.instant());
    }

    private static String or(@Nullable String wish, String known) {
        return wish == null ? known : wish.strip();
    }
}
