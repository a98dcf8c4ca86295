package plenum.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.teams.Staff.assertMissing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import plenum.database.FreshDatabase;
import plenum.identity.Departures;
import plenum.identity.Memberships;
import plenum.identity.SomeAccounts;
import plenum.shared.Audited;
import plenum.shared.Problem;
import plenum.shared.Refusal;
import plenum.web.Http;

/** Who is what in the whole organisation, what only that decides, and that somebody stays who may do everything. */
@FreshDatabase
@Import({SomeAccounts.class, RolesTest.Heard.class})
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RolesTest {

    private static final String SETTINGS = "/api/v1/settings";

    /** What was told to be kept for years. */
    static final class Heard {

        private final List<Audited> facts = new ArrayList<>();

        @EventListener
        synchronized void on(Audited fact) {
            facts.add(fact);
        }

        synchronized List<String> actions(UUID actor) {
            return facts.stream()
                    .filter(fact -> actor.equals(fact.actor()))
                    .map(Audited::action)
                    .toList();
        }
    }

    private final Http http;
    private final SomeAccounts.Known accounts;
    private final Departures departures;
    private final Memberships memberships;
    private final TransactionTemplate transaction;
    private final Heard heard;
    private final Staff staff;

    RolesTest(
            @LocalServerPort int port,
            @Autowired SomeAccounts.Known accounts,
            @Autowired @Qualifier("lastSuperAdmin") Departures departures,
            @Autowired Memberships memberships,
            @Autowired PlatformTransactionManager transactions,
            @Autowired Heard heard) {
        this.http = new Http(port);
        this.accounts = accounts;
        this.departures = departures;
        this.memberships = memberships;
        this.transaction = new TransactionTemplate(transactions);
        this.heard = heard;
        this.staff = new Staff(http, accounts);
    }

    /** The other tests want one super admin, and it is this one. */
    @AfterEach
    void the_first_is_super_admin_again() {
        for (var person : staff.get("/api/v1/people", staff.root()).json().get("data")) {
            var account = UUID.fromString(person.get("account_id").asString());
            if (!account.equals(staff.root()) && person.get("role").asString().equals("super_admin")) {
                staff.give(account, Role.VIEWER);
            }
        }
    }

    @Test
    void everybody_signed_in_may_know_what_roles_there_are() {
        assertThat(http.get("/api/v1/roles").status()).isEqualTo(401);
        var roles = staff.get("/api/v1/roles", staff.the(Role.VIEWER)).json().get("data");
        assertThat(roles.at("/0/role").asString()).isEqualTo("viewer");
        assertThat(roles.at("/4/permissions").toString()).contains("maintenance.run");
        assertThat(roles.size()).isEqualTo(5);
    }

    @Test
    void roles_of_admins_are_given_and_taken_by_super_admins_only() {
        var stan = staff.named("Stan");
        var admin = staff.the(Role.ADMIN);
        assertMissing(staff.give(stan, Role.USER, staff.the(Role.MANAGER)), "user.manage");
        assertThat(staff.give(stan, Role.MANAGER, admin).status()).isEqualTo(200);
        assertMissing(staff.give(stan, Role.ADMIN, admin), "admin.manage");
        assertMissing(staff.give(staff.root(), Role.USER, admin), "admin.manage");
        assertThat(staff.give(stan, Role.ADMIN).status()).isEqualTo(200);
        assertMissing(staff.give(stan, Role.USER, admin), "admin.manage");
        assertThat(staff.give(UUID.randomUUID(), Role.USER).status()).isEqualTo(404);

        assertMissing(staff.get("/api/v1/people", staff.the(Role.USER)), "user.manage");
        assertThat(staff.get("/api/v1/people", admin).text()).contains("Stan");
        assertThat(heard.actions(staff.root())).contains("team.opened", "member.added", "account.role_given");
    }

    @Test
    void what_somebody_is_everywhere_counts_in_their_teams_and_in_no_other() {
        var user = staff.the(Role.USER);
        staff.give(user, Role.MANAGER);
        assertThat(staff.get(staff.path(""), user).json().at("/data/role").asString())
                .isEqualTo("manager");
        var other = staff.post("/api/v1/teams", "{\"name\":\"Other " + staff.name() + "\"}", staff.root())
                .json()
                .at("/data/id")
                .asString();
        assertThat(staff.get("/api/v1/teams/" + other, user).status()).isEqualTo(404);
        assertThat(staff.get("/api/v1/teams/" + other, staff.the(Role.ADMIN)).status())
                .isEqualTo(200);

        staff.give(user, Role.VIEWER);
        assertThat(staff.get(staff.path(""), user).json().at("/data/role").asString())
                .isEqualTo("user");
    }

    @Test
    void the_last_super_admin_is_neither_demoted_nor_let_go() {
        assertThat(staff.give(staff.root(), Role.ADMIN).code()).isEqualTo("LAST_SUPER_ADMIN");
        assertThat(refusal(staff.root())).isEqualTo(Problem.LAST_SUPER_ADMIN);
        assertThat(refusal(staff.the(Role.ADMIN))).isNull();

        var second = staff.named("Sue");
        staff.give(second, Role.SUPER_ADMIN);
        assertThat(refusal(staff.root())).isNull();
        accounts.deactivate(second);
        assertThat(refusal(staff.root())).as("the other one cannot sign in").isEqualTo(Problem.LAST_SUPER_ADMIN);
    }

    @Test
    void somebody_decides_over_those_who_are_less() {
        var admin = staff.the(Role.ADMIN);
        assertThat(memberships.decidesOver(admin, staff.the(Role.MANAGER))).isTrue();
        assertThat(memberships.decidesOver(staff.root(), admin)).isTrue();
        assertThat(memberships.decidesOver(admin, staff.root())).isFalse();
        assertThat(memberships.decidesOver(admin, admin)).isFalse();
        assertThat(memberships.decidesOver(staff.the(Role.MANAGER), staff.the(Role.VIEWER)))
                .isFalse();
    }

    @Test
    void of_an_account_that_is_gone_nothing_is_known() {
        var user = staff.the(Role.USER);
        accounts.delete(user);
        assertThat(staff.get("/api/v1/teams", user).json().get("data").size()).isZero();
        assertThat(staff.get(staff.path(""), staff.root())
                        .json()
                        .at("/data/members")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void of_two_who_demote_each_other_at_once_one_stays() throws Exception {
        for (int round = 0; round < 5; round++) {
            var second = staff.named("Sue" + round);
            staff.give(second, Role.SUPER_ADMIN);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var one = threads.submit(() -> staff.give(second, Role.USER, second));
                var other = threads.submit(() -> staff.give(staff.root(), Role.USER, staff.root()));
                assertThat(List.of(one.get().status(), other.get().status())).containsExactlyInAnyOrder(200, 409);
            }
            if (staff.get("/api/v1/people", staff.root()).status() != 200) {
                staff.give(staff.root(), Role.SUPER_ADMIN, second);
                staff.give(second, Role.USER);
            }
        }
    }

    @Test
    void settings_are_for_admins_and_change_one_at_a_time() {
        assertThat(http.get(SETTINGS).code()).isEqualTo("SIGN_IN_REQUIRED");
        assertMissing(staff.get(SETTINGS, staff.the(Role.MANAGER)), "settings.write");
        var seen = staff.get(SETTINGS, staff.the(Role.ADMIN));
        var tag = seen.header("ETag");
        assertMissing(staff.patch(SETTINGS, "{}", staff.the(Role.USER), "If-Match", "*"), "settings.write");
        assertThat(staff.patch(SETTINGS, "{}", staff.root()).code()).isEqualTo("PRECONDITION_REQUIRED");
        var named = staff.patch(SETTINGS, "{\"name\":\"Harbour Ltd\"}", staff.root(), "If-Match", tag);
        assertThat(named.json().at("/data/name").asString()).isEqualTo("Harbour Ltd");
        assertThat(staff.patch(SETTINGS, "{}", staff.root(), "If-Match", tag).code())
                .isEqualTo("PRECONDITION_FAILED");
        var wrong = staff.patch(
                SETTINGS,
                "{\"allowed_email_domains\":[\"ok.example\",\"not one\"],\"sessions_kept_days\":999}",
                staff.root(),
                "If-Match",
                "*");
        assertThat(wrong.json().at("/error/details/0/field").asString()).isEqualTo("allowed_email_domains[1]");
        assertThat(wrong.json().at("/error/details/1/field").asString()).isEqualTo("sessions_kept_days");
    }

    @Test
    void the_organisation_says_who_begins_sessions() {
        var wish = "{\"name\":\"Sprint 49\",\"creator_name\":\"Gil\"}";
        staff.patch(SETTINGS, "{\"session_creators\":\"members\"}", staff.root(), "If-Match", "*");
        try {
            assertThat(http.post("/api/v1/sessions", wish).code()).isEqualTo("SIGN_IN_REQUIRED");
            assertThat(http.get("/api/v1/settings/public")
                            .json()
                            .at("/data/guests_may_create")
                            .asBoolean())
                    .isFalse();
            assertThat(staff.post("/api/v1/sessions", wish, staff.the(Role.VIEWER))
                            .status())
                    .isEqualTo(201);
        } finally {
            staff.patch(SETTINGS, "{\"session_creators\":\"everyone\"}", staff.root(), "If-Match", "*");
        }
        assertThat(http.post("/api/v1/sessions", wish).status()).isEqualTo(201);
    }

    private Problem refusal(UUID account) {
        return transaction.execute(status -> {
            try {
                departures.refuseIfNeeded(account);
                return null;
            } catch (Refusal refused) {
                status.setRollbackOnly();
                return refused.problem();
            }
        });
    }
}
