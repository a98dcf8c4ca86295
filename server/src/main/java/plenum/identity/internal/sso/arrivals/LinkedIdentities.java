package plenum.identity.internal.sso.arrivals;

import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import plenum.identity.internal.accounts.OutsideAccounts;
import plenum.identity.internal.sso.arrivals.OutsideStore.LinkedIdentity;
import plenum.identity.internal.sso.providers.SignInPolicy;
import plenum.shared.Audited;
import plenum.shared.PersonalData;
import plenum.shared.Problem;

/** Shows people under which names others know them, and lets them take one away unless it is the only way in. */
@Component
class LinkedIdentities implements PersonalData {

    private final OutsideStore store;
    private final OutsideAccounts accounts;
    private final SignInPolicy policy;
    private final ApplicationEventPublisher facts;

    LinkedIdentities(
            OutsideStore store, OutsideAccounts accounts, SignInPolicy policy, ApplicationEventPublisher facts) {
        this.store = store;
        this.accounts = accounts;
        this.policy = policy;
        this.facts = facts;
    }

    List<LinkedIdentity> list(UUID account) {
        return store.list(account);
    }

    @Transactional
    void unlink(UUID account, UUID identity) {
        store.lock(account);
        if (!store.remove(account, identity)) {
            throw Problem.NOT_FOUND.refusal();
        }
        boolean passwordCounts = accounts.hasPassword(account) && policy.passwordCounts(account);
        if (!passwordCounts && store.list(account).isEmpty()) {
            throw Problem.LAST_WAY_IN.refusal();
        }
        facts.publishEvent(
                Audited.by(account, "account.identity_unlinked").on(account).with("identity", identity.toString()));
    }

    @Override
    public String section() {
        return "identities";
    }

    @Override
    public Object of(UUID account) {
        return list(account);
    }
}
