package plenum.teams.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import plenum.shared.PersonalData;
import plenum.teams.Role;

/** What somebody is, where, and whom they invited: for them to take along. */
@Component
class OwnTeams implements PersonalData {

    record File(Role role, List<OwnTeam> teams, List<OwnInvitation> invited) {}

    record OwnTeam(String name, Role role, Instant joinedAt) {}

    record OwnInvitation(String email, Role role, Instant createdAt) {}

    private final MembershipStore members;
    private final InvitationStore invitations;
    private final RightsStore rights;

    OwnTeams(MembershipStore members, InvitationStore invitations, RightsStore rights) {
        this.members = members;
        this.invitations = invitations;
        this.rights = rights;
    }

    @Override
    public String section() {
        return "teams";
    }

    @Override
    public Object of(UUID account) {
        return new File(rights.find(account).orElse(Role.VIEWER), members.listOf(account), invitations.listBy(account));
    }
}
