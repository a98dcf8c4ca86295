package plenum.teams.internal;

import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import plenum.identity.Account;
import plenum.identity.Accounts;
import plenum.identity.NewAccount;
import plenum.shared.Problem;
import plenum.teams.Invitations.Newcomer;
import plenum.teams.Role;
import plenum.teams.internal.InvitationStore.Kept;

/** Lets in whoever accepts an invitation, with an account they have or with a new one. */
@Component
class Admissions {

    private static final int LONGEST_NAME = 100;

    private final Accounts accounts;
    private final MembershipStore members;
    private final RightsStore rights;
    private final OrganisationStore organisation;
    private final Clock clock;

    Admissions(
            Accounts accounts,
            MembershipStore members,
            RightsStore rights,
            OrganisationStore organisation,
            Clock clock) {
        this.accounts = accounts;
        this.members = members;
        this.rights = rights;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** An invitation that names an address is for nobody else. */
    Account known(Kept invitation, UUID id) {
        var account = accounts.find(id).filter(Account::active).orElseThrow(Problem.UNAUTHENTICATED::refusal);
        if (invitation.email() != null && !invitation.email().equalsIgnoreCase(account.email())) {
            throw Problem.INVITATION_FOR_ANOTHER.refusal();
        }
        return account;
    }

    Account opened(Kept invitation, @Nullable Newcomer newcomer) {
        if (newcomer == null) {
            throw Problem.SIGN_IN_REQUIRED.refusal();
        }
        var usual = organisation.get();
        var form = new Form();
        var email = invitation.email() == null ? typed(form, newcomer.email()) : invitation.email();
        var name = form.name("display_name", newcomer.displayName(), LONGEST_NAME);
        var language = form.language(newcomer.language(), usual.language());
        var zone = form.timeZone(newcomer.timeZone(), usual.timeZone());
        form.refuseComplaints();
        refuseForeign(email);
        return accounts.open(new NewAccount(email, name, newcomer.password(), language, ZoneId.of(zone)));
    }

    private static String typed(Form form, @Nullable String email) {
        if (email == null) {
            form.complain("email", "is required");
            return "";
        }
        return form.email("email", email);
    }

    void refuseForeign(String email) {
        var allowed = organisation.get().allowedEmailDomains();
        if (!allowed.isEmpty() && !allowed.contains(email.substring(email.indexOf('@') + 1))) {
            throw Problem.VALIDATION_ERROR.on("email", "is of a domain that is not allowed here");
        }
    }

    /** Nobody becomes less by accepting. Called with who is what locked. */
    void admit(Kept invitation, UUID account) {
        if (invitation.team() == null) {
            members.give(account, rights.find(account).orElse(Role.VIEWER).or(invitation.role()));
        } else if (!members.add(invitation.team(), account, invitation.role(), clock.instant())) {
            members.raise(invitation.team(), account, invitation.role());
        }
    }
}
