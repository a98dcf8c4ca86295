package plenum.teams.internal;

import static plenum.identity.Permission.EXPORT_SESSIONS;
import static plenum.identity.Permission.HOST_SESSIONS;
import static plenum.identity.Permission.IMPORT_BACKLOG;
import static plenum.identity.Permission.MAINTAIN;
import static plenum.identity.Permission.MAKE_KEYS;
import static plenum.identity.Permission.MANAGE_ADMINS;
import static plenum.identity.Permission.MANAGE_ENCRYPTION;
import static plenum.identity.Permission.MANAGE_INTEGRATIONS;
import static plenum.identity.Permission.MANAGE_MEMBERS;
import static plenum.identity.Permission.MANAGE_TEAMS;
import static plenum.identity.Permission.MANAGE_USERS;
import static plenum.identity.Permission.PUBLISH_QUEUES;
import static plenum.identity.Permission.PUBLISH_REPORTS;
import static plenum.identity.Permission.READ_AUDIT;
import static plenum.identity.Permission.READ_BACKLOG;
import static plenum.identity.Permission.READ_MEMBERS;
import static plenum.identity.Permission.READ_REPORTS;
import static plenum.identity.Permission.READ_SESSIONS;
import static plenum.identity.Permission.READ_SPRINTS;
import static plenum.identity.Permission.READ_TEAMS;
import static plenum.identity.Permission.WRITE_BACKLOG;
import static plenum.identity.Permission.WRITE_CAPACITY;
import static plenum.identity.Permission.WRITE_DECKS;
import static plenum.identity.Permission.WRITE_OWN_ITEMS;
import static plenum.identity.Permission.WRITE_SETTINGS;
import static plenum.identity.Permission.WRITE_SPRINTS;
import static plenum.identity.Permission.WRITE_TEMPLATES;
import static plenum.teams.Role.ADMIN;
import static plenum.teams.Role.MANAGER;
import static plenum.teams.Role.SUPER_ADMIN;
import static plenum.teams.Role.USER;
import static plenum.teams.Role.VIEWER;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import plenum.identity.Permission;
import plenum.teams.Role;

/** Which role may do what. Pure. */
final class Roles {

    /** The least role that may do these. */
    private record Row(Role from, Permission... permissions) {}

    private static final List<Row> TABLE = List.of(
            new Row(VIEWER, READ_TEAMS, READ_SESSIONS),
            new Row(VIEWER, READ_SPRINTS, READ_BACKLOG, READ_REPORTS),
            new Row(USER, WRITE_BACKLOG, WRITE_OWN_ITEMS, MAKE_KEYS),
            new Row(USER, HOST_SESSIONS, EXPORT_SESSIONS, WRITE_DECKS, WRITE_TEMPLATES),
            new Row(MANAGER, WRITE_SPRINTS, WRITE_CAPACITY, IMPORT_BACKLOG, PUBLISH_QUEUES, PUBLISH_REPORTS),
            new Row(USER, READ_MEMBERS),
            new Row(MANAGER, MANAGE_MEMBERS, MANAGE_TEAMS),
            new Row(MANAGER, MANAGE_INTEGRATIONS),
            new Row(ADMIN, WRITE_SETTINGS, MANAGE_USERS),
            new Row(ADMIN, READ_AUDIT),
            new Row(SUPER_ADMIN, MANAGE_ADMINS, MANAGE_ENCRYPTION, MAINTAIN));

    /** What people do for themselves, so that it needs no team. */
    private static final Set<Permission> OWN = Collections.unmodifiableSet(
            EnumSet.of(READ_TEAMS, READ_SESSIONS, MAKE_KEYS, HOST_SESSIONS, EXPORT_SESSIONS));

    private static final Map<Role, Set<Permission>> PERMISSIONS = permissions();

    private Roles() {}

    /** What somebody of this role may do in a team; an admin does it in each. */
    static Set<Permission> permissions(Role role) {
        return PERMISSIONS.getOrDefault(role, Set.of());
    }

    /** What somebody may do where no team is meant: admins all they may, others what is their own affair. */
    static Set<Permission> everywhere(Role organisation, Collection<Role> inTeams) {
        if (organisation.isAtLeast(ADMIN)) {
            return permissions(organisation);
        }
        var own = EnumSet.copyOf(OWN);
        own.retainAll(permissions(inTeams.stream().reduce(organisation, Role::or)));
        return Collections.unmodifiableSet(own);
    }

    /** What it takes to make somebody of one role one of another, where no team is meant. */
    static Permission toChange(Role before, Role after) {
        return before.or(after).isAtLeast(ADMIN) ? MANAGE_ADMINS : MANAGE_USERS;
    }

    /** Admins are admins everywhere, so nobody is one of a team. */
    static boolean isOfTeams(Role role) {
        return !role.isAtLeast(ADMIN);
    }

    private static Map<Role, Set<Permission>> permissions() {
        var all = new EnumMap<Role, Set<Permission>>(Role.class);
        for (var role : Role.values()) {
            var may = EnumSet.noneOf(Permission.class);
            TABLE.stream()
                    .filter(row -> role.isAtLeast(row.from()))
                    .forEach(row -> may.addAll(Arrays.asList(row.permissions())));
            all.put(role, Collections.unmodifiableSet(may));
        }
        return all;
    }
}
