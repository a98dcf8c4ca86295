package plenum.teams.internal;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import plenum.identity.OpenToKeys;
import plenum.identity.Permission;
import plenum.identity.SignedIn;
import plenum.shared.Answer;
import plenum.teams.Members;
import plenum.teams.Members.Member;
import plenum.teams.Role;

/** Who is in a team, over HTTP. */
@Validated
@RestController
@RequestMapping("/api/v1/teams/{team}/members")
class MemberController {

    record AddMember(
            @Nullable UUID accountId,
            @Nullable String email,
            @NotNull Role role) {}

    record ChangeMember(@NotNull Role role) {}

    record MemberRemoved(boolean removed) {}

    private final Members members;

    MemberController(Members members) {
        this.members = members;
    }

    @OpenToKeys(Permission.READ_MEMBERS)
    @GetMapping
    Answer<List<Member>> listMembers(@PathVariable UUID team, SignedIn who) {
        return Answer.of(members.list(who, team));
    }

    @OpenToKeys(Permission.MANAGE_MEMBERS)
    @PostMapping
    ResponseEntity<Answer<Member>> addMember(
            @PathVariable UUID team, @RequestBody @NotNull AddMember wish, SignedIn who) {
        var member = new Members.NewMember(wish.accountId(), wish.email(), wish.role());
        return ResponseEntity.status(HttpStatus.CREATED).body(Answer.of(members.add(who, team, member)));
    }

    @OpenToKeys(Permission.MANAGE_MEMBERS)
    @PatchMapping("/{account}")
    Answer<Member> changeMember(
            @PathVariable UUID team,
            @PathVariable UUID account,
            @RequestBody @NotNull ChangeMember wish,
            SignedIn who) {
        return Answer.of(members.giveRole(who, team, account, wish.role()));
    }

    @OpenToKeys(Permission.MANAGE_MEMBERS)
    @DeleteMapping("/{account}")
    Answer<MemberRemoved> removeMember(@PathVariable UUID team, @PathVariable UUID account, SignedIn who) {
        members.remove(who, team, account);
        return Answer.of(new MemberRemoved(true));
    }
}
