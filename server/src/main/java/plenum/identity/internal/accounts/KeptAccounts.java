package plenum.identity.internal.accounts;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import plenum.identity.Account;
import plenum.identity.AccountDeleted;
import plenum.identity.AccountOpened;
import plenum.identity.AccountSearch;
import plenum.identity.Accounts;
import plenum.identity.Departures;
import plenum.identity.NewAccount;
import plenum.identity.internal.keys.KeyEndings;
import plenum.identity.internal.links.OneTimeLinks;
import plenum.identity.internal.passwords.PasswordDoor;
import plenum.identity.internal.passwords.Passwords;
import plenum.identity.internal.tokens.SignIns;
import plenum.shared.Ids;
import plenum.shared.Keyset;
import plenum.shared.Problem;

/** Opens, finds and ends accounts. */
@Component
class KeptAccounts implements Accounts {

    private final AccountStore store;
    private final Passwords passwords;
    private final PasswordDoor door;
    private final SignIns signIns;
    private final KeyEndings keys;
    private final OneTimeLinks links;
    /** Asked only when somebody goes: who answers needs accounts. */
    private final ObjectProvider<Departures> departures;

    private final ApplicationEventPublisher facts;
    private final Clock clock;

    KeptAccounts(
            AccountStore store,
            Passwords passwords,
            PasswordDoor door,
            SignIns signIns,
            KeyEndings keys,
            OneTimeLinks links,
            ObjectProvider<Departures> departures,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.door = door;
        this.signIns = signIns;
        this.keys = keys;
        this.links = links;
        this.departures = departures;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public Optional<Account> find(UUID id) {
        return store.find(id).map(KnownAccount::account);
    }

    @Override
    public Optional<Account> findByEmail(String email) {
        return store.findByEmail(email).map(KnownAccount::account);
    }

    @Override
    public List<Account> list(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : store.list(ids);
    }

    @Override
    public Keyset<Account> search(AccountSearch search) {
        var after = AccountCursor.read(search.after());
        var found = store.search(search.text(), search.active(), after, search.limit());
        return Keyset.of(found, search.limit(), AccountCursor::after);
    }

    @Override
    @Transactional
    public Account open(NewAccount wish) {
        if (!door.passwordsOpenAccounts()) {
            throw Problem.SSO_REQUIRED.refusal();
        }
        return open(wish, false);
    }

    /** Within the transaction that knows whether there is another one. */
    @Transactional
    Account open(NewAccount wish, boolean isFirst) {
        new AccountFields()
                .email(wish.email())
                .displayName(wish.displayName())
                .language(wish.language())
                .password("password", wish.password(), List.of(wish.email(), wish.displayName()))
                .refuse();
        return add(
                wish.email().strip(),
                wish.displayName().strip(),
                wish.language(),
                wish.timeZone(),
                wish.password(),
                isFirst);
    }

    /** For somebody whom another one vouches for. */
    @Transactional
    Account openWithoutPassword(String email, String name, String language, ZoneId zone) {
        new AccountFields().email(email).displayName(name).language(language).refuse();
        return add(email, name, language, zone, null, false);
    }

    private Account add(
            String email, String name, String language, ZoneId zone, @Nullable String password, boolean isFirst) {
        var taken = new HashSet<>(store.takenUsernames(AccountFields.proposal(email)));
        var account = new Account(
                Ids.next(), email, AccountFields.proposal(email, taken), name, true, language, zone, clock.instant());
        var hash = password == null ? null : passwords.hash(password);
        Taken.refuse(() -> store.add(account, hash));
        facts.publishEvent(new AccountOpened(account.id(), isFirst));
        return account;
    }

    @Override
    @Transactional
    public void deactivate(UUID account) {
        departures.stream().forEach(each -> each.refuseIfNeeded(account));
        if (store.setActive(get(account).id(), false, clock.instant())) {
            signIns.endAll(account);
            keys.revokeAll(account);
        }
    }

    @Override
    @Transactional
    public void activate(UUID account) {
        store.setActive(get(account).id(), true, clock.instant());
    }

    @Override
    @Transactional
    public void delete(UUID account) {
        departures.stream().forEach(each -> each.refuseIfNeeded(account));
        get(account);
        signIns.endAll(account);
        signIns.forgetNames(account);
        keys.revokeAll(account);
        // Whoever kept something of theirs may still look who it was.
        facts.publishEvent(new AccountDeleted(account));
        store.remove(account);
    }

    @Override
    public void forgetLinks(UUID account) {
        links.forget(account);
    }

    @Override
    public String resetLink(UUID account) {
        return links.reset(get(account).id());
    }

    private Account get(UUID account) {
        return find(account).orElseThrow(Problem.NOT_FOUND::refusal);
    }

    /** Two people may choose the same name at once, so only the store can tell. */
    static final class Taken {

        private Taken() {}

        static void refuse(Runnable write) {
            try {
                write.run();
            } catch (DuplicateKeyException taken) {
                var message = String.valueOf(taken.getMessage());
                throw message.contains("identity_account_username")
                        ? Problem.VALIDATION_ERROR.on("username", "is somebody else's")
                        : Problem.VALIDATION_ERROR.on("email", "has an account already");
            }
        }
    }
}
