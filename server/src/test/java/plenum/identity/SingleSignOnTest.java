package plenum.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.identity.SomeSso.begin;
import static plenum.identity.SomeSso.comeBack;
import static plenum.identity.SomeSso.complete;
import static plenum.identity.SomeSso.outcome;
import static plenum.identity.SomeSso.person;
import static plenum.identity.SomeSso.walk;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import plenum.identity.provider.SomeProvider;
import plenum.jobs.TestClock;
import plenum.web.Http;

/** Signing in through a real provider, and everything somebody may try to bend on the way there and back. */
@OnSso
class SingleSignOnTest {

    private static final String FAILED = "/signin/sso?problem=sso_failed";
    private static final String GONE = "/signin/sso?problem=sso_flow_gone";

    private static SomeProvider provider;
    private static String slug;

    private final Http http;
    private final SomeAccounts.Known accounts;
    private final Told told;
    private final TestClock clock;
    private Browser browser;
    private String subject;
    private Map<String, Object> claims;

    SingleSignOnTest(
            @LocalServerPort int port,
            @Autowired SomeAccounts.Known accounts,
            @Autowired Told told,
            @Autowired TestClock clock) {
        this.http = new Http(port);
        this.accounts = accounts;
        this.told = told;
        this.clock = clock;
    }

    @BeforeAll
    static void a_provider_runs() throws IOException {
        provider = SomeProvider.running();
    }

    @BeforeEach
    void somebody_has_a_browser() {
        clock.set(Instant.now()); // the provider is another process, and its clock goes
        browser = new Browser(http);
        subject = UUID.randomUUID().toString();
        claims = person(subject + "@example.com");
        if (slug == null) {
            slug = new SomeSso(http, accounts.first(), provider).oidc("");
        }
    }

    @Test
    void whoever_the_provider_vouches_for_is_signed_in_and_stays_the_same_whatever_their_address() {
        var there = begin(browser, slug);
        assertThat(there.getQuery()).contains("code_challenge_method=S256", "nonce=", "state=", "response_type=code");
        assertThat(browser.cookie("plenum_flow")).startsWith("flow_");
        assertThat(comeBack(browser, SomeProvider.signIn(there, subject, claims)))
                .isEqualTo("/signin/sso");
        assertThat(browser.cookie("plenum_access")).isNull();
        var done = complete(browser);
        assertThat(outcome(done)).as(done.text()).isEqualTo("signed_in");
        assertThat(done.json().at("/data/new_account").asBoolean()).isTrue();
        assertThat(done.json().at("/data/return_to").asString()).isEqualTo("/app/teams");
        assertThat(browser.cookie("plenum_flow")).isNull();
        var me = browser.get("/api/v1/me").json();
        assertThat(me.at("/data/email").asString()).isEqualTo(subject + "@example.com");
        assertThat(me.at("/data/language").asString()).isEqualTo("de");
        assertThat(me.at("/data/has_password").asBoolean()).isFalse();
        var account = UUID.fromString(me.at("/data/id").asString());
        assertThat(told.on(account)).contains("account.provisioned", "account.signed_in");

        var again = new Browser(http);
        var other = SomeSso.signIn(again, slug, subject, person("married." + subject + "@elsewhere.org"));
        assertThat(other.json().at("/data/account_id").asString()).isEqualTo(account.toString());
        assertThat(other.json().at("/data/new_account").asBoolean()).isFalse();
        assertThat(again.get("/api/v1/me").json().at("/data/email").asString()).isEqualTo(subject + "@example.com");
        assertThat(again.get("/api/v1/me/identities").json().at("/data/0/email").asString())
                .isEqualTo("married." + subject + "@elsewhere.org");
        assertThat(again.get("/api/v1/me/export").text()).contains(subject).contains("\"identities\"");
    }

    @Test
    void without_its_proof_of_who_asked_the_code_is_worth_nothing() {
        var there = begin(browser, slug);
        var without = without(without(there, "code_challenge"), "code_challenge_method");
        assertThat(comeBack(browser, SomeProvider.signIn(without, subject, claims)))
                .isEqualTo(FAILED);
        assertThat(told.lastRefused("category")).isEqualTo("refused");
        var other = with(begin(browser, slug), "code_challenge", "x".repeat(43));
        assertThat(comeBack(browser, SomeProvider.signIn(other, subject, claims)))
                .isEqualTo(FAILED);
        assertThat(told.lastRefused("category")).isEqualTo("code");
        assertThat(outcome(complete(browser))).isEqualTo("SSO_FLOW_GONE");
    }

    @Test
    void without_its_nonce_or_with_another_one_an_id_token_is_not_believed() {
        assertThat(comeBack(browser, SomeProvider.signIn(without(begin(browser, slug), "nonce"), subject, claims)))
                .isEqualTo(FAILED);
        assertThat(told.lastRefused("category")).isEqualTo("nonce");
        assertThat(comeBack(
                        browser, SomeProvider.signIn(with(begin(browser, slug), "nonce", "other"), subject, claims)))
                .isEqualTo(FAILED);
        assertThat(told.lastRefused("category")).isEqualTo("nonce");
        assertThat(outcome(complete(browser))).isEqualTo("SSO_FLOW_GONE");
    }

    @Test
    void without_its_state_or_with_another_one_nobody_comes_back() {
        var back = SomeProvider.signIn(begin(browser, slug), subject, claims);
        assertThat(comeBack(browser, without(back, "state"))).isEqualTo(GONE);
        assertThat(comeBack(browser, with(back, "state", "A".repeat(43)))).isEqualTo(GONE);
        // What was refused for its state has used nothing up.
        assertThat(comeBack(browser, back)).isEqualTo("/signin/sso");
    }

    @Test
    void a_way_back_is_walked_once_and_in_the_browser_that_set_out() {
        var back = SomeProvider.signIn(begin(browser, slug), subject, claims);
        var foreign = new Browser(http);
        assertThat(comeBack(foreign, back)).isEqualTo(GONE);
        begin(foreign, slug);
        assertThat(comeBack(foreign, back)).isEqualTo(GONE);
        assertThat(comeBack(browser, back)).isEqualTo("/signin/sso");
        assertThat(comeBack(browser, back)).isEqualTo(GONE);
        assertThat(outcome(complete(foreign))).isEqualTo("SSO_FLOW_GONE");
        var flow = browser.cookie("plenum_flow");
        assertThat(outcome(complete(browser))).isEqualTo("signed_in");
        browser.put("plenum_flow", flow);
        assertThat(outcome(complete(browser))).isEqualTo("SSO_FLOW_GONE");
    }

    @Test
    void after_ten_minutes_a_way_is_forgotten() {
        var back = SomeProvider.signIn(begin(browser, slug), subject, claims);
        clock.move(Duration.ofMinutes(11));
        assertThat(comeBack(browser, back)).isEqualTo(GONE);
    }

    @Test
    void an_id_token_of_somebody_else_for_somebody_else_or_of_another_time_is_not_believed() {
        for (var lie : List.of(
                Map.<String, Object>of("iss", "https://idp.example.org"),
                Map.<String, Object>of("aud", List.of("somebody-else")),
                Map.<String, Object>of("azp", "somebody-else"),
                Map.<String, Object>of("iat", Instant.now().plusSeconds(600).getEpochSecond()),
                Map.<String, Object>of("nonce", "other"))) {
            var lying = new HashMap<>(claims);
            lying.putAll(lie);
            assertThat(walk(browser, slug, subject, lying)).as(lie.toString()).isEqualTo(FAILED);
            assertThat(told.lastRefused("category"))
                    .as(lie.toString())
                    .isEqualTo(lie.containsKey("nonce") ? "nonce" : "id_token");
        }
        assertThat(outcome(complete(browser))).isEqualTo("SSO_FLOW_GONE");
    }

    @Test
    void a_provider_that_says_no_or_another_that_answers_in_its_place_is_not_believed() {
        var there = begin(browser, slug);
        var state = there.getRawQuery().replaceAll(".*state=([^&]*).*", "$1");
        assertThat(comeBack(browser, URI.create("/sso/oidc/" + slug + "/callback?error=access_denied&state=" + state)))
                .isEqualTo(FAILED);
        var back = SomeProvider.signIn(begin(browser, slug), subject, claims);
        assertThat(comeBack(browser, with(back, "iss", "https://idp.example.org")))
                .isEqualTo(FAILED);
    }

    @Test
    void an_address_never_says_who_somebody_is() {
        var ann = accounts.named("Ann-" + subject.substring(0, 8));
        var email = accounts.find(ann).orElseThrow().email();
        var found = SomeSso.signIn(browser, slug, subject, person(email));
        assertThat(outcome(found)).isEqualTo("account_found");
        assertThat(browser.cookie("plenum_access")).isNull();
        assertThat(outcome(SomeSso.signIn(browser, slug, subject, person(email, "email_verified", false))))
                .isEqualTo("SSO_NOT_ADMITTED");
    }

    @Test
    void nobody_is_led_to_another_site_afterwards() {
        for (var elsewhere :
                List.of("https://evil.example", "//evil.example", "/%5Cevil.example", "/%09/evil.example")) {
            var visitor = new Browser(http);
            var reply = visitor.get("/sso/oidc/" + slug + "?return_to=" + elsewhere);
            var back = SomeProvider.signIn(URI.create(reply.header("Location")), subject, claims);
            comeBack(visitor, back);
            assertThat(complete(visitor).json().at("/data/return_to").asString())
                    .as(elsewhere)
                    .isEqualTo("/app");
        }
    }

    private static URI without(URI address, String name) {
        var query = address.getRawQuery().replaceAll("(^|&)" + name + "=[^&]*", "");
        return URI.create(
                address.toString().substring(0, address.toString().indexOf('?') + 1) + query.replaceFirst("^&", ""));
    }

    private static URI with(URI address, String name, String value) {
        return URI.create(without(address, name) + "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
