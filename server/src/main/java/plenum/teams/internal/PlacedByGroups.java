package plenum.teams.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import plenum.identity.Departures;
import plenum.identity.Memberships;
import plenum.identity.Placement;
import plenum.identity.Placements;
import plenum.identity.SignedIn;
import plenum.shared.Audited;
import plenum.shared.Problem;
import plenum.shared.Refusal;
import plenum.teams.Role;

/**
 * Puts people who come from a provider where their groups belong. Where groups decide they decide in both directions:
 * whoever has left the group has left the team.
 */
@Component
class PlacedByGroups implements Placements {

    private final MembershipStore members;
    private final TeamStore teams;
    private final LastSuperAdmin lastSuperAdmin;
    private final ObjectProvider<Departures> departures;
    private final RightsAtHand rights;
    private final RightsStore roles;
    private final Memberships memberships;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    PlacedByGroups(
            MembershipStore members,
            TeamStore teams,
            LastSuperAdmin lastSuperAdmin,
            ObjectProvider<Departures> departures,
            RightsAtHand rights,
            RightsStore roles,
            Memberships memberships,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.members = members;
        this.teams = teams;
        this.lastSuperAdmin = lastSuperAdmin;
        this.departures = departures;
        this.rights = rights;
        this.roles = roles;
        this.memberships = memberships;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public void refuseUnlessGivable(SignedIn who, String field, Collection<Placement> wanted) {
        var wrong = new ArrayList<Refusal.Detail>();
        for (var each : wanted) {
            var role = role(each);
            if (role.isEmpty()) {
                wrong.add(new Refusal.Detail(field, "names a role that does not exist"));
            } else if (each.team() != null && !Roles.isOfTeams(role.get())) {
                wrong.add(new Refusal.Detail(field, "names a role that is none of a team"));
            } else if (each.team() != null && teams.find(each.team()).isEmpty()) {
                wrong.add(new Refusal.Detail(field, "names a team that does not exist"));
            }
        }
        if (!wrong.isEmpty()) {
            throw Problem.VALIDATION_ERROR.on(wrong.stream().distinct().toList());
        }
        wanted.stream()
                .filter(each -> each.team() == null)
                .flatMap(each -> role(each).stream())
                .forEach(role -> memberships.require(who, Roles.toChange(Role.VIEWER, role)));
    }

    /** Most people are where they were, so nobody is made to wait for them. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void place(UUID account, Wanted wanted) {
        if (changes(account, wanted).isEmpty()) {
            return;
        }
        rights.change();
        changes(account, wanted).forEach(change -> make(account, change, wanted.via()));
    }

    /** @param role nothing any more, if absent */
    private record Change(@Nullable UUID team, @Nullable Role role) {}

    private List<Change> changes(UUID account, Wanted wanted) {
        var best = best(wanted.places());
        var changes = new ArrayList<Change>();
        var everywhere = best.get(null);
        if (wanted.everywhere()
                && everywhere != null
                && roles.find(account).orElse(Role.VIEWER) != everywhere
                && mayBecome(account, everywhere)) {
            changes.add(new Change(null, everywhere));
        }
        var now = members.rolesOf(account);
        for (var team : wanted.teams()) {
            var role = best.get(team);
            if (now.get(team) != role && teams.find(team).isPresent()) {
                changes.add(new Change(team, role));
            }
        }
        return changes;
    }

    /** Somebody has to be able to do everything here, whatever a group says. */
    private boolean mayBecome(UUID account, Role role) {
        return role == Role.SUPER_ADMIN
                || !lastSuperAdmin.isNeeded(account)
                        && departures.stream().noneMatch(each -> each.isNeededAsItIs(account));
    }

    private static Map<@Nullable UUID, Role> best(Collection<Placement> places) {
        var best = new HashMap<@Nullable UUID, Role>();
        for (var each : places) {
            role(each).ifPresent(role -> best.merge(each.team(), role, Role::or));
        }
        return best;
    }

    private void make(UUID account, Change change, UUID via) {
        var team = change.team();
        var role = change.role();
        if (team == null) {
            members.give(account, role == null ? Role.VIEWER : role);
        } else if (role == null) {
            members.remove(team, account);
        } else if (!members.add(team, account, role, clock.instant())) {
            members.change(team, account, role);
        }
        facts.publishEvent(told(account, team, role, via));
    }

    private static Audited told(UUID account, @Nullable UUID team, @Nullable Role role, UUID via) {
        var action = team == null ? "account.role_given" : role == null ? "member.removed" : "member.role_given";
        var told = Audited.bySystem(action).on(account).with("provider", via.toString());
        told = team == null ? told : told.with("team", team.toString());
        return role == null ? told : told.with("role", role.word());
    }

    private static Optional<Role> role(Placement place) {
        return List.of(Role.values()).stream()
                .filter(role -> role.word().equals(place.role().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
