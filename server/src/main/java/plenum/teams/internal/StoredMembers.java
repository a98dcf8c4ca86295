package plenum.teams.internal;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import plenum.identity.Account;
import plenum.identity.Accounts;
import plenum.identity.Memberships;
import plenum.identity.Permission;
import plenum.identity.SignedIn;
import plenum.shared.Audited;
import plenum.shared.Problem;
import plenum.teams.Members;
import plenum.teams.Role;
import plenum.teams.internal.MembershipStore.Membership;

/** Lets people see who is in their team, and its managers say who is. */
@Component
class StoredMembers implements Members {

    private final MembershipStore store;
    private final Accounts accounts;
    private final RightsAtHand rights;
    private final Memberships memberships;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    StoredMembers(
            MembershipStore store,
            Accounts accounts,
            RightsAtHand rights,
            Memberships memberships,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.rights = rights;
        this.memberships = memberships;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public List<Member> list(SignedIn who, UUID team) {
        memberships.require(who, team, Permission.READ_MEMBERS);
        return members(team).toList();
    }

    @Override
    @Transactional
    public Member add(SignedIn who, UUID team, NewMember member) {
        memberships.require(who, team, Permission.MANAGE_MEMBERS);
        refuseAdmins(member.role());
        var account = named(member);
        rights.change();
        if (!store.add(team, account.id(), member.role(), clock.instant())) {
            throw Problem.VALIDATION_ERROR.on(fieldOf(member), "is in this team already");
        }
        return told(who, "member.added", team, account.id());
    }

    @Override
    @Transactional
    public Member giveRole(SignedIn who, UUID team, UUID account, Role role) {
        memberships.require(who, team, Permission.MANAGE_MEMBERS);
        refuseAdmins(role);
        rights.change();
        if (!store.change(team, account, role)) {
            throw Problem.ITEM_NOT_FOUND.refusal();
        }
        return told(who, "member.role_given", team, account);
    }

    @Override
    @Transactional
    public void remove(SignedIn who, UUID team, UUID account) {
        boolean leaves = account.equals(who.account());
        if (leaves) {
            memberships.requireMember(who, team);
        } else {
            memberships.require(who, team, Permission.MANAGE_MEMBERS);
        }
        rights.change();
        if (!store.remove(team, account)) {
            throw Problem.ITEM_NOT_FOUND.refusal();
        }
        facts.publishEvent(Audited.by(who.required(), leaves ? "member.left" : "member.removed")
                .on(account)
                .with("team", team.toString()));
    }

    private Member told(SignedIn who, String action, UUID team, UUID account) {
        var member = members(team)
                .filter(each -> each.accountId().equals(account))
                .findAny()
                .orElseThrow(Problem.ITEM_NOT_FOUND::refusal);
        facts.publishEvent(Audited.by(who.required(), action)
                .on(account)
                .with("team", team.toString())
                .with("role", member.role().word()));
        return member;
    }

    private Account named(NewMember member) {
        var found = member.accountId() == null
                ? Optional.ofNullable(member.email()).map(String::strip).flatMap(accounts::findByEmail)
                : accounts.find(member.accountId());
        return found.filter(Account::active)
                .orElseThrow(() -> Problem.VALIDATION_ERROR.on(fieldOf(member), "belongs to no account"));
    }

    private static String fieldOf(NewMember member) {
        return member.accountId() == null ? "email" : "account_id";
    }

    static void refuseAdmins(Role role) {
        if (!Roles.isOfTeams(role)) {
            throw Problem.VALIDATION_ERROR.on("role", "is none of a team");
        }
    }

    /** Of accounts that are gone nothing is known but their ids, so they are not in the list. */
    private Stream<Member> members(UUID team) {
        var in = store.list(team);
        var known = accounts.list(in.stream().map(Membership::account).toList()).stream()
                .collect(toMap(Account::id, each -> each));
        return in.stream()
                .flatMap(each ->
                        Optional.ofNullable(known.get(each.account())).stream().map(account -> member(account, each)))
                .sorted(Comparator.comparing(Member::displayName, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Member::accountId));
    }

    private static Member member(Account account, Membership membership) {
        return new Member(
                account.id(),
                account.displayName(),
                account.email(),
                account.active(),
                membership.role(),
                membership.role().or(membership.organisation()),
                membership.joinedAt());
    }
}
