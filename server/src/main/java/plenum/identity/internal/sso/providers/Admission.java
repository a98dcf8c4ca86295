package plenum.identity.internal.sso.providers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.identity.Placement;
import plenum.identity.Placements;

/**
 * Whom a provider may bring in, and what their groups make them. Pure.
 *
 * @param provision whether somebody without an account gets one
 * @param domains of which addresses; a star stands for all
 * @param role what newcomers are everywhere
 */
public record Admission(boolean provision, List<String> domains, String role, List<GroupRule> groups) {

    static final String ANY = "*";

    /** @param team everywhere, if absent */
    public record GroupRule(String group, @Nullable UUID team, String role) {

        Placement placement() {
            return new Placement(team, role);
        }
    }

    public boolean allows(String email) {
        var domain = email.substring(email.lastIndexOf('@') + 1);
        return domains.contains(ANY) || domains.stream().anyMatch(domain::equalsIgnoreCase);
    }

    /** Everything it may make of somebody. */
    List<Placement> placements() {
        var all = new ArrayList<>(groups.stream().map(GroupRule::placement).toList());
        all.add(new Placement(null, role));
        return all;
    }

    /** Where somebody in these groups belongs. */
    public Placements.Wanted wanted(Set<String> in, boolean isNew, UUID provider) {
        var places = new ArrayList<>(groups.stream()
                .filter(rule -> in.contains(rule.group()))
                .map(GroupRule::placement)
                .toList());
        places.add(new Placement(null, role));
        boolean everywhere = isNew || groups.stream().anyMatch(rule -> rule.team() == null);
        return new Placements.Wanted(places, everywhere, teams(), provider);
    }

    /** Of somebody whose groups nobody knows only that they are new here. */
    public Placements.Wanted wantedOfNewcomer(UUID provider) {
        return new Placements.Wanted(List.of(new Placement(null, role)), true, Set.of(), provider);
    }

    private Set<UUID> teams() {
        var teams = new HashSet<UUID>();
        groups.forEach(rule -> {
            if (rule.team() != null) {
                teams.add(rule.team());
            }
        });
        return teams;
    }
}
