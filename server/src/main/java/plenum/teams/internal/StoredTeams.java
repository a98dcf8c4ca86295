package plenum.teams.internal;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import plenum.identity.Memberships;
import plenum.identity.Permission;
import plenum.identity.SignedIn;
import plenum.shared.Audited;
import plenum.shared.Ids;
import plenum.shared.Problem;
import plenum.teams.Role;
import plenum.teams.Team;
import plenum.teams.TeamDeleted;
import plenum.teams.Teams;
import plenum.teams.internal.TeamStore.Counted;

/** Lets people see their teams, their managers change them, and admins open, archive and delete them. */
@Component
class StoredTeams implements Teams {

    static final int LONGEST_NAME = 60;

    private final TeamStore teams;
    private final MembershipStore members;
    private final InvitationStore invitations;
    private final OrganisationStore organisation;
    private final RightsAtHand rights;
    private final Memberships memberships;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    StoredTeams(
            TeamStore teams,
            MembershipStore members,
            InvitationStore invitations,
            OrganisationStore organisation,
            RightsAtHand rights,
            Memberships memberships,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.teams = teams;
        this.members = members;
        this.invitations = invitations;
        this.organisation = organisation;
        this.rights = rights;
        this.memberships = memberships;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public List<Seen> list(SignedIn who, boolean archived) {
        var mine = rights.of(who);
        if (archived) {
            memberships.require(who, Permission.MANAGE_TEAMS);
        }
        var found = archived ? teams.listArchived() : teams.list(mine.inTeams().keySet());
        return found.stream().map(each -> seen(each, mine)).toList();
    }

    @Override
    public Everywhere everywhere(SignedIn who) {
        var mine = rights.of(who);
        return new Everywhere(mine.organisation(), mine.everywhere());
    }

    @Override
    public Seen get(SignedIn who, UUID team) {
        var mine = rights.of(who);
        return teams.find(team)
                .filter(found -> mine.inTeams().containsKey(team)
                        || found.team().isArchived() && mine.may(Permission.MANAGE_TEAMS))
                .map(found -> seen(found, mine))
                .orElseThrow(Problem.NOT_FOUND::refusal);
    }

    @Override
    @Transactional
    public Seen open(SignedIn who, Wish wish) {
        memberships.require(who, Permission.MANAGE_TEAMS);
        rights.change();
        var usual = organisation.get();
        var nobody = new Team(Ids.next(), "", "", usual.timeZone(), usual.language(), null, 1);
        var team = wished(
                nobody,
                new Wish(Objects.requireNonNullElse(wish.name(), ""), wish.slug(), wish.timeZone(), wish.language()));
        add(team, who.required());
        return get(who, team.id());
    }

    /** Whoever opens a team is in it, and may let others in. Called with who is what locked. */
    void add(Team team, UUID opener) {
        write(() -> {
            teams.add(team, clock.instant());
            return true;
        });
        members.add(team.id(), opener, Role.MANAGER, clock.instant());
        facts.publishEvent(Audited.by(opener, "team.opened").on(team.id()));
    }

    @Override
    @Transactional
    public Seen change(SignedIn who, UUID team, @Nullable Integer seen, Wish wish) {
        memberships.require(who, team, Permission.MANAGE_TEAMS);
        var known = find(team).team();
        var wanted = wished(known, wish);
        if (!write(() -> teams.change(wanted, seen == null ? known.revision() : seen))) {
            throw Problem.PRECONDITION_FAILED.refusal();
        }
        facts.publishEvent(Audited.by(who.required(), "team.changed").on(team));
        return get(who, team);
    }

    @Override
    @Transactional
    public Seen archive(SignedIn who, UUID team) {
        memberships.requireMember(who, team);
        memberships.require(who, Permission.MANAGE_TEAMS);
        rights.change();
        teams.archive(team, clock.instant());
        facts.publishEvent(Audited.by(who.required(), "team.archived").on(team));
        return get(who, team);
    }

    @Override
    @Transactional
    public Seen restore(SignedIn who, UUID team) {
        get(who, team);
        memberships.require(who, Permission.MANAGE_TEAMS);
        rights.change();
        teams.archive(team, null);
        facts.publishEvent(Audited.by(who.required(), "team.restored").on(team));
        return get(who, team);
    }

    @Override
    @Transactional
    public void delete(SignedIn who, UUID team) {
        var known = get(who, team).team();
        memberships.require(who, Permission.MANAGE_TEAMS);
        if (!known.isArchived()) {
            throw Problem.WRONG_PHASE.refusal();
        }
        // In the order in which an invitation is accepted, or the two would wait for each other.
        invitations.lock(team);
        rights.change();
        teams.delete(team);
        facts.publishEvent(new TeamDeleted(team));
        facts.publishEvent(Audited.by(who.required(), "team.deleted").on(team));
    }

    private Counted find(UUID team) {
        return teams.find(team).orElseThrow(Problem.NOT_FOUND::refusal);
    }

    private static Seen seen(Counted found, Rights mine) {
        var role = mine.inTeams().getOrDefault(found.team().id(), mine.organisation());
        return new Seen(found.team(), role, mine.permissions(found.team().id(), role), found.members());
    }

    /** The team as it is to be; a new one without a slug is called by its name. */
    private Team wished(Team known, Wish wish) {
        var form = new Form();
        var name = wish.name() == null ? known.name() : form.name("name", wish.name(), LONGEST_NAME);
        if (wish.slug() != null && !Naming.isSlug(wish.slug())) {
            form.complain("slug", "must have 1 to 40 small letters, digits and hyphens, and not be taken");
        }
        var zone = form.timeZone(wish.timeZone(), known.timeZone());
        var language = form.language(wish.language(), known.language());
        form.refuseComplaints();
        var slug = wish.slug() != null ? wish.slug() : known.slug().isEmpty() ? freeSlug(name) : known.slug();
        return new Team(known.id(), name, slug, zone, language, known.archivedAt(), known.revision());
    }

    String freeSlug(String name) {
        int attempt = 1;
        while (teams.isTaken(Naming.slug(name, attempt))) {
            attempt++;
        }
        return Naming.slug(name, attempt);
    }

    /** Two people may choose the same name at once, so only the store can tell. */
    private static boolean write(BooleanSupplier writing) {
        try {
            return writing.getAsBoolean();
        } catch (DuplicateKeyException taken) {
            var field = String.valueOf(taken.getMessage()).contains("slug_key") ? "slug" : "name";
            throw Problem.VALIDATION_ERROR.on(field, "is that of another team");
        }
    }
}
