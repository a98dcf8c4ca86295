package plenum.teams.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plenum.identity.Permission;
import plenum.identity.Scopes;
import plenum.teams.Role;

/** The table of roles, line by line: what each may do in a team, in those it is not in, and where no team is meant. */
class RolesTableTest {

    private static final UUID OWN = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    /** In the order of the columns. ● in every own team; – nowhere. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # read sprints, backlog, queue, capacity, reports of own teams
            team.read            | ● | ● | ● | ● | ●
            session.read         | ● | ● | ● | ● | ●
            sprint.read          | ● | ● | ● | ● | ●
            backlog.read         | ● | ● | ● | ● | ●
            report.read          | ● | ● | ● | ● | ●
            # edit own backlog items and own days off; make API keys for oneself
            backlog.write        | – | ● | ● | ● | ●
            item.write_own       | – | ● | ● | ● | ●
            api_key.write_own    | – | ● | ● | ● | ●
            # host live sessions for the team; export own sessions
            session.host         | – | ● | ● | ● | ●
            session.export       | – | ● | ● | ● | ●
            deck.write           | – | ● | ● | ● | ●
            template.write       | – | ● | ● | ● | ●
            # edit sprints, capacity, queue; take snapshots, publish, schedule reports
            sprint.write         | – | – | ● | ● | ●
            capacity.write       | – | – | ● | ● | ●
            backlog.import       | – | – | ● | ● | ●
            queue.publish        | – | – | ● | ● | ●
            report.publish       | – | – | ● | ● | ●
            # see the team's member list
            member.read          | – | ● | ● | ● | ●
            # invite/remove members, set team roles
            member.manage        | – | – | ● | ● | ●
            team.manage          | – | – | ● | ● | ●
            # integrations, field mappings, webhooks
            integration.manage   | – | – | ● | ● | ●
            # organisation settings, SSO, retention, limits, users
            settings.write       | – | – | – | ● | ●
            user.manage          | – | – | – | ● | ●
            # audit log, encryption keys, roles of admins, maintenance
            audit.read           | – | – | – | ● | ●
            admin.manage         | – | – | – | – | ●
            encryption.manage    | – | – | – | – | ●
            maintenance.run      | – | – | – | – | ●
            """)
    void a_role_may_do_in_its_team_what_the_table_says(
            String permission, String viewer, String user, String manager, String admin, String superAdmin) {
        var marks = List.of(viewer, user, manager, admin, superAdmin);
        for (var role : Role.values()) {
            assertThat(in(OWN, role).may(OWN, named(permission)))
                    .as("%s as %s", permission, role)
                    .isEqualTo(marks.get(role.ordinal()).equals("●"));
        }
    }

    @Test
    void the_table_names_every_permission() throws NoSuchMethodException {
        var table = getClass()
                .getDeclaredMethod(
                        "a_role_may_do_in_its_team_what_the_table_says",
                        String.class,
                        String.class,
                        String.class,
                        String.class,
                        String.class,
                        String.class)
                .getAnnotation(CsvSource.class)
                .textBlock();
        assertThat(table)
                .contains(
                        Arrays.stream(Permission.values()).map(Permission::word).toList());
    }

    @Test
    void managers_users_and_viewers_may_do_nothing_in_teams_they_are_not_in() {
        for (var role : List.of(Role.VIEWER, Role.USER, Role.MANAGER)) {
            for (var permission : Permission.values()) {
                assertThat(in(OWN, role).may(OTHER, permission)).isFalse();
            }
        }
    }

    @Test
    void where_no_team_is_meant_only_admins_may_more_than_what_is_their_own_affair() {
        for (var role : List.of(Role.USER, Role.MANAGER)) {
            assertThat(in(OWN, role).everywhere())
                    .isEqualTo(EnumSet.of(
                            Permission.READ_TEAMS,
                            Permission.READ_SESSIONS,
                            Permission.MAKE_KEYS,
                            Permission.HOST_SESSIONS,
                            Permission.EXPORT_SESSIONS));
            assertThat(new Rights(role, Map.of()).everywhere())
                    .isEqualTo(in(OWN, role).everywhere());
        }
        assertThat(in(OWN, Role.VIEWER).everywhere())
                .isEqualTo(EnumSet.of(Permission.READ_TEAMS, Permission.READ_SESSIONS));
        assertThat(new Rights(Role.ADMIN, Map.of()).may(Permission.MANAGE_TEAMS))
                .isTrue();
        assertThat(new Rights(Role.SUPER_ADMIN, Map.of()).everywhere()).containsExactlyInAnyOrder(Permission.values());
    }

    @Test
    void an_api_key_may_what_it_is_for_and_its_maker_may_too() {
        var all = new Rights(Role.ADMIN, Map.of(OWN, Role.ADMIN, OTHER, Role.ADMIN));
        var anywhere = all.within(new Scopes(Set.of(Permission.WRITE_SETTINGS, Permission.READ_TEAMS), null));
        assertThat(anywhere.everywhere()).isEqualTo(EnumSet.of(Permission.READ_TEAMS, Permission.WRITE_SETTINGS));
        assertThat(anywhere.may(OWN, Permission.READ_TEAMS)).isTrue();
        assertThat(anywhere.may(OWN, Permission.MANAGE_TEAMS)).isFalse();
        var here = all.within(new Scopes(Set.of(Permission.MANAGE_TEAMS), Set.of(OWN)));
        assertThat(here.may(OWN, Permission.MANAGE_TEAMS)).isTrue();
        assertThat(here.may(OTHER, Permission.MANAGE_TEAMS)).isFalse();
        assertThat(here.inTeams()).containsOnlyKeys(OWN);
        assertThat(here.everywhere()).isEmpty();
        var ofUser = in(OWN, Role.USER).within(new Scopes(EnumSet.allOf(Permission.class), null));
        assertThat(ofUser.may(OWN, Permission.MANAGE_TEAMS)).isFalse();
        assertThat(ofUser.everywhere()).doesNotContain(Permission.MAKE_KEYS).contains(Permission.HOST_SESSIONS);
    }

    @ParameterizedTest
    @CsvSource({
        "VIEWER, MANAGER, MANAGE_USERS",
        "MANAGER, VIEWER, MANAGE_USERS",
        "USER, ADMIN, MANAGE_ADMINS",
        "ADMIN, USER, MANAGE_ADMINS",
        "SUPER_ADMIN, VIEWER, MANAGE_ADMINS",
        "VIEWER, SUPER_ADMIN, MANAGE_ADMINS"
    })
    void roles_of_admins_are_given_and_taken_by_super_admins_only(Role before, Role after, Permission needed) {
        assertThat(Roles.toChange(before, after)).isEqualTo(needed);
    }

    /** Admins are in every team by what they are everywhere; the others by what they are in it. */
    private static Rights in(UUID team, Role role) {
        return role.isAtLeast(Role.ADMIN)
                ? new Rights(role, Map.of(team, role, OTHER, role))
                : new Rights(Role.VIEWER, Map.of(team, role));
    }

    private static Permission named(String word) {
        return Arrays.stream(Permission.values())
                .filter(each -> each.word().equals(word))
                .findAny()
                .orElseThrow();
    }
}
