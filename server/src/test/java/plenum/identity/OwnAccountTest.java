package plenum.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import plenum.web.Http;
import plenum.web.Http.Reply;

/** What people see and change of their own account, and what others may do with it, over HTTP. */
@OnAccounts
class OwnAccountTest {

    private static final String PASSWORD = "seven blue herons";

    private final Http http;
    private final Accounts accounts;
    private final SomeRoles roles;
    private final Told told;
    private Account ann;
    private Browser browser;

    OwnAccountTest(
            @LocalServerPort int port, @Autowired Accounts accounts, @Autowired SomeRoles roles, @Autowired Told told) {
        this.http = new Http(port);
        this.accounts = accounts;
        this.roles = roles;
        this.told = told;
    }

    @BeforeEach
    void somebody_is_signed_in() {
        ann = open("Ann");
        browser = signedIn(ann);
    }

    private Account open(String name) {
        var email = name + "-" + UUID.randomUUID() + "@example.org";
        return accounts.open(new NewAccount(email, name, PASSWORD, "en", ZoneOffset.UTC));
    }

    private Browser signedIn(Account account) {
        var fresh = new Browser(http);
        assertThat(fresh.signIn(account.email(), PASSWORD).status()).isEqualTo(200);
        return fresh;
    }

    @Test
    void people_see_what_they_may_do_everywhere_and_in_their_teams_right_now() {
        var team = UUID.randomUUID();
        assertThat(me().at("/data/permissions").isEmpty()).isTrue();
        roles.put(ann.id(), team);
        roles.makeAdmin(ann.id());
        assertThat(me().at("/data/permissions").valueStream().map(word -> word.asString()))
                .contains("user.manage", "audit.read");
        assertThat(me().at("/data/teams/0/team_id").asString()).isEqualTo(team.toString());
        assertThat(me().at("/data/teams/0/permissions/0").asString()).isEqualTo("member.read");
    }

    private tools.jackson.databind.JsonNode me() {
        return browser.get("/api/v1/me").json();
    }

    @Test
    void what_somebody_says_of_themselves_is_changed_if_it_can_be() {
        var other = open("Ben");
        var changed = patch("""
                {"display_name":"Ann E.","username":"ann.%s","language":"de","time_zone":"Europe/Vienna"}""".formatted(ann.id()));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(me().at("/data/time_zone").asString()).isEqualTo("Europe/Vienna");
        assertThat(field(patch("{\"time_zone\":\"Mars/Olympus\"}"))).isEqualTo("time_zone");
        assertThat(field(patch("{\"username\":\"a@b\"}"))).isEqualTo("username");
        assertThat(field(patch("{\"display_name\":\"\"}"))).isEqualTo("display_name");
        assertThat(field(patch("{\"username\":\"" + other.username().toUpperCase() + "\"}")))
                .isEqualTo("username");

        var address = "new-" + ann.id() + "@example.org";
        assertThat(field(patch("{\"email\":\"" + address + "\"}"))).isEqualTo("current_password");
        var email = "{\"email\":\"%s\",\"current_password\":\"%s\"}";
        assertThat(patch(email.formatted(address, "wrong as it can be")).code()).isEqualTo("SIGN_IN_FAILED");
        assertThat(field(patch(email.formatted(other.email().toUpperCase(), PASSWORD))))
                .isEqualTo("email");
        assertThat(patch(email.formatted(address, PASSWORD)).status()).isEqualTo(200);
        assertThat(accounts.findByEmail(address.toUpperCase()).map(Account::id)).hasValue(ann.id());
    }

    private Reply patch(String change) {
        return browser.send("PATCH", "/api/v1/me", change);
    }

    private static String field(Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(422);
        return reply.json().at("/error/details/0/field").asString();
    }

    @Test
    void a_deleted_account_leaves_nothing_that_says_who_it_was() {
        var phone = signedIn(ann);
        assertThat(delete("wrong as it can be").code()).isEqualTo("SIGN_IN_FAILED");
        assertThat(delete(PASSWORD).status()).isEqualTo(200);
        assertThat(phone.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(phone.post("/api/v1/auth/refresh", null).status()).isEqualTo(401);
        assertThat(accounts.find(ann.id())).isEmpty();
        assertThat(browser.signIn(ann.email(), PASSWORD).status()).isEqualTo(401);
        assertThat(told.on(ann.id())).contains("account.deleted");
    }

    private Reply delete(String password) {
        return browser.send("DELETE", "/api/v1/me", "{\"current_password\":\"" + password + "\"}");
    }

    @Test
    void people_take_along_what_is_kept_of_them_and_no_secret() {
        var file = browser.get("/api/v1/me/export");
        assertThat(file.header("Content-Disposition")).contains("plenum-account.json");
        assertThat(file.json().at("/data/account/email").asString()).isEqualTo(ann.email());
        assertThat(file.json().at("/data/devices").size()).isEqualTo(1);
        assertThat(file.text()).doesNotContain("argon2").doesNotContain("sha256");
    }

    @Test
    void whoever_looks_after_accounts_finds_them_page_by_page() {
        var admin = open("Zoe");
        roles.makeAdmin(admin.id());
        assertThat(browser.get("/api/v1/users").json().at("/meta/permission").asString())
                .isEqualTo("user.manage");
        var desk = signedIn(admin);
        var mark = "page" + ann.id().toString().substring(24);
        for (var name : new String[] {"b", "A", "c"}) {
            open(mark + name);
        }
        var path = "/api/v1/users?limit=2&search=" + mark.toUpperCase();
        var first = desk.get(path).json();
        assertThat(first.at("/data/0/display_name").asString()).isEqualTo(mark + "A");
        assertThat(first.at("/data").size()).isEqualTo(2);
        var second =
                desk.get(path + "&after=" + first.at("/meta/next").asString()).json();
        assertThat(second.at("/data/0/display_name").asString()).isEqualTo(mark + "c");
        assertThat(second.at("/meta").has("next")).isFalse();
        assertThat(desk.get("/api/v1/users?after=nonsense").status()).isEqualTo(422);
    }

    @Test
    void a_deactivated_account_is_out_at_once_and_comes_back_when_activated() {
        var admin = open("Zoe");
        roles.makeAdmin(admin.id());
        var desk = signedIn(admin);
        var path = "/api/v1/users/" + ann.id();
        assertThat(browser.post(path + "/deactivate", null).status()).isEqualTo(403);
        assertThat(desk.post("/api/v1/users/" + admin.id() + "/deactivate", null)
                        .status())
                .isEqualTo(403);
        assertThat(desk.post(path + "/deactivate", null)
                        .json()
                        .at("/data/active")
                        .booleanValue())
                .isFalse();
        assertThat(browser.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(browser.signIn(ann.email(), PASSWORD).status()).isEqualTo(401);
        assertThat(desk.post(path + "/activate", null).status()).isEqualTo(200);
        assertThat(browser.signIn(ann.email(), PASSWORD).status()).isEqualTo(200);
        assertThat(desk.get("/api/v1/users/" + UUID.randomUUID()).status()).isEqualTo(404);

        var link = desk.post(path + "/reset-link", null).json().at("/data/url").asString();
        assertThat(link).contains("/reset#reset_");
        assertThat(desk.post("/api/v1/users/" + admin.id() + "/reset-link", null)
                        .status())
                .isEqualTo(403);
        assertThat(told.on(ann.id())).contains("account.deactivated", "account.activated", "account.reset_link_issued");
    }
}
