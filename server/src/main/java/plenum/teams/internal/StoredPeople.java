package plenum.teams.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import plenum.identity.Account;
import plenum.identity.Accounts;
import plenum.identity.Departures;
import plenum.identity.Memberships;
import plenum.identity.Permission;
import plenum.identity.SignedIn;
import plenum.shared.Audited;
import plenum.shared.Problem;
import plenum.teams.People;
import plenum.teams.Role;

/** Lets admins see who there is and say what each is everywhere; of admins only super admins say so. */
@Component
class StoredPeople implements People {

    private final MembershipStore store;
    private final Accounts accounts;
    private final LastSuperAdmin lastSuperAdmin;
    private final ObjectProvider<Departures> departures;
    private final RightsAtHand rights;
    private final Memberships memberships;
    private final ApplicationEventPublisher facts;

    StoredPeople(
            MembershipStore store,
            Accounts accounts,
            LastSuperAdmin lastSuperAdmin,
            ObjectProvider<Departures> departures,
            RightsAtHand rights,
            Memberships memberships,
            ApplicationEventPublisher facts) {
        this.store = store;
        this.accounts = accounts;
        this.lastSuperAdmin = lastSuperAdmin;
        this.departures = departures;
        this.rights = rights;
        this.memberships = memberships;
        this.facts = facts;
    }

    @Override
    public List<Person> list(SignedIn who) {
        memberships.require(who, Permission.MANAGE_USERS);
        var roles = store.roles();
        var teams = store.teams();
        return accounts.list(roles.keySet()).stream()
                .map(account -> person(account, roles, teams))
                .sorted(Comparator.comparing(Person::displayName, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Person::accountId))
                .toList();
    }

    @Override
    @Transactional
    public Person giveRole(SignedIn who, UUID account, Role role) {
        memberships.require(who, Permission.MANAGE_USERS);
        var known = accounts.find(account).orElseThrow(Problem.NOT_FOUND::refusal);
        rights.change();
        var roles = store.roles();
        var before = roles.getOrDefault(account, Role.VIEWER);
        memberships.require(who, Roles.toChange(before, role));
        if (role != Role.SUPER_ADMIN) {
            lastSuperAdmin.refuseIfNeeded(account);
            refuseIfNeededAsItIs(account);
        }
        store.give(account, role);
        // Whoever issued one for somebody less may not for what they are now.
        accounts.forgetLinks(account);
        roles.put(account, role);
        facts.publishEvent(Audited.by(who.required(), "account.role_given")
                .on(account)
                .with("before", before.word())
                .with("role", role.word()));
        return person(known, roles, store.teams());
    }

    private void refuseIfNeededAsItIs(UUID account) {
        if (departures.stream().anyMatch(each -> each.isNeededAsItIs(account))) {
            throw Problem.BREAK_GLASS_NEEDED.refusal();
        }
    }

    private static Person person(Account account, Map<UUID, Role> roles, Map<UUID, Set<UUID>> teams) {
        return new Person(
                account.id(),
                account.displayName(),
                account.email(),
                account.active(),
                roles.getOrDefault(account.id(), Role.VIEWER),
                teams.getOrDefault(account.id(), Set.of()));
    }
}
