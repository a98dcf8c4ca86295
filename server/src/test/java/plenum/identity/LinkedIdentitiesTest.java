package plenum.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.identity.SomeSso.comeBack;
import static plenum.identity.SomeSso.complete;
import static plenum.identity.SomeSso.outcome;
import static plenum.identity.SomeSso.person;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import plenum.identity.provider.SomeProvider;
import plenum.jobs.TestClock;
import plenum.web.Http;

/** Accounts that others know under names of their own: linked only by their owners, and never left without a way in. */
@OnSso
class LinkedIdentitiesTest {

    private static final String PASSWORD = "seven blue herons";
    private static final String IDENTITIES = "/api/v1/me/identities";

    private final Http http;
    private final SomeAccounts.Known known;
    private final Accounts accounts;
    private final Told told;
    private final TestClock clock;
    private Account ann;
    private Browser browser;
    private String slug;
    private String subject;

    LinkedIdentitiesTest(
            @LocalServerPort int port,
            @Autowired SomeAccounts.Known known,
            @Autowired Accounts accounts,
            @Autowired Told told,
            @Autowired TestClock clock) {
        this.http = new Http(port);
        this.known = known;
        this.accounts = accounts;
        this.told = told;
        this.clock = clock;
    }

    @BeforeEach
    void somebody_has_an_account() throws IOException {
        clock.set(Instant.now());
        slug = new SomeSso(http, known.first(), SomeProvider.running()).oidc("");
        subject = UUID.randomUUID().toString();
        ann = accounts.open(new NewAccount(subject + "@example.com", "Ann", PASSWORD, "en", ZoneOffset.UTC));
        browser = new Browser(http);
    }

    @Test
    void an_account_of_the_same_address_is_linked_by_its_password_and_by_nothing_else() {
        assertThat(outcome(SomeSso.signIn(browser, slug, subject, person(ann.email()))))
                .isEqualTo("account_found");
        assertThat(link("not this one, no").code()).isEqualTo("SIGN_IN_FAILED");
        assertThat(new Browser(http)
                        .post("/api/v1/auth/sso/link", password(PASSWORD))
                        .code())
                .isEqualTo("SSO_FLOW_GONE");
        var linked = link(PASSWORD);
        assertThat(outcome(linked)).isEqualTo("signed_in");
        assertThat(linked.json().at("/data/account_id").asString())
                .isEqualTo(ann.id().toString());
        assertThat(told.on(ann.id())).contains("account.identity_linked", "account.signed_in");
        assertThat(link(PASSWORD).code()).isEqualTo("SSO_FLOW_GONE");
        var again = SomeSso.signIn(new Browser(http), slug, subject, person("other@example.com"));
        assertThat(again.json().at("/data/account_id").asString())
                .isEqualTo(ann.id().toString());
    }

    private Http.Reply link(String password) {
        return browser.post("/api/v1/auth/sso/link", password(password));
    }

    private static String password(String password) {
        return "{\"password\":\"" + password + "\"}";
    }

    @Test
    void whoever_is_signed_in_links_and_unlinks_in_their_own_settings() {
        browser.signIn(ann.email(), PASSWORD);
        assertThat(comeBack(browser, SomeProvider.signIn(there(browser), subject, person("else@where.org"))))
                .isEqualTo("/signin/sso");
        var linked = complete(browser);
        assertThat(outcome(linked)).isEqualTo("linked");
        assertThat(linked.json().at("/data/return_to").asString()).isEqualTo("/app/settings/identities");
        var listed = browser.get(IDENTITIES).json().at("/data/0");
        assertThat(listed.at("/subject").asString()).isEqualTo(subject);
        var path = IDENTITIES + "/" + listed.at("/id").asString();
        assertThat(new Browser(http).send("DELETE", path, null).status()).isEqualTo(401);
        assertThat(browser.send("DELETE", path, null).status()).isEqualTo(200);
        assertThat(browser.get(IDENTITIES).json().at("/data").size()).isZero();
        assertThat(told.on(ann.id())).contains("account.identity_linked", "account.identity_unlinked");
    }

    private URI there(Browser signedIn) {
        var begun = signedIn.post(IDENTITIES, "{\"provider\":\"" + slug + "\"}");
        assertThat(begun.status()).as(begun.text()).isEqualTo(200);
        return URI.create(begun.json().at("/data/url").asString());
    }

    @Test
    void what_belongs_to_somebody_else_is_linked_to_nobody_and_a_way_begun_by_another_account_ends_nowhere() {
        SomeSso.signIn(new Browser(http), slug, "x" + subject, person("x" + subject + "@example.com"));
        browser.signIn(ann.email(), PASSWORD);
        comeBack(browser, SomeProvider.signIn(there(browser), "x" + subject, person("x@example.com")));
        assertThat(outcome(complete(browser))).isEqualTo("IDENTITY_TAKEN");
        comeBack(browser, SomeProvider.signIn(there(browser), subject, person("x@example.com")));
        browser.post("/api/v1/auth/logout", null);
        assertThat(outcome(complete(browser))).isEqualTo("SSO_FLOW_GONE");
        var foreign =
                browser.send("POST", IDENTITIES, "{\"provider\":\"" + slug + "\"}", "Origin", "https://evil.example");
        assertThat(foreign.code()).isEqualTo("ORIGIN_REFUSED");
    }

    @Test
    void the_only_way_in_stays_until_there_is_a_password_chosen_right_after_coming_in() {
        var email = "new." + subject + "@example.com";
        SomeSso.signIn(browser, slug, "n" + subject, person(email));
        var path = IDENTITIES + "/"
                + browser.get(IDENTITIES).json().at("/data/0/id").asString();
        assertThat(browser.send("DELETE", path, null).code()).isEqualTo("LAST_WAY_IN");
        clock.move(Duration.ofMinutes(11));
        var chosen = "{\"new_password\":\"nine green herons\"}";
        assertThat(browser.post("/api/v1/auth/password/change", chosen).code()).isEqualTo("SIGN_IN_AGAIN");
        assertThat(browser.send("DELETE", "/api/v1/me", "{}").code()).isEqualTo("SIGN_IN_AGAIN");
        clock.set(Instant.now());
        SomeSso.signIn(browser, slug, "n" + subject, person(email));
        assertThat(browser.post("/api/v1/auth/password/change", chosen).status())
                .isEqualTo(200);
        assertThat(browser.send("DELETE", path, null).status()).isEqualTo(200);
        assertThat(new Browser(http).signIn(email, "nine green herons").status())
                .isEqualTo(200);
    }

    @Test
    void whoever_is_deactivated_is_turned_away_and_whoever_is_deleted_is_unknown() {
        var email = "new." + subject + "@example.com";
        var first = SomeSso.signIn(browser, slug, "n" + subject, person(email));
        var account = UUID.fromString(first.json().at("/data/account_id").asString());
        known.deactivate(account);
        var refused = SomeSso.signIn(new Browser(http), slug, "n" + subject, person(email));
        assertThat(refused.json().at("/meta/reason").asString()).isEqualTo("account_inactive");
        assertThat(told.on(account)).contains("account.sign_in_failed refused");
        accounts.activate(account);
        SomeSso.signIn(browser, slug, "n" + subject, person(email));
        assertThat(browser.send("DELETE", "/api/v1/me", "{}").status()).isEqualTo(200);
        var second = SomeSso.signIn(new Browser(http), slug, "n" + subject, person(email));
        assertThat(second.json().at("/data/new_account").asBoolean()).isTrue();
        assertThat(second.json().at("/data/account_id").asString()).isNotEqualTo(account.toString());
    }

    @Test
    void oauth2_knows_people_by_the_field_that_never_changes() throws IOException {
        var sso = new SomeSso(http, known.first(), SomeProvider.running());
        var other = SomeSso.freshSlug();
        sso.add(other, sso.oauth2Settings(other), SomeSso.admission(true, "\"*\"", ""));
        var email = "o." + subject + "@example.com";
        var first = SomeSso.signIn(browser, other, subject, person(email));
        assertThat(outcome(first)).as(first.text()).isEqualTo("signed_in");
        assertThat(browser.get("/api/v1/me").json().at("/data/display_name").asString())
                .isEqualTo("Somebody Outside");
        var again = SomeSso.signIn(new Browser(http), other, subject, person("moved." + email));
        assertThat(again.json().at("/data/account_id")).isEqualTo(first.json().at("/data/account_id"));
        // The same subject of another provider is somebody else.
        assertThat(outcome(SomeSso.signIn(new Browser(http), slug, subject, person(email))))
                .isEqualTo("account_found");
    }
}
