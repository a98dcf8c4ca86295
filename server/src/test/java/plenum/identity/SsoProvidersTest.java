package plenum.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.identity.SomeSso.admission;
import static plenum.identity.SomeSso.freshSlug;
import static plenum.identity.SomeSso.outcome;
import static plenum.identity.SomeSso.person;
import static plenum.identity.SomeTeams.signedIn;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import plenum.identity.provider.SomeProvider;
import plenum.jobs.TestClock;
import plenum.teams.Role;
import plenum.teams.Staff;
import plenum.web.Http;

/** Setting up providers: what is kept, what is never shown, who may, and what their groups stand for. */
@OnSso
class SsoProvidersTest {

    private static final String PASSWORD = "seven blue herons";

    private final Http http;
    private final SomeAccounts.Known known;
    private final Accounts accounts;
    private final Told told;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private SomeProvider provider;
    private SomeSso sso;
    private String subject;

    SsoProvidersTest(
            @LocalServerPort int port,
            @Autowired SomeAccounts.Known known,
            @Autowired Accounts accounts,
            @Autowired Told told,
            @Autowired TestClock clock,
            @Autowired JdbcClient jdbc) {
        this.http = new Http(port);
        this.known = known;
        this.accounts = accounts;
        this.told = told;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void an_admin_sets_up() throws IOException {
        clock.set(Instant.now());
        provider = SomeProvider.running();
        sso = new SomeSso(http, known.first(), provider);
        subject = UUID.randomUUID().toString();
    }

    @Test
    void a_secret_is_sealed_and_never_shown_again() {
        var slug = freshSlug();
        var id = sso.add(slug, sso.oidcSettings(slug), admission(false, "", ""));
        var shown = sso.get(SomeSso.ROOT + "/" + id);
        assertThat(shown.text()).doesNotContain(SomeProvider.SECRET);
        assertThat(shown.json().at("/data/has_secret").asBoolean()).isTrue();
        assertThat(shown.json().at("/data/addresses/redirect").asString())
                .isEqualTo("http://127.0.0.1:" + http.port() + "/sso/oidc/" + slug + "/callback");
        assertThat(shown.json().at("/data/settings/discovery_url").asString())
                .isEqualTo(provider.issuer() + "/.well-known/openid-configuration");
        assertThat(sso.get(SomeSso.ROOT).text()).doesNotContain(SomeProvider.SECRET);
        var kept = jdbc.sql("select p::text from identity_provider p where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
        assertThat(kept).doesNotContain(SomeProvider.SECRET);
        assertThat(sso.patch(id, "{\"name\":\"Other\"}")
                        .json()
                        .at("/data/has_secret")
                        .asBoolean())
                .isTrue();
        assertThat(sso.patch(id, "{\"secret\":\"\"}")
                        .json()
                        .at("/data/has_secret")
                        .asBoolean())
                .isFalse();
        assertThat(told.on(id)).containsExactly("sso_provider.added", "sso_provider.changed", "sso_provider.changed");
    }

    @Test
    void a_trial_says_in_one_word_what_is_in_the_way() {
        var slug = freshSlug();
        var right = sso.add(slug, sso.oidcSettings(slug), admission(false, "", ""));
        assertThat(trial(right)).isEqualTo("true ");
        sso.patch(right, "{\"secret\":\"another one\"}");
        assertThat(trial(right)).isEqualTo("false client");
        var oauth2 = freshSlug();
        assertThat(trial(sso.add(oauth2, sso.oauth2Settings(oauth2), admission(false, "", ""))))
                .isEqualTo("true ");
        assertThat(trial(with("discovery_url", provider.issuer() + "/elsewhere")))
                .isEqualTo("false discovery");
        assertThat(trial(with("discovery_url", "http://127.0.0.1:1"))).isEqualTo("false refused");
        var forbidden = sso.post(
                SomeSso.ROOT,
                SomeSso.body(
                        freshSlug(),
                        sso.oidcSettings("x").replace(provider.issuer(), "http://169.254.169.254"),
                        "secret",
                        admission(false, "", "")));
        assertThat(forbidden.code()).isEqualTo("TARGET_NOT_ALLOWED");
    }

    private UUID with(String field, String value) {
        var slug = freshSlug();
        var settings = sso.oidcSettings(slug)
                .replaceFirst("\"" + field + "\":\"[^\"]*\"", "\"" + field + "\":\"" + value + "\"");
        return sso.add(slug, settings, admission(false, "", ""));
    }

    private String trial(UUID id) {
        var data = sso.post(SomeSso.ROOT + "/" + id + "/test", "{}").json().get("data");
        return data.get("ok").asBoolean() + " " + data.path("category").asString("");
    }

    @Test
    void everything_wrong_with_a_form_is_said_at_once() {
        var reply = sso.post(SomeSso.ROOT, """
                {"slug":"Not One","name":" ","settings":{"type":"oidc","discovery_url":"javascript:alert(1)",
                "client_id":"","scopes":["with space"],"trusts_email":false},
                "admission":{"provision":true,"domains":[],"role":"user","groups":[]}}""");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.text())
                .contains("\"slug\"", "\"name\"", "settings.discovery_url", "settings.client_id", "settings.scopes")
                .contains("admission.domains");
        var slug = freshSlug();
        assertThat(sso.post(
                                SomeSso.ROOT,
                                SomeSso.body(
                                        slug,
                                        sso.oidcSettings(slug),
                                        "s",
                                        admission(false, "", "").replace("user", "emperor")))
                        .text())
                .contains("names a role that does not exist");
    }

    @Test
    void only_who_is_above_everybody_a_provider_speaks_for_changes_whom_it_speaks_for() {
        var staff = new Staff(http, known);
        var slug = freshSlug();
        var admins = "{\"group\":\"bosses\",\"role\":\"super_admin\"}";
        var byAdmin = http.post(
                SomeSso.ROOT,
                SomeSso.body(slug, sso.oidcSettings(slug), "s", admission(true, "\"example.com\"", admins)),
                signedIn(staff.the(Role.ADMIN)));
        Staff.assertMissing(byAdmin, "admin.manage");
        var id = sso.add(slug, sso.oidcSettings(slug), admission(true, "\"example.com\"", ""));
        assertThat(asAdmin(staff, id, "{\"secret\":\"x\"}").status()).isEqualTo(200);
        sso.patch(id, "{\"secret\":\"" + SomeProvider.SECRET + "\"}");
        var boss = SomeSso.signIn(new Browser(http), slug, subject, person(subject + "@example.com"));
        staff.give(UUID.fromString(boss.json().at("/data/account_id").asString()), Role.SUPER_ADMIN);
        Staff.assertMissing(asAdmin(staff, id, "{\"secret\":\"x\"}"), "admin.manage");
        assertThat(asAdmin(staff, id, "{\"name\":\"Only its name\"}").status()).isEqualTo(200);
        Staff.assertMissing(staff.delete(SomeSso.ROOT + "/" + id, staff.the(Role.ADMIN)), "admin.manage");
    }

    private Http.Reply asAdmin(Staff staff, UUID id, String body) {
        return staff.patch(SomeSso.ROOT + "/" + id, body, staff.the(Role.ADMIN), "If-Match", "*");
    }

    @Test
    void groups_put_people_into_teams_and_out_of_them_each_time_they_come() {
        var staff = new Staff(http, known);
        var slug = sso.oidc("""
                {"group":"devs","team":"%1$s","role":"user"},{"group":"leads","team":"%1$s","role":"manager"},
                {"group":"bosses","role":"admin"}""".formatted(staff.team()));
        var email = subject + "@example.com";
        var first = SomeSso.signIn(new Browser(http), slug, subject, person(email, "groups", List.of("devs", "leads")));
        var account = UUID.fromString(first.json().at("/data/account_id").asString());
        assertThat(roleIn(staff, account)).isEqualTo("manager");
        assertThat(everywhere(staff, account)).isEqualTo("user");
        SomeSso.signIn(new Browser(http), slug, subject, person(email, "groups", List.of("devs", "bosses")));
        assertThat(roleIn(staff, account)).isEqualTo("user");
        assertThat(everywhere(staff, account)).isEqualTo("admin");
        // Too many groups to list are groups nobody knows, and change nothing.
        SomeSso.signIn(new Browser(http), slug, subject, person(email, "_claim_names", Map.of("groups", "src1")));
        assertThat(everywhere(staff, account)).isEqualTo("admin");
        SomeSso.signIn(new Browser(http), slug, subject, person(email));
        assertThat(roleIn(staff, account)).isEmpty();
        assertThat(everywhere(staff, account)).isEqualTo("user");
    }

    private static String roleIn(Staff staff, UUID account) {
        return staff.get(staff.members(), staff.root())
                .json()
                .get("data")
                .valueStream()
                .filter(each -> each.get("account_id").asString().equals(account.toString()))
                .map(each -> each.get("role").asString())
                .findFirst()
                .orElse("");
    }

    private static String everywhere(Staff staff, UUID account) {
        return staff.get("/api/v1/people", staff.root())
                .json()
                .get("data")
                .valueStream()
                .filter(each -> each.get("account_id").asString().equals(account.toString()))
                .map(each -> each.get("role").asString())
                .findFirst()
                .orElse("");
    }

    @Test
    void newcomers_are_let_in_only_as_far_as_somebody_said_so() {
        var slug = freshSlug();
        var closed = sso.add(slug, sso.oidcSettings(slug), admission(false, "", ""));
        assertThat(refused(slug, person("ann@example.com"))).isEqualTo("not_provisioned");
        sso.patch(closed, "{\"admission\":" + admission(true, "\"example.com\"", "") + "}");
        assertThat(refused(slug, person("ann@example.com.evil.org"))).isEqualTo("domain_not_allowed");
        assertThat(refused(slug, person("ann@example.com", "email_verified", false)))
                .isEqualTo("email_not_verified");
        assertThat(refused(slug, Map.of("name", "Ann"))).isEqualTo("email_missing");
        sso.patch(closed, "{\"active\":false}");
        assertThat(new Browser(http).get("/sso/oidc/" + slug).status()).isEqualTo(404);
        assertThat(http.get("/api/v1/auth/sso").text()).doesNotContain(slug);
    }

    private String refused(String slug, Map<String, Object> claims) {
        var reply = SomeSso.signIn(new Browser(http), slug, UUID.randomUUID().toString(), claims);
        assertThat(reply.code()).as(reply.text()).isEqualTo("SSO_NOT_ADMITTED");
        return reply.json().at("/meta/reason").asString();
    }

    @Test
    void where_passwords_do_not_count_one_account_keeps_its_own_for_bad_days() {
        var root = accounts.open(new NewAccount(subject + "@example.org", "Root Two", PASSWORD, "en", ZoneOffset.UTC));
        var ann = accounts.open(new NewAccount("a" + subject + "@example.org", "Ann", PASSWORD, "en", ZoneOffset.UTC));
        sso.oidc("");
        assertThat(sso.policy("{\"sso_only\":true,\"break_glass\":\"" + ann.id() + "\"}")
                        .status())
                .isEqualTo(422);
        new Staff(http, known).give(root.id(), Role.SUPER_ADMIN);
        assertThat(sso.policy("{\"sso_only\":true,\"break_glass\":\"" + root.id() + "\"}")
                        .status())
                .isEqualTo(200);
        try {
            assertThat(new Browser(http).signIn(ann.email(), PASSWORD).code()).isEqualTo("SSO_REQUIRED");
            assertThat(new Browser(http).signIn(ann.email(), "not this one, no").code())
                    .isEqualTo("SIGN_IN_FAILED");
            assertThat(new Browser(http).signIn(root.email(), PASSWORD).status())
                    .isEqualTo(200);
            assertThat(told.on(root.id())).contains("account.break_glass_used");
            assertThat(http.get("/api/v1/auth/sso").json().at("/data/sso_only").asBoolean())
                    .isTrue();
            assertThat(sso.post("/api/v1/users/" + root.id() + "/deactivate", "")
                            .code())
                    .isIn("BREAK_GLASS_NEEDED", "UNAUTHORIZED");
            assertThat(new Staff(http, known).give(root.id(), Role.USER).code()).isEqualTo("BREAK_GLASS_NEEDED");
        } finally {
            assertThat(sso.policy("{\"sso_only\":false}").status()).isEqualTo(200);
        }
        assertThat(new Browser(http).signIn(ann.email(), PASSWORD).status()).isEqualTo(200);
        assertThat(outcome(new Browser(http).post("/api/v1/auth/sso/complete", "{}")))
                .isEqualTo("SSO_FLOW_GONE");
    }
}
