package plenum.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.identity.SomeTeams.signedIn;
import static plenum.teams.Staff.assertMissing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import plenum.database.FreshDatabase;
import plenum.identity.SomeAccounts;
import plenum.web.Http;
import plenum.web.Http.Reply;

/** Invitations over HTTP: who writes them, whom they let in and as what, and that each does so once. */
@FreshDatabase
@Import(SomeAccounts.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class InvitationsTest {

    private static final String ACCEPT = "/api/v1/invitations/accept";
    private static final String OPEN = "/api/v1/invitations/open";

    private final Http http;
    private final JdbcClient jdbc;
    private final SomeAccounts.Known accounts;
    private final Staff staff;
    private final UUID manager;

    InvitationsTest(@LocalServerPort int port, @Autowired SomeAccounts.Known accounts, @Autowired JdbcClient jdbc) {
        this.http = new Http(port);
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.staff = new Staff(http, accounts);
        this.manager = staff.the(Role.MANAGER);
    }

    @Test
    void the_secret_of_a_link_is_in_its_fragment_and_nowhere_else() {
        var issued = invite("{\"role\":\"user\"}");
        assertThat(issued.status()).isEqualTo(201);
        var link = issued.json().at("/data/url").asString();
        assertThat(link).contains("/invite#inv_");
        assertThat(issued.json().at("/data/qr/path").asString()).startsWith("M");

        var listed = staff.get(staff.path("/invitations"), manager);
        assertThat(listed.json().at("/data/0/role").asString()).isEqualTo("user");
        assertThat(listed.json().at("/data/0/invited_by_name").asString()).startsWith("Mia");
        assertThat(listed.text()).doesNotContain(secret(issued));
        assertThat(jdbc.sql("select secret_hash from team_invitation where team_id = :team")
                        .param("team", staff.team())
                        .query(String.class)
                        .single())
                .hasSize(64)
                .isNotEqualTo(secret(issued));
    }

    @Test
    void whoever_is_signed_in_joins_with_a_link_and_nobody_after_them() {
        var secret = secret(invite("{\"role\":\"user\"}"));
        var stan = staff.named("Stan");
        var offer = http.post(OPEN, body(secret));
        assertThat(offer.json().at("/data/team").asString()).isEqualTo(staff.name());
        assertThat(offer.json().at("/data/organisation").asString()).isNotEmpty();

        var joined = http.post(ACCEPT, body(secret), signedIn(stan));
        assertThat(joined.status()).as(joined.text()).isEqualTo(200);
        assertThat(joined.json().at("/data/team/slug").asString()).isNotEmpty();
        assertThat(staff.get(staff.path(""), stan).json().at("/data/role").asString())
                .isEqualTo("user");

        assertThat(http.post(ACCEPT, body(secret), signedIn(staff.named("Sue"))).code())
                .isEqualTo("INVITATION_GONE");
        assertThat(http.post(OPEN, body(secret)).status()).isEqualTo(410);
        assertThat(http.post(OPEN, body("inv_unknown")).status()).isEqualTo(410);
    }

    @Test
    void somebody_new_comes_in_with_an_account_of_their_own() {
        var secret = secret(invite("{\"role\":\"viewer\"}"));
        assertThat(http.post(ACCEPT, body(secret)).code()).isEqualTo("SIGN_IN_REQUIRED");
        var nameless = http.post(ACCEPT, accepting(secret, "\"display_name\":\" \",\"email\":\"x\""));
        assertThat(nameless.json().at("/error/details").size())
                .as(nameless.text())
                .isEqualTo(2);

        var address = "nora-" + staff.team() + "@example.org";
        var joined = http.post(ACCEPT, accepting(secret, "\"display_name\":\"Nora\",\"email\":\"" + address + "\""));
        assertThat(joined.status()).as(joined.text()).isEqualTo(200);
        assertThat(joined.json().at("/data/new_account").asBoolean()).isTrue();
        var nora = accounts.findByEmail(address).orElseThrow();
        assertThat(nora.language()).isEqualTo("en");
        assertThat(staff.get(staff.path(""), nora.id()).json().at("/data/role").asString())
                .isEqualTo("viewer");
    }

    @Test
    void an_invitation_to_an_address_is_for_nobody_else() {
        var stan = staff.named("Stan");
        var address = accounts.find(stan).orElseThrow().email();
        var secret = secret(invite("{\"role\":\"user\",\"email\":\"" + address.toUpperCase() + "\"}"));
        assertThat(http.post(ACCEPT, body(secret), signedIn(staff.named("Sue"))).code())
                .isEqualTo("INVITATION_FOR_ANOTHER");
        assertThat(http.post(ACCEPT, body(secret), signedIn(stan)).status()).isEqualTo(200);

        var other = "olaf-" + staff.team() + "@example.org";
        var second = secret(invite("{\"role\":\"user\",\"email\":\"" + other + "\"}"));
        var joined = http.post(ACCEPT, accepting(second, "\"display_name\":\"Olaf\",\"email\":\"me@example.org\""));
        assertThat(joined.json().at("/data/email").asString()).isEqualTo(other);
        assertThat(invite("{\"role\":\"user\",\"email\":\"nobody\"}").status()).isEqualTo(422);
    }

    @Test
    void whoever_deletes_their_account_takes_the_address_they_were_invited_at_along() {
        var stan = staff.named("Stan");
        var address = accounts.find(stan).orElseThrow().email();
        var used = secret(invite("{\"role\":\"user\",\"email\":\"" + address + "\"}"));
        assertThat(http.post(ACCEPT, body(used), signedIn(stan)).status()).isEqualTo(200);
        invite("{\"role\":\"viewer\",\"email\":\"" + address + "\"}");

        accounts.delete(stan);

        assertThat(jdbc.sql(
                                "select count(*) from team_invitation where lower(email) = lower(:email) or used_by = :stan")
                        .param("email", address)
                        .param("stan", stan)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void only_addresses_of_allowed_domains_come_in() {
        var settings = "/api/v1/settings";
        var secret = secret(invite("{\"role\":\"user\"}"));
        staff.patch(settings, "{\"allowed_email_domains\":[\"@Harbour.example\"]}", staff.root(), "If-Match", "*");
        try {
            var refused = invite("{\"role\":\"user\",\"email\":\"eve@example.org\"}");
            assertThat(refused.json().at("/error/details/0/field").asString()).isEqualTo("email");
            var foreign = http.post(ACCEPT, accepting(secret, "\"display_name\":\"E\",\"email\":\"eve@example.org\""));
            assertThat(foreign.json().at("/error/details/0/field").asString()).isEqualTo("email");
            assertThat(invite("{\"role\":\"user\",\"email\":\"eve@harbour.example\"}")
                            .status())
                    .isEqualTo(201);
        } finally {
            staff.patch(settings, "{\"allowed_email_domains\":[]}", staff.root(), "If-Match", "*");
        }
    }

    @Test
    void nobody_becomes_less_by_accepting() {
        var secret = secret(invite("{\"role\":\"viewer\"}"));
        assertThat(http.post(ACCEPT, body(secret), signedIn(manager)).status()).isEqualTo(200);
        assertThat(staff.get(staff.path(""), manager).json().at("/data/role").asString())
                .isEqualTo("manager");
    }

    @Test
    void nobody_invites_anybody_to_more_than_they_may_give() {
        assertMissing(
                staff.post(staff.path("/invitations"), "{\"role\":\"viewer\"}", staff.the(Role.USER)), "member.manage");
        assertThat(invite("{\"role\":\"admin\"}").status()).isEqualTo(422);
        var everywhere = "/api/v1/invitations";
        assertMissing(staff.post(everywhere, "{\"role\":\"viewer\"}", manager), "user.manage");
        var admin = staff.the(Role.ADMIN);
        assertMissing(staff.post(everywhere, "{\"role\":\"admin\"}", admin), "admin.manage");
        assertThat(staff.post(everywhere, "{\"role\":\"manager\"}", admin).status())
                .isEqualTo(201);

        var issued = staff.post(everywhere, "{\"role\":\"admin\"}", staff.root());
        var stan = staff.named("Stan");
        assertThat(http.post(ACCEPT, body(secret(issued)), signedIn(stan)).status())
                .isEqualTo(200);
        assertThat(staff.get(staff.path(""), stan).json().at("/data/role").asString())
                .isEqualTo("admin");
    }

    @Test
    void an_invitation_lapses_when_taken_back_too_old_or_not_meant_any_more() {
        var taken = invite("{\"role\":\"user\"}");
        var one = staff.path("/invitations/")
                + taken.json().at("/data/invitation/id").asString();
        assertMissing(staff.delete(one, staff.the(Role.USER)), "member.manage");
        assertThat(staff.delete(one, manager).status()).isEqualTo(200);
        assertThat(staff.delete(one, manager).code()).isEqualTo("ITEM_NOT_FOUND");
        assertThat(http.post(OPEN, body(secret(taken))).code()).isEqualTo("INVITATION_GONE");

        var old = invite("{\"role\":\"user\"}");
        var lifetime = Duration.between(
                java.time.Instant.parse(
                        old.json().at("/data/invitation/created_at").asString()),
                java.time.Instant.parse(
                        old.json().at("/data/invitation/expires_at").asString()));
        assertThat(lifetime).isEqualTo(Duration.ofDays(7));
        jdbc.sql("update team_invitation set expires_at = created_at where team_id = :team")
                .param("team", staff.team())
                .update();
        assertThat(http.post(OPEN, body(secret(old))).code()).isEqualTo("INVITATION_GONE");
        assertThat(staff.get(staff.path("/invitations"), manager)
                        .json()
                        .get("data")
                        .size())
                .isZero();

        var fresh = secret(invite("{\"role\":\"user\"}"));
        staff.patch(staff.members() + "/" + manager, "{\"role\":\"user\"}", staff.root());
        assertThat(http.post(ACCEPT, body(fresh), signedIn(staff.named("Stan"))).code())
                .isEqualTo("INVITATION_GONE");
    }

    @Test
    void of_many_who_use_a_link_at_once_one_comes_in() throws Exception {
        var secret = secret(invite("{\"role\":\"user\"}"));
        var people = IntStream.range(0, 8).mapToObj(n -> staff.named("P" + n)).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = people.stream()
                    .map(each -> threads.submit(() -> http.post(ACCEPT, body(secret), signedIn(each))))
                    .toList();
            var statuses = new ArrayList<Integer>();
            for (var one : running) {
                statuses.add(one.get().status());
            }
            assertThat(statuses).containsOnly(200, 410);
            assertThat(statuses.stream().filter(status -> status == 200)).hasSize(1);
        }
        assertThat(staff.get(staff.members(), manager).json().get("data").size())
                .isEqualTo(5);
    }

    private Reply invite(String body) {
        return staff.post(staff.path("/invitations"), body, manager);
    }

    private static String secret(Reply issued) {
        assertThat(issued.status()).as(issued.text()).isEqualTo(201);
        return issued.json().at("/data/url").asString().replaceFirst(".*#", "");
    }

    private static String body(String secret) {
        return "{\"secret\":\"" + secret + "\"}";
    }

    private static String accepting(String secret, String more) {
        return "{\"secret\":\"%s\",\"account\":{\"password\":\"correct horse battery\",%s}}".formatted(secret, more);
    }
}
