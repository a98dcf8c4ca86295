package plenum.identity.internal.sso.providers;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import plenum.identity.Account;
import plenum.identity.Departures;
import plenum.identity.Memberships;
import plenum.identity.Permission;
import plenum.identity.internal.accounts.KnownAccount;
import plenum.identity.internal.accounts.OwnAccounts;
import plenum.identity.internal.passwords.PasswordDoor;
import plenum.shared.Audited;
import plenum.shared.Problem;

/** Whether people sign in only through providers. Where they do, one account keeps its password for bad days. */
@Component
public class SignInPolicy implements PasswordDoor, Departures {

    private final PolicyStore store;
    private final ProviderStore providers;
    private final OwnAccounts accounts;
    private final ApplicationEventPublisher facts;

    SignInPolicy(PolicyStore store, ProviderStore providers, OwnAccounts accounts, ApplicationEventPublisher facts) {
        this.store = store;
        this.providers = providers;
        this.accounts = accounts;
        this.facts = facts;
    }

    /** @param breakGlass whose password counts all the same */
    record SsoPolicy(boolean ssoOnly, @Nullable UUID breakGlass, int revision) {}

    SsoPolicy get() {
        var kept = store.get();
        return new SsoPolicy(kept.ssoOnly(), kept.breakGlass(), kept.revision());
    }

    public boolean isSsoOnly() {
        return store.get().ssoOnly();
    }

    /** Whoever keeps the key for bad days must be able to do everything then. */
    @Transactional
    SsoPolicy change(
            UUID who, Memberships memberships, @Nullable Integer seen, boolean ssoOnly, @Nullable UUID account) {
        providers.lock();
        if (ssoOnly) {
            refuseUnlessUsable(memberships, account);
        }
        var known = store.get();
        if (seen != null && seen != known.revision() || !store.change(ssoOnly, account, known.revision())) {
            throw Problem.PRECONDITION_FAILED.refusal();
        }
        var told = Audited.by(who, "sso_policy.changed").with("sso_only", String.valueOf(ssoOnly));
        facts.publishEvent(account == null ? told : told.on(account));
        return get();
    }

    private void refuseUnlessUsable(Memberships memberships, @Nullable UUID account) {
        if (providers.list().stream().noneMatch(Provider::active)) {
            throw Problem.SSO_PROVIDER_NEEDED.refusal();
        }
        boolean isUsable = account != null
                && accounts.find(account).filter(SignInPolicy::hasPassword).isPresent()
                && memberships.may(account, Permission.MANAGE_ADMINS);
        if (!isUsable) {
            throw Problem.VALIDATION_ERROR.on("break_glass", "must be a super admin with a password");
        }
    }

    private static boolean hasPassword(KnownAccount known) {
        Account account = known.account();
        return account.active() && known.passwordHash() != null;
    }

    /** Whether somebody comes in with a password. */
    public boolean passwordCounts(UUID account) {
        var policy = store.get();
        return !policy.ssoOnly() || account.equals(policy.breakGlass());
    }

    @Override
    public void pass(UUID account) {
        var policy = store.get();
        if (!policy.ssoOnly()) {
            return;
        }
        if (!account.equals(policy.breakGlass())) {
            facts.publishEvent(
                    Audited.byNobody("account.password_not_enough").on(account).refused());
            throw Problem.SSO_REQUIRED.refusal();
        }
        facts.publishEvent(Audited.by(account, "account.break_glass_used").on(account));
    }

    @Override
    public boolean passwordsOpenAccounts() {
        return !isSsoOnly();
    }

    @Override
    public void refuseIfNeeded(UUID account) {
        if (isNeededAsItIs(account)) {
            throw Problem.BREAK_GLASS_NEEDED.refusal();
        }
    }

    @Override
    public boolean isNeededAsItIs(UUID account) {
        var policy = store.get();
        return policy.ssoOnly() && account.equals(policy.breakGlass());
    }
}
