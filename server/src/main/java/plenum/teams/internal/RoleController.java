package plenum.teams.internal;

import jakarta.validation.constraints.NotNull;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import plenum.identity.OpenToKeys;
import plenum.identity.Permission;
import plenum.identity.SignedIn;
import plenum.shared.Answer;
import plenum.teams.People;
import plenum.teams.People.Person;
import plenum.teams.Role;

/** The roles there are, and who has which everywhere, over HTTP. */
@Validated
@RestController
@RequestMapping("/api/v1")
class RoleController {

    record RoleAndPermissions(Role role, List<String> permissions) {}

    record GiveRole(@NotNull Role role) {}

    private final People people;

    RoleController(People people) {
        this.people = people;
    }

    @OpenToKeys
    @GetMapping("/roles")
    Answer<List<RoleAndPermissions>> listRoles(SignedIn who) {
        who.required();
        return Answer.of(Arrays.stream(Role.values())
                .map(role -> new RoleAndPermissions(
                        role,
                        Roles.permissions(role).stream().map(Permission::word).toList()))
                .toList());
    }

    @GetMapping("/people")
    Answer<List<Person>> listPeople(SignedIn who) {
        return Answer.of(people.list(who));
    }

    @PutMapping("/users/{account}/role")
    Answer<Person> giveRole(@PathVariable UUID account, @RequestBody @NotNull GiveRole wish, SignedIn who) {
        return Answer.of(people.giveRole(who, account, wish.role()));
    }
}
