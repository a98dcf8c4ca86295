package plenum.backlog.internal.people;

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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import plenum.identity.OpenToKeys;
import plenum.identity.Permission;
import plenum.identity.SignedIn;
import plenum.shared.Answer;
import plenum.shared.Revisions;

/** The people and disciplines of a team over HTTP. */
@Validated
@RestController
@RequestMapping("/api/v1/teams/{team}")
class CrewController {

    record AddPerson(@NotNull String displayName) {}

    record ChangePerson(
            @Nullable String displayName, @Nullable Boolean active) {}

    record AddDiscipline(
            @NotNull String name,
            @Nullable List<@NotNull String> aliases,
            @Nullable Integer position,
            @Nullable String colour) {}

    record ChangeDiscipline(
            @Nullable String name,
            @Nullable List<@NotNull String> aliases,
            @Nullable Integer position,
            @Nullable String colour) {}

    record CrewRemoved(boolean removed) {}

    private final Crew crew;

    CrewController(Crew crew) {
        this.crew = crew;
    }

    @OpenToKeys(Permission.READ_BACKLOG)
    @GetMapping("/people")
    Answer<List<Person>> listTeamPeople(@PathVariable UUID team, SignedIn who) {
        return Answer.of(crew.list(who, team));
    }

    @PostMapping("/people")
    ResponseEntity<Answer<Person>> addPerson(
            @PathVariable UUID team, @RequestBody @NotNull AddPerson wish, SignedIn who) {
        return answer(HttpStatus.CREATED, crew.add(who, team, wish.displayName()));
    }

    @PatchMapping("/people/{person}")
    ResponseEntity<Answer<Person>> changePerson(
            @PathVariable UUID team,
            @PathVariable UUID person,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody @NotNull ChangePerson wish,
            SignedIn who) {
        crew.get(who, team, person); // whoever may not know of them hears that first
        var seen = Revisions.seen(ifMatch);
        return answer(HttpStatus.OK, crew.change(who, team, person, seen, wish.displayName(), wish.active()));
    }

    @DeleteMapping("/people/{person}")
    Answer<CrewRemoved> removePerson(@PathVariable UUID team, @PathVariable UUID person, SignedIn who) {
        crew.remove(who, team, person);
        return Answer.of(new CrewRemoved(true));
    }

    @OpenToKeys(Permission.READ_BACKLOG)
    @GetMapping("/disciplines")
    Answer<List<Discipline>> listDisciplines(@PathVariable UUID team, SignedIn who) {
        return Answer.of(crew.disciplines(who, team));
    }

    @PostMapping("/disciplines")
    ResponseEntity<Answer<Discipline>> addDiscipline(
            @PathVariable UUID team, @RequestBody @NotNull AddDiscipline wish, SignedIn who) {
        var wanted = new Crew.Wish(wish.name(), wish.aliases(), wish.position(), wish.colour());
        return answer(HttpStatus.CREATED, crew.addDiscipline(who, team, wanted));
    }

    @PatchMapping("/disciplines/{discipline}")
    ResponseEntity<Answer<Discipline>> changeDiscipline(
            @PathVariable UUID team,
            @PathVariable UUID discipline,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody @NotNull ChangeDiscipline wish,
            SignedIn who) {
        crew.discipline(who, team, discipline);
        var wanted = new Crew.Wish(wish.name(), wish.aliases(), wish.position(), wish.colour());
        return answer(HttpStatus.OK, crew.changeDiscipline(who, team, discipline, Revisions.seen(ifMatch), wanted));
    }

    @DeleteMapping("/disciplines/{discipline}")
    Answer<CrewRemoved> removeDiscipline(@PathVariable UUID team, @PathVariable UUID discipline, SignedIn who) {
        crew.removeDiscipline(who, team, discipline);
        return Answer.of(new CrewRemoved(true));
    }

    private static ResponseEntity<Answer<Person>> answer(HttpStatus status, Person person) {
        return ResponseEntity.status(status)
                .eTag(Revisions.tag(person.version()))
                .body(Answer.of(person));
    }

    private static ResponseEntity<Answer<Discipline>> answer(HttpStatus status, Discipline discipline) {
        return ResponseEntity.status(status)
                .eTag(Revisions.tag(discipline.version()))
                .body(Answer.of(discipline));
    }
}
