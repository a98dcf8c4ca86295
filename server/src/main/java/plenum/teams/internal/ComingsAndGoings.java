package plenum.teams.internal;

import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import plenum.identity.Account;
import plenum.identity.AccountDeleted;
import plenum.identity.AccountOpened;
import plenum.identity.Accounts;
import plenum.shared.Ids;
import plenum.teams.Organisation.Settings;
import plenum.teams.Role;
import plenum.teams.Team;

/**
 * Makes the first account a super admin with a team to begin in, every later one a viewer until somebody says more, and
 * one that is deleted nothing.
 */
@Component
class ComingsAndGoings {

    private final MembershipStore members;
    private final InvitationStore invitations;
    private final TeamStore teams;
    private final StoredTeams opening;
    private final OrganisationStore organisation;
    private final Accounts accounts;
    private final RightsAtHand rights;

    ComingsAndGoings(
            MembershipStore members,
            InvitationStore invitations,
            TeamStore teams,
            StoredTeams opening,
            OrganisationStore organisation,
            Accounts accounts,
            RightsAtHand rights) {
        this.members = members;
        this.invitations = invitations;
        this.teams = teams;
        this.opening = opening;
        this.organisation = organisation;
        this.accounts = accounts;
        this.rights = rights;
    }

    @EventListener
    @Transactional
    void on(AccountOpened opened) {
        rights.change();
        members.give(opened.account(), opened.isFirst() ? Role.SUPER_ADMIN : Role.VIEWER);
        if (opened.isFirst() && teams.isEmpty()) {
            accounts.find(opened.account()).ifPresent(this::settle);
        }
    }

    @EventListener
    @Transactional
    void on(AccountDeleted gone) {
        rights.change();
        members.forget(gone.account());
        accounts.find(gone.account()).ifPresent(account -> invitations.forget(account.id(), account.email()));
    }

    /** Whoever comes first speaks the language of those who follow, as far as anybody can know. */
    private void settle(Account first) {
        var usual = organisation.get();
        var zone = first.timeZone().getId();
        organisation.change(
                new Settings(
                        usual.name(),
                        usual.allowedEmailDomains(),
                        usual.sessionCreators(),
                        first.language(),
                        zone,
                        usual.sessionsKeptDays(),
                        usual.revision()),
                usual.revision());
        var isGerman = Locale.forLanguageTag(first.language()).getLanguage().equals("de");
        var name = isGerman ? "Unser Team" : "Our team";
        opening.add(new Team(Ids.next(), name, opening.freeSlug(name), zone, first.language(), null, 1), first.id());
    }
}
