package plenum.identity.internal.users;

import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import plenum.identity.Account;
import plenum.identity.AccountSearch;
import plenum.identity.Accounts;
import plenum.identity.Memberships;
import plenum.identity.Permission;
import plenum.identity.SignedIn;
import plenum.identity.internal.signin.SigningIn;
import plenum.shared.Audited;
import plenum.shared.Keyset;
import plenum.shared.Problem;

/** Looks after the accounts of others: of everybody to see, of those with a lower role to act on. */
@Component
class Administration {

    private final Accounts accounts;
    private final SigningIn door;
    private final Memberships memberships;
    private final ApplicationEventPublisher facts;

    Administration(Accounts accounts, SigningIn door, Memberships memberships, ApplicationEventPublisher facts) {
        this.accounts = accounts;
        this.door = door;
        this.memberships = memberships;
        this.facts = facts;
    }

    Keyset<Account> list(SignedIn who, AccountSearch search) {
        memberships.require(who, Permission.MANAGE_USERS);
        return accounts.search(search);
    }

    Account get(SignedIn who, UUID user) {
        memberships.require(who, Permission.MANAGE_USERS);
        return accounts.find(user).orElseThrow(Problem.NOT_FOUND::refusal);
    }

    @Transactional
    Account deactivate(SignedIn who, UUID user) {
        requireLower(who, user);
        accounts.deactivate(user);
        return told(who, user, "account.deactivated");
    }

    @Transactional
    Account activate(SignedIn who, UUID user) {
        requireLower(who, user);
        accounts.activate(user);
        return told(who, user, "account.activated");
    }

    @Transactional
    void unlock(SignedIn who, UUID user) {
        requireLower(who, user);
        door.unlock(user);
        told(who, user, "account.unlocked");
    }

    @Transactional
    String resetLink(SignedIn who, UUID user) {
        requireLower(who, user);
        told(who, user, "account.reset_link_issued");
        return accounts.resetLink(user);
    }

    private void requireLower(SignedIn who, UUID user) {
        get(who, user);
        if (!memberships.decidesOver(who.required(), user)) {
            throw Problem.UNAUTHORIZED.refusal().with("permission", Permission.MANAGE_ADMINS.word());
        }
    }

    private Account told(SignedIn who, UUID user, String action) {
        facts.publishEvent(Audited.by(who.required(), action).on(user));
        return get(who, user);
    }
}
