package plenum.teams.internal;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import plenum.identity.Account;
import plenum.identity.Accounts;
import plenum.identity.Departures;
import plenum.shared.Problem;

/** Keeps the organisation from being without a super admin, whoever goes at the same moment. */
@Component
class LastSuperAdmin implements Departures {

    private final MembershipStore store;
    private final Accounts accounts;
    private final RightsAtHand rights;

    LastSuperAdmin(MembershipStore store, Accounts accounts, RightsAtHand rights) {
        this.store = store;
        this.accounts = accounts;
        this.rights = rights;
    }

    /** Two who go at once are looked at one after the other, so the second finds that the first is gone. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void refuseIfNeeded(UUID account) {
        rights.change();
        if (isNeeded(account)) {
            throw Problem.LAST_SUPER_ADMIN.refusal();
        }
    }

    boolean isNeeded(UUID account) {
        var those = store.superAdmins();
        var others = those.stream().filter(each -> !each.equals(account)).toList();
        return those.contains(account) && accounts.list(others).stream().noneMatch(Account::active);
    }
}
