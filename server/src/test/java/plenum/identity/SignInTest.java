package plenum.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import plenum.identity.internal.tokens.SigningKeys;
import plenum.jobs.TestClock;
import plenum.realtime.internal.Screen;
import plenum.web.Http;
import tools.jackson.databind.json.JsonMapper;

/** Signing in, staying signed in and signing out, over HTTP. */
@OnAccounts
class SignInTest {

    private static final String PASSWORD = "seven blue herons";

    private final Http http;
    private final Accounts accounts;
    private final Told told;
    private final TestClock clock;
    private final SigningKeys keys;
    private final MeterRegistry figures;
    private Account ann;
    private Browser browser;

    SignInTest(
            @LocalServerPort int port,
            @Autowired Accounts accounts,
            @Autowired Told told,
            @Autowired TestClock clock,
            @Autowired SigningKeys keys,
            @Autowired MeterRegistry figures) {
        this.http = new Http(port);
        this.accounts = accounts;
        this.told = told;
        this.clock = clock;
        this.keys = keys;
        this.figures = figures;
    }

    @BeforeEach
    void somebody_has_an_account() {
        var email = UUID.randomUUID() + "@example.org";
        ann = accounts.open(new NewAccount(email, "Ann", PASSWORD, "en", ZoneId.of("Europe/Berlin")));
        browser = new Browser(http);
    }

    @Test
    void an_address_in_any_case_or_a_username_and_the_password_let_in() {
        var reply = browser.signIn(ann.email().toUpperCase(), PASSWORD);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.text()).doesNotContain("token");
        var cookies = reply.response().headers().allValues("Set-Cookie");
        assertThat(cookies)
                .hasSize(3)
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly").contains("SameSite=Strict"));
        assertThat(cookies).anyMatch(cookie -> cookie.startsWith("plenum_access=") && cookie.contains("Path=/api/v1;"));
        assertThat(cookies)
                .anyMatch(cookie -> cookie.startsWith("plenum_refresh=") && cookie.contains("Path=/api/v1/auth;"));
        assertThat(browser.get("/api/v1/me").json().at("/data/email").asString())
                .isEqualTo(ann.email());
        assertThat(new Browser(http).signIn(ann.username(), PASSWORD).status()).isEqualTo(200);
        assertThat(told.on(ann.id())).containsExactly("account.signed_in", "account.signed_in");
    }

    @Test
    void whoever_does_not_exist_is_told_what_a_wrong_password_is_told_after_as_many_hashes() {
        double before = hashes();
        var wrong = browser.signIn(ann.email(), "not this one, no");
        double between = hashes();
        var nobody = browser.signIn("nobody@example.org", "not this one, no");
        assertThat(between - before).isEqualTo(1);
        assertThat(hashes() - between).isEqualTo(1);
        assertThat(wrong.status()).isEqualTo(nobody.status()).isEqualTo(401);
        assertThat(error(wrong)).isEqualTo(error(nobody)).contains("SIGN_IN_FAILED");

        accounts.deactivate(ann.id());
        assertThat(error(browser.signIn(ann.email(), PASSWORD))).isEqualTo(error(nobody));
        assertThat(told.on(ann.id())).contains("account.sign_in_failed refused");
    }

    private static String error(Http.Reply reply) {
        return reply.text().replaceAll("\"(request_id|timestamp)\":\"[^\"]*\"", "");
    }

    private double hashes() {
        return figures.get("plenum.identity.hashes").timer().count();
    }

    @Test
    void a_refreshed_sign_in_goes_on_and_the_old_access_token_lasts_until_it_expires() {
        browser.signIn(ann.email(), PASSWORD);
        var old = browser.cookie("plenum_access");
        clock.move(Duration.ofMinutes(20));
        assertThat(browser.post("/api/v1/auth/refresh", null).status()).isEqualTo(200);
        assertThat(browser.cookie("plenum_access")).isNotEqualTo(old);
        assertThat(as(old)).isEqualTo(200);
        clock.move(Duration.ofMinutes(11));
        assertThat(as(old)).isEqualTo(401);
        assertThat(browser.get("/api/v1/me").status()).isEqualTo(200);
    }

    @Test
    void two_tabs_that_refresh_at_once_get_the_same_successor() {
        browser.signIn(ann.email(), PASSWORD);
        var token = browser.cookie("plenum_refresh");
        browser.post("/api/v1/auth/refresh", null);
        var first = browser.cookie("plenum_refresh");
        clock.move(Duration.ofSeconds(9));
        var tab = new Browser(http);
        tab.put("plenum_refresh", token);
        assertThat(tab.post("/api/v1/auth/refresh", null).status()).isEqualTo(200);
        assertThat(tab.cookie("plenum_refresh")).isEqualTo(first).isNotEqualTo(token);
    }

    @Test
    void a_refresh_token_that_comes_back_too_late_ends_the_whole_sign_in() {
        browser.signIn(ann.email(), PASSWORD);
        var stolen = browser.cookie("plenum_refresh");
        browser.post("/api/v1/auth/refresh", null);
        clock.move(Duration.ofSeconds(11));
        assertReuseEnds(stolen);
    }

    @Test
    void a_refresh_token_whose_successor_was_used_ends_the_whole_sign_in() {
        browser.signIn(ann.email(), PASSWORD);
        var stolen = browser.cookie("plenum_refresh");
        browser.post("/api/v1/auth/refresh", null);
        browser.post("/api/v1/auth/refresh", null);
        assertReuseEnds(stolen);
    }

    private void assertReuseEnds(String stolen) {
        assertThat(browser.get("/api/v1/me").status()).isEqualTo(200);
        var thief = new Browser(http);
        thief.put("plenum_refresh", stolen);
        assertThat(thief.post("/api/v1/auth/refresh", null).status()).isEqualTo(401);
        assertThat(browser.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(browser.post("/api/v1/auth/refresh", null).status()).isEqualTo(401);
        assertThat(told.on(ann.id())).contains("account.refresh_token_reused refused");
    }

    @Test
    void programs_get_their_tokens_in_the_answer() {
        var reply = http.post("/api/v1/auth/login", """
                {"login":"%s","password":"%s","deliver":"body"}""".formatted(ann.email(), PASSWORD));
        var held = reply.json().get("data");
        assertThat(reply.response().headers().allValues("Set-Cookie"))
                .noneMatch(each -> each.contains("plenum_access"));
        assertThat(as(held.get("access_token").asString())).isEqualTo(200);
        var next = http.post(
                "/api/v1/auth/refresh",
                "{\"refresh_token\":\"" + held.get("refresh_token").asString() + "\"}");
        assertThat(as(next.json().at("/data/access_token").asString())).isEqualTo(200);
    }

    @Test
    void signing_out_ends_this_device_and_what_it_is_shown() throws Exception {
        browser.signIn(ann.email(), PASSWORD);
        var phone = new Browser(http);
        phone.signIn(ann.email(), PASSWORD);
        var token = browser.cookie("plenum_access");
        try (var list =
                Screen.open(Screen.plain(http.port()), "/api/v1/sessions/events", "Cookie: plenum_access=" + token)) {
            list.nextFrame();
            assertThat(browser.post("/api/v1/auth/logout", null).status()).isEqualTo(200);
            assertThatThrownBy(list::nextFrame).hasMessageContaining("signed_out");
        }
        assertThat(browser.cookie("plenum_access")).isNull();
        assertThat(as(token)).isEqualTo(401);
        assertThat(phone.get("/api/v1/me").status()).isEqualTo(200);
        assertThat(phone.post("/api/v1/auth/logout-all", null).status()).isEqualTo(200);
        assertThat(phone.get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void a_device_can_be_signed_out_from_another_one() {
        browser.signIn(ann.email(), PASSWORD);
        var phone = new Browser(http);
        phone.signIn(ann.email(), PASSWORD);
        var devices = browser.get("/api/v1/me/devices").json().get("data");
        assertThat(devices.size()).isEqualTo(2);
        var other = devices.get(0).get("current").booleanValue() ? devices.get(1) : devices.get(0);
        assertThat(other.get("name").asString()).isEqualTo("Firefox · Linux");
        var path = "/api/v1/me/devices/" + other.get("id").asString();
        assertThat(browser.send("DELETE", path, null).status()).isEqualTo(200);
        assertThat(phone.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(browser.get("/api/v1/me").status()).isEqualTo(200);
        assertThat(browser.send("DELETE", path, null).status()).isEqualTo(404);
    }

    @Test
    void another_site_cannot_act_with_these_cookies() {
        browser.signIn(ann.email(), PASSWORD);
        var reply = browser.send("POST", "/api/v1/auth/logout-all", null, "Origin", "https://evil.example");
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.code()).isEqualTo("ORIGIN_REFUSED");
        assertThat(browser.get("/api/v1/me").status()).isEqualTo(200);
    }

    @Test
    void only_tokens_we_wrote_and_meant_for_this_are_believed() {
        browser.signIn(ann.email(), PASSWORD);
        var parts = browser.cookie("plenum_access").split("\\.");
        var header = decoded(parts[0]);
        assertThat(header).contains("ES256").contains("at+jwt");
        var kid = JsonMapper.shared().readTree(header).get("kid").asString();
        var keys = http.get("/.well-known/jwks.json").json().get("keys");
        assertThat(keys.get(0).get("kid").asString()).isEqualTo(kid);
        assertThat(keys.toString()).doesNotContain("\"d\"");
        for (var bad : List.of(
                encoded("{\"alg\":\"none\",\"typ\":\"at+jwt\"}") + "." + parts[1] + ".",
                encoded(header.replace("ES256", "HS256")) + "." + parts[1] + "." + parts[2],
                encoded(header.replace("at+jwt", "JWT")) + "." + parts[1] + "." + parts[2],
                encoded(header.replace(kid, UUID.randomUUID().toString())) + "." + parts[1] + "." + parts[2],
                parts[0] + "."
                        + encoded(decoded(parts[1])
                                .replace(ann.id().toString(), UUID.randomUUID().toString())) + "." + parts[2],
                parts[0] + "." + parts[1] + "." + "A".repeat(86),
                "eyJ",
                "eyJ.eyJ.eyJ",
                parts[0] + "." + parts[1])) {
            assertThat(as(bad)).as(bad).isEqualTo(401);
        }
    }

    @Test
    void signing_keys_are_renewed_and_the_one_before_still_counts() {
        browser.signIn(ann.email(), PASSWORD);
        var first = kids();
        clock.move(Duration.ofDays(91));
        keys.renew();
        assertThat(kids()).hasSize(2).containsAll(first).isNotEqualTo(first);
        clock.move(Duration.ofDays(91));
        keys.renew();
        assertThat(kids()).hasSize(2).doesNotContainAnyElementsOf(first);
    }

    private List<String> kids() {
        return http.get("/.well-known/jwks.json")
                .json()
                .get("keys")
                .valueStream()
                .map(key -> key.get("kid").asString())
                .toList();
    }

    private int as(String token) {
        return http.get("/api/v1/me", "Authorization", "Bearer " + token).status();
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part));
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes());
    }
}
