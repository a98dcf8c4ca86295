package plenum.teams.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import plenum.identity.Account;
import plenum.identity.Accounts;
import plenum.identity.Memberships;
import plenum.identity.Permission;
import plenum.identity.Secrets;
import plenum.identity.SignedIn;
import plenum.shared.Audited;
import plenum.shared.Ids;
import plenum.shared.Problem;
import plenum.teams.Invitations;
import plenum.teams.Role;
import plenum.teams.Team;
import plenum.teams.internal.InvitationStore.Kept;

/** Writes invitations and keeps a list of those that are still open. */
@Component
class StoredInvitations implements Invitations {

    private static final Duration LIFETIME = Duration.ofDays(7);
    private static final int MOST = 200;

    private final InvitationStore store;
    private final TeamStore teams;
    private final OrganisationStore organisation;
    private final Admissions admissions;
    private final RightsAtHand rights;
    private final Memberships memberships;
    private final Accounts accounts;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    StoredInvitations(
            InvitationStore store,
            TeamStore teams,
            OrganisationStore organisation,
            Admissions admissions,
            RightsAtHand rights,
            Memberships memberships,
            Accounts accounts,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.store = store;
        this.teams = teams;
        this.organisation = organisation;
        this.admissions = admissions;
        this.rights = rights;
        this.memberships = memberships;
        this.accounts = accounts;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public List<Invitation> list(SignedIn who, @Nullable UUID team) {
        require(who, team);
        var open = store.list(team, clock.instant());
        var names = accounts.list(open.stream().map(Kept::invitedBy).distinct().toList()).stream()
                .collect(Collectors.toMap(Account::id, Account::displayName));
        return open.stream()
                .map(kept -> invitation(kept, names.get(kept.invitedBy())))
                .toList();
    }

    @Override
    @Transactional
    public Issued invite(SignedIn who, @Nullable UUID team, Wish wish) {
        require(who, team);
        refuseTooMuch(who, team, wish.role());
        var email = wish.email() == null ? null : address(wish.email());
        if (store.list(team, clock.instant()).size() >= MOST) {
            throw Problem.LIMIT_REACHED.because(MOST + " open invitations");
        }
        var now = clock.instant();
        store.sweep(now.minus(LIFETIME));
        var secret = Ids.secret("inv_");
        var kept = new Kept(Ids.next(), team, email, wish.role(), who.required(), now, now.plus(LIFETIME));
        store.add(kept, Secrets.sha256(secret));
        facts.publishEvent(audited(Audited.by(who.required(), "invitation.issued"), kept));
        return new Issued(invitation(kept, nameOf(who.required())), secret);
    }

    @Override
    @Transactional
    public void revoke(SignedIn who, @Nullable UUID team, UUID invitation) {
        require(who, team);
        if (!store.remove(team, invitation)) {
            throw Problem.ITEM_NOT_FOUND.refusal();
        }
        facts.publishEvent(Audited.by(who.required(), "invitation.revoked").on(invitation));
    }

    @Override
    public Offer open(String secret) {
        var kept = store.find(Secrets.sha256(secret), clock.instant())
                .filter(this::isStillMeant)
                .orElseThrow(Problem.INVITATION_GONE::refusal);
        var team = teamOf(kept);
        return new Offer(
                organisation.get().name(),
                team == null ? null : team.name(),
                kept.email(),
                kept.role(),
                nameOf(kept.invitedBy()),
                kept.expiresAt());
    }

    /** The row is locked before an account is opened, and who is what only after it: making a hash takes its time. */
    @Override
    @Transactional
    public Admission accept(SignedIn who, String secret, @Nullable Newcomer newcomer) {
        var now = clock.instant();
        var kept = store.take(Secrets.sha256(secret), now)
                .filter(this::isStillMeant)
                .orElseThrow(Problem.INVITATION_GONE::refusal);
        var account = who.isGuest() ? admissions.opened(kept, newcomer) : admissions.known(kept, who.required());
        rights.change();
        admissions.admit(kept, account.id());
        store.use(kept.id(), account.id(), now);
        facts.publishEvent(audited(Audited.by(account.id(), "invitation.accepted"), kept));
        return new Admission(account.id(), account.email(), teamOf(kept), kept.role(), who.isGuest());
    }

    /** What somebody may not do any more does not happen in their name. */
    private boolean isStillMeant(Kept kept) {
        var inviter = rights.of(kept.invitedBy());
        var may = kept.team() == null
                ? inviter.may(Roles.toChange(Role.VIEWER, kept.role()))
                : inviter.may(kept.team(), Permission.MANAGE_MEMBERS);
        return may && accounts.find(kept.invitedBy()).filter(Account::active).isPresent();
    }

    private void require(SignedIn who, @Nullable UUID team) {
        if (team == null) {
            memberships.require(who, Permission.MANAGE_USERS);
        } else {
            memberships.require(who, team, Permission.MANAGE_MEMBERS);
        }
    }

    private void refuseTooMuch(SignedIn who, @Nullable UUID team, Role role) {
        if (team == null) {
            memberships.require(who, Roles.toChange(Role.VIEWER, role));
        } else {
            StoredMembers.refuseAdmins(role);
        }
    }

    private String address(String typed) {
        var form = new Form();
        var email = form.email("email", typed);
        form.refuseComplaints();
        admissions.refuseForeign(email);
        return email;
    }

    private static Audited audited(Audited fact, Kept kept) {
        var told = fact.on(kept.id()).with("role", kept.role().word());
        return kept.team() == null ? told : told.with("team", kept.team().toString());
    }

    private @Nullable Team teamOf(Kept kept) {
        return kept.team() == null
                ? null
                : teams.find(kept.team()).map(TeamStore.Counted::team).orElse(null);
    }

    private @Nullable String nameOf(UUID account) {
        return accounts.find(account).map(Account::displayName).orElse(null);
    }

    private static Invitation invitation(Kept kept, @Nullable String invitedBy) {
        return new Invitation(
                kept.id(), kept.email(), kept.role(), kept.invitedBy(), invitedBy, kept.createdAt(), kept.expiresAt());
    }
}
