package plenum.teams.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import plenum.identity.OpenToKeys;
import plenum.identity.Permission;
import plenum.identity.SignedIn;
import plenum.shared.Answer;
import plenum.shared.PublicAddress;
import plenum.shared.QrPicture;
import plenum.teams.Invitations;
import plenum.teams.Invitations.Admission;
import plenum.teams.Invitations.Invitation;
import plenum.teams.Invitations.Newcomer;
import plenum.teams.Invitations.Offer;
import plenum.teams.Role;

/** Invitations over HTTP. The secret stands in the fragment of the link, which browsers send to nobody; the page posts it. */
@Validated
@RestController
@RequestMapping("/api/v1")
class InvitationController {

    record Invite(@Nullable String email, @NotNull Role role) {}

    /** @param qr the link for cameras, as the dark squares of a picture that is `side` wide and high */
    record IssuedInvitation(Invitation invitation, String url, LinkPicture qr) {}

    record LinkPicture(int side, String path) {}

    record InvitationRevoked(boolean revoked) {}

    record OpenInvitation(@NotNull String secret) {}

    record AcceptInvitation(
            @NotNull String secret, @Nullable Newcomer account) {}

    private final Invitations invitations;
    private final PublicAddress address;

    InvitationController(Invitations invitations, PublicAddress address) {
        this.invitations = invitations;
        this.address = address;
    }

    @OpenToKeys(Permission.MANAGE_MEMBERS)
    @GetMapping("/teams/{team}/invitations")
    Answer<List<Invitation>> listTeamInvitations(@PathVariable UUID team, SignedIn who) {
        return Answer.of(invitations.list(who, team));
    }

    @OpenToKeys(Permission.MANAGE_MEMBERS)
    @PostMapping("/teams/{team}/invitations")
    ResponseEntity<Answer<IssuedInvitation>> inviteToTeam(
            @PathVariable UUID team, @RequestBody @NotNull Invite wish, SignedIn who, HttpServletRequest request) {
        return invited(who, team, wish, request);
    }

    @OpenToKeys(Permission.MANAGE_MEMBERS)
    @DeleteMapping("/teams/{team}/invitations/{invitation}")
    Answer<InvitationRevoked> revokeTeamInvitation(
            @PathVariable UUID team, @PathVariable UUID invitation, SignedIn who) {
        invitations.revoke(who, team, invitation);
        return Answer.of(new InvitationRevoked(true));
    }

    @OpenToKeys(Permission.MANAGE_USERS)
    @GetMapping("/invitations")
    Answer<List<Invitation>> listInvitations(SignedIn who) {
        return Answer.of(invitations.list(who, null));
    }

    @OpenToKeys(Permission.MANAGE_USERS)
    @PostMapping("/invitations")
    ResponseEntity<Answer<IssuedInvitation>> inviteToOrganisation(
            @RequestBody @NotNull Invite wish, SignedIn who, HttpServletRequest request) {
        return invited(who, null, wish, request);
    }

    @OpenToKeys(Permission.MANAGE_USERS)
    @DeleteMapping("/invitations/{invitation}")
    Answer<InvitationRevoked> revokeInvitation(@PathVariable UUID invitation, SignedIn who) {
        invitations.revoke(who, null, invitation);
        return Answer.of(new InvitationRevoked(true));
    }

    @PostMapping("/invitations/open")
    Answer<Offer> openInvitation(@RequestBody @NotNull OpenInvitation known) {
        return Answer.of(invitations.open(known.secret()));
    }

    @PostMapping("/invitations/accept")
    Answer<Admission> acceptInvitation(@RequestBody @NotNull AcceptInvitation wish, SignedIn who) {
        return Answer.of(invitations.accept(who, wish.secret(), wish.account()));
    }

    private ResponseEntity<Answer<IssuedInvitation>> invited(
            SignedIn who, @Nullable UUID team, Invite wish, HttpServletRequest request) {
        var issued = invitations.invite(who, team, new Invitations.Wish(wish.email(), wish.role()));
        var url = address.asSeenBy(request) + "/invite#" + issued.secret();
        var qr = QrPicture.of(url);
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(Answer.of(new IssuedInvitation(issued.invitation(), url, new LinkPicture(qr.side(), qr.path()))));
    }
}
