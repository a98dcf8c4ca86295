package plenum.backlog.internal.people;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import plenum.identity.Account;
import plenum.identity.Accounts;
import plenum.identity.Memberships;
import plenum.identity.Permission;
import plenum.identity.SignedIn;
import plenum.shared.Ids;
import plenum.shared.Problem;
import plenum.shared.Refusal;
import plenum.teams.Members;

/** The people and disciplines of teams. */
@Component
public class Crew {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_DISCIPLINE = 60;
    private static final int MOST_DISCIPLINES = 200;
    private static final int MOST_PEOPLE = 1_000;
    private static final int MOST_ALIASES = 50;
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    private final PersonStore people;
    private final DisciplineStore disciplines;
    private final Accounts accounts;
    private final Members members;
    private final Memberships memberships;
    private final Clock clock;

    Crew(
            PersonStore people,
            DisciplineStore disciplines,
            Accounts accounts,
            Members members,
            Memberships memberships,
            Clock clock) {
        this.people = people;
        this.disciplines = disciplines;
        this.accounts = accounts;
        this.members = members;
        this.memberships = memberships;
        this.clock = clock;
    }

    /** Whoever does something in a team is one of its people. */
    public PersonStore.Actor actor(SignedIn who, UUID team) {
        var account = who.required();
        var name = accounts.find(account).map(Account::displayName).orElse("?");
        return people.actor(account, name, team, clock.instant());
    }

    /** Members are people of their team as soon as somebody who may see the members looks for them. */
    @Transactional
    public List<Person> list(SignedIn who, UUID team) {
        memberships.require(who, team, Permission.READ_BACKLOG);
        var known = people.list(team);
        if (!memberships.may(who, team, Permission.READ_MEMBERS)) {
            return known;
        }
        var accounted = new ArrayList<UUID>();
        known.forEach(person -> {
            if (person.accountId() != null) {
                accounted.add(person.accountId());
            }
        });
        var missing = members.list(who, team).stream()
                .filter(member -> !accounted.contains(member.accountId()))
                .toList();
        missing.forEach(member -> people.actor(member.accountId(), member.displayName(), team, clock.instant()));
        return missing.isEmpty() ? known : people.list(team);
    }

    @Transactional
    public Person add(SignedIn who, UUID team, String name) {
        memberships.require(who, team, Permission.WRITE_BACKLOG);
        var tidy = tidy("display_name", name, LONGEST_NAME);
        if (people.list(team).size() >= MOST_PEOPLE) {
            throw Problem.LIMIT_REACHED.because(MOST_PEOPLE + " people");
        }
        return person(team, people.add(team, tidy, clock.instant()));
    }

    /** Somebody of several teams is changed only by who decides in all of them. */
    @Transactional
    public Person change(
            SignedIn who,
            UUID team,
            UUID person,
            @Nullable Integer seen,
            @Nullable String name,
            @Nullable Boolean active) {
        memberships.require(who, team, Permission.MANAGE_TEAMS);
        var known = person(team, person);
        if (!people.teamsOf(person).stream().allMatch(each -> memberships.may(who, each, Permission.MANAGE_TEAMS))) {
            throw Problem.UNAUTHORIZED.refusal().with("permission", Permission.MANAGE_TEAMS.word());
        }
        var tidy = name == null ? known.displayName() : tidy("display_name", name, LONGEST_NAME);
        boolean works = active == null ? known.active() : active;
        if (!people.change(person, seen, tidy, works, clock.instant())) {
            throw Problem.PRECONDITION_FAILED.refusal().with("version", known.version());
        }
        return person(team, person);
    }

    /** Takes somebody out of the team's people, unless issues name them. */
    @Transactional
    public void remove(SignedIn who, UUID team, UUID person) {
        memberships.require(who, team, Permission.MANAGE_TEAMS);
        person(team, person);
        if (people.isInUse(person)) {
            throw Problem.IN_USE.refusal();
        }
        people.leave(team, person);
    }

    Person get(SignedIn who, UUID team, UUID person) {
        memberships.require(who, team, Permission.READ_BACKLOG);
        return person(team, person);
    }

    private Person person(UUID team, UUID person) {
        return people.find(team, person).orElseThrow(Problem.ITEM_NOT_FOUND::refusal);
    }

    List<Discipline> disciplines(SignedIn who, UUID team) {
        memberships.require(who, team, Permission.READ_BACKLOG);
        return disciplines.list(team);
    }

    Discipline discipline(SignedIn who, UUID team, UUID discipline) {
        memberships.require(who, team, Permission.READ_BACKLOG);
        return known(team, discipline);
    }

    /** How a discipline is to be; what is absent stays, or is as usual for a new one. */
    record Wish(
            @Nullable String name,
            @Nullable List<String> aliases,
            @Nullable Integer position,
            @Nullable String colour) {}

    @Transactional
    public Discipline addDiscipline(SignedIn who, UUID team, Wish wish) {
        memberships.require(who, team, Permission.MANAGE_TEAMS);
        var known = disciplines.list(team);
        if (known.size() >= MOST_DISCIPLINES) {
            throw Problem.LIMIT_REACHED.because(MOST_DISCIPLINES + " disciplines");
        }
        var blank = new Discipline(Ids.next(), team, "", List.of(), known.size(), null, 1);
        var wanted = read(blank, wish);
        unlessTaken(() -> {
            disciplines.add(wanted, clock.instant());
            return true;
        });
        return known(team, wanted.id());
    }

    @Transactional
    public Discipline changeDiscipline(SignedIn who, UUID team, UUID discipline, @Nullable Integer seen, Wish wish) {
        memberships.require(who, team, Permission.MANAGE_TEAMS);
        var known = known(team, discipline);
        var wanted = read(known, wish);
        if (!unlessTaken(() -> disciplines.change(wanted, seen, clock.instant()))) {
            throw Problem.PRECONDITION_FAILED.refusal().with("version", known.version());
        }
        return known(team, discipline);
    }

    @Transactional
    public void removeDiscipline(SignedIn who, UUID team, UUID discipline) {
        memberships.require(who, team, Permission.MANAGE_TEAMS);
        known(team, discipline);
        try {
            disciplines.remove(discipline);
        } catch (DataIntegrityViolationException named) {
            throw Problem.IN_USE.refusal();
        }
    }

    private Discipline known(UUID team, UUID discipline) {
        return disciplines
                .find(discipline)
                .filter(found -> found.teamId().equals(team))
                .orElseThrow(Problem.ITEM_NOT_FOUND::refusal);
    }

    private static Discipline read(Discipline before, Wish wish) {
        var name = wish.name() == null && !before.name().isEmpty()
                ? before.name()
                : tidy("name", wish.name() == null ? "" : wish.name(), LONGEST_DISCIPLINE);
        var complaints = new ArrayList<Refusal.Detail>();
        var aliases = wish.aliases() == null ? before.aliases() : List.copyOf(Set.copyOf(wish.aliases()));
        if (aliases.size() > MOST_ALIASES
                || aliases.stream().anyMatch(one -> one.isBlank() || one.length() > LONGEST_NAME)) {
            complaints.add(new Refusal.Detail("aliases", "must be at most %d names".formatted(MOST_ALIASES)));
        }
        if (wish.colour() != null && !COLOUR.matcher(wish.colour()).matches()) {
            complaints.add(new Refusal.Detail("colour", "must be like #1f6f8b"));
        }
        if (!complaints.isEmpty()) {
            throw Problem.VALIDATION_ERROR.on(complaints);
        }
        return new Discipline(
                before.id(),
                before.teamId(),
                name,
                aliases.stream().sorted().toList(),
                wish.position() == null ? before.position() : wish.position(),
                wish.colour() == null ? before.colour() : wish.colour(),
                before.version());
    }

    private static boolean unlessTaken(BooleanSupplier write) {
        try {
            return write.getAsBoolean();
        } catch (DuplicateKeyException taken) {
            throw Problem.VALIDATION_ERROR.on("name", "is the name of another discipline");
        }
    }

    private static String tidy(String field, String typed, int longest) {
        var name = typed.strip();
        if (name.isEmpty() || name.codePointCount(0, name.length()) > longest) {
            throw Problem.VALIDATION_ERROR.on(field, "must have 1 to %d characters".formatted(longest));
        }
        return name;
    }
}
