package plenum.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import plenum.jobs.TestClock;
import plenum.web.Http;
import plenum.web.Http.Reply;

/** Choosing another password, with the old one or with a link, over HTTP. */
@OnAccounts
class NewPasswordTest {

    private static final String PASSWORD = "seven blue herons";
    private static final String ANOTHER = "eight grey cranes";

    private final Http http;
    private final Accounts accounts;
    private final Told told;
    private final TestClock clock;
    private Account ann;
    private Browser browser;

    NewPasswordTest(
            @LocalServerPort int port, @Autowired Accounts accounts, @Autowired Told told, @Autowired TestClock clock) {
        this.http = new Http(port);
        this.accounts = accounts;
        this.told = told;
        this.clock = clock;
    }

    @BeforeEach
    void somebody_is_signed_in() {
        var email = UUID.randomUUID() + "@example.org";
        ann = accounts.open(new NewAccount(email, "Ann", PASSWORD, "en", ZoneOffset.UTC));
        browser = new Browser(http);
        browser.signIn(email, PASSWORD);
    }

    @Test
    void a_changed_password_signs_every_other_device_out() {
        var phone = new Browser(http);
        phone.signIn(ann.email(), PASSWORD);
        assertThat(change(PASSWORD, "too short")
                        .json()
                        .at("/error/details/0/field")
                        .asString())
                .isEqualTo("new_password");
        assertThat(change("not the old one", ANOTHER).code()).isEqualTo("SIGN_IN_FAILED");
        assertThat(phone.get("/api/v1/me").status()).isEqualTo(200);

        assertThat(change(PASSWORD, ANOTHER).status()).isEqualTo(200);
        assertThat(phone.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(browser.get("/api/v1/me").status()).isEqualTo(200);
        assertThat(phone.signIn(ann.email(), PASSWORD).status()).isEqualTo(401);
        assertThat(phone.signIn(ann.email(), ANOTHER).status()).isEqualTo(200);
        assertThat(told.on(ann.id())).contains("account.password_changed");
    }

    private Reply change(String old, String another) {
        return browser.post(
                "/api/v1/auth/password/change",
                "{\"current_password\":\"%s\",\"new_password\":\"%s\"}".formatted(old, another));
    }

    @Test
    void a_link_lets_choose_once_and_within_half_an_hour() {
        var link = accounts.resetLink(ann.id());
        assertThat(reset(link, "password2024").status()).isEqualTo(422);
        assertThat(reset(link, ANOTHER).status()).isEqualTo(200);
        assertThat(reset(link, ANOTHER).code()).isEqualTo("LINK_USED");
        assertThat(browser.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(browser.signIn(ann.email(), ANOTHER).status()).isEqualTo(200);

        var older = accounts.resetLink(ann.id());
        var newer = accounts.resetLink(ann.id());
        assertThat(reset(older, PASSWORD).status()).isEqualTo(410);
        clock.move(Duration.ofMinutes(31));
        assertThat(reset(newer, PASSWORD).status()).isEqualTo(410);
    }

    private Reply reset(String link, String password) {
        return new Browser(http)
                .post(
                        "/api/v1/auth/password/reset",
                        "{\"token\":\"%s\",\"password\":\"%s\"}".formatted(link, password));
    }

    @Test
    void a_link_does_nothing_any_more_once_the_address_is_another() {
        var link = accounts.resetLink(ann.id());
        browser.send("PATCH", "/api/v1/me", """
                {"email":"moved-%s","current_password":"%s"}""".formatted(ann.email(), PASSWORD));

        assertThat(reset(link, ANOTHER).code()).isEqualTo("LINK_USED");
    }

    @Test
    void whoever_forgot_theirs_learns_nothing_and_the_owner_is_told_a_few_times_at_most() {
        var known = forgot(ann.email());
        var unknown = forgot("nobody@example.org");
        assertThat(known.status()).isEqualTo(unknown.status()).isEqualTo(200);
        assertThat(known.text()).isEqualTo(unknown.text());
        assertThat(told.links()).containsOnlyOnce(ann.id());
        for (int n = 0; n < 10; n++) {
            forgot(ann.username());
        }
        assertThat(told.links().stream().filter(ann.id()::equals)).hasSize(5);
    }

    private Reply forgot(String login) {
        return new Browser(http).post("/api/v1/auth/password/forgot", "{\"login\":\"" + login + "\"}");
    }
}
