package plenum.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.identity.KeyRing.made;
import static plenum.identity.KeyRing.wish;
import static plenum.identity.SomeTeams.signedIn;
import static plenum.teams.Staff.assertMissing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import plenum.database.FreshDatabase;
import plenum.identity.internal.keys.KeyEndings;
import plenum.jobs.JobsByHand;
import plenum.jobs.TestClock;
import plenum.teams.Role;
import plenum.teams.Staff;
import plenum.web.Http;
import plenum.web.Http.Reply;

/** People make keys for their programs, look after them and revoke them, and admins those of others, over HTTP. */
@JobsByHand
@FreshDatabase("api keys")
@Import(SomeAccounts.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ApiKeysTest {

    private final Http http;
    private final SomeAccounts.Known accounts;
    private final JdbcClient jdbc;
    private final TestClock clock;
    private final KeyEndings endings;
    private final KeyRing keys;
    private final Staff staff;
    private final UUID user;

    ApiKeysTest(
            @LocalServerPort int port,
            @Autowired SomeAccounts.Known accounts,
            @Autowired JdbcClient jdbc,
            @Autowired TestClock clock,
            @Autowired KeyEndings endings) {
        this.http = new Http(port);
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.clock = clock;
        this.endings = endings;
        this.keys = new KeyRing(http);
        this.staff = new Staff(http, accounts);
        this.user = staff.the(Role.USER);
    }

    @Test
    void a_key_is_shown_once_and_only_its_hash_is_kept() {
        var reply = keys.ask(user, wish("", "team.read", "session.host"));
        var key = made(reply);
        assertThat(key.token()).matches("plk_[A-Za-z0-9]{8}_[A-Za-z0-9_-]{43}");
        var publicId = key.token().substring(4, 12);
        var secret = key.token().substring(13);
        assertThat(reply.json().at("/data/key/prefix").asString()).isEqualTo("plk_" + publicId);

        var listed = http.get(KeyRing.PATH, signedIn(user));
        assertThat(listed.text()).contains(publicId).doesNotContain(secret);
        assertThat(listed.json().at("/data/0/scopes").toString()).contains("team.read", "session.host");
        var row = jdbc.sql("select * from identity_api_key where id = cast(:id as uuid)")
                .param("id", key.id())
                .query()
                .singleRow();
        assertThat(row.get("public_id")).isEqualTo(publicId);
        assertThat(row.get("secret_sha256")).isEqualTo(Secrets.sha256(secret));
        assertThat(row.toString()).doesNotContain(secret);
    }

    @Test
    void whoever_repeats_the_wish_gets_another_key_and_not_the_same_a_second_time() {
        var repeat = signedIn(user, "Idempotency-Key", "0123456789abcdef");
        var first = made(http.post(KeyRing.PATH, wish("", "team.read"), repeat));
        var second = made(http.post(KeyRing.PATH, wish("", "team.read"), repeat));
        assertThat(second.token()).isNotEqualTo(first.token());
    }

    @Test
    void a_key_lasts_ninety_days_and_a_year_at_most() {
        assertThat(lifetime(keys.ask(user, wish("", "team.read")))).isEqualTo(Duration.ofDays(90));
        assertThat(lifetime(keys.ask(user, wish("\"expires_in_days\":365", "team.read"))))
                .isEqualTo(Duration.ofDays(365));
        for (int days : new int[] {0, -1, 366}) {
            assertThat(field(keys.ask(user, wish("\"expires_in_days\":" + days, "team.read"))))
                    .isEqualTo("expires_in_days");
        }
    }

    private static Duration lifetime(Reply made) {
        var key = made.json().at("/data/key");
        return Duration.between(
                Instant.parse(key.get("created_at").asString()),
                Instant.parse(key.get("expires_at").asString()));
    }

    private static String field(Reply refused) {
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        return refused.json().at("/error/details/0/field").asString();
    }

    @Test
    void a_key_is_for_no_more_than_its_maker_may_do_and_never_for_making_itself_more() {
        assertThat(field(keys.ask(user, wish("", "team.read", "member.manage"))))
                .isEqualTo("scopes[1]");
        assertThat(field(keys.ask(user, wish("", "team.rule")))).isEqualTo("scopes[0]");
        assertThat(field(keys.ask(user, wish("")))).isEqualTo("scopes");
        assertThat(field(keys.ask(user, wish("\"team_ids\":[]", "team.read")))).isEqualTo("team_ids");
        var foreign = new Staff(http, accounts).team();
        assertThat(field(keys.ask(user, wish("\"team_ids\":[\"" + foreign + "\"]", "team.read"))))
                .isEqualTo("team_ids[0]");
        for (var never : new String[] {"api_key.write_own", "admin.manage", "encryption.manage"}) {
            assertThat(field(keys.ask(staff.root(), wish("", never)))).isEqualTo("scopes[0]");
        }
        var offered = http.get(KeyRing.PATH, signedIn(staff.root())).json().at("/meta/scopes");
        assertThat(offered.toString())
                .contains("audit.read", "user.manage")
                .doesNotContain("api_key.write_own", "admin.manage", "encryption.manage")
                // No route asks for it, so a key for it would open nothing.
                .doesNotContain("maintenance.run");
    }

    @Test
    void viewers_make_no_keys_and_nobody_has_more_than_twenty() {
        assertMissing(keys.ask(staff.the(Role.VIEWER), wish("", "team.read")), "api_key.write_own");
        var old = made(keys.ask(user, wish("\"expires_in_days\":1", "team.read")));
        clock.move(Duration.ofDays(1));
        for (int n = 0; n < 20; n++) {
            keys.make(user, "team.read");
        }
        var refused = keys.ask(user, wish("", "team.read"));
        assertThat(refused.code()).isEqualTo("LIMIT_REACHED");
        assertThat(refused.text()).contains("20 API keys of an account");
        keys.revoke(user, old);
        assertThat(keys.ask(user, wish("", "team.read")).code()).isEqualTo("LIMIT_REACHED");
    }

    @Test
    void a_key_gets_another_name_from_its_maker_only() {
        var key = keys.make(user, "team.read");
        var path = KeyRing.PATH + "/" + key.id();
        var renamed = staff.patch(path, "{\"name\":\" Nightly build \"}", user);
        assertThat(renamed.json().at("/data/name").asString()).isEqualTo("Nightly build");
        assertThat(field(staff.patch(path, "{\"name\":\"a\\u0007b\"}", user))).isEqualTo("name");
        assertThat(staff.patch(path, "{\"name\":\"Mine\"}", staff.root()).code())
                .isEqualTo("ITEM_NOT_FOUND");
    }

    @Test
    void admins_see_everybodys_keys_and_revoke_those_of_lower_roles() {
        var ofUser = keys.make(user, "team.read");
        var ofRoot = keys.make(staff.root(), "team.read");
        var admin = staff.the(Role.ADMIN);
        assertMissing(http.get(KeyRing.PATH + "?everybody=true", signedIn(user)), "user.manage");

        var first = http.get(KeyRing.PATH + "?everybody=true&limit=1", signedIn(admin))
                .json();
        assertThat(first.at("/data/0/id").asString()).isEqualTo(ofRoot.id());
        var next = first.at("/meta/next").asString();
        var second = http.get(KeyRing.PATH + "?everybody=true&limit=1&after=" + next, signedIn(admin))
                .json();
        assertThat(second.at("/data/0/id").asString()).isEqualTo(ofUser.id());
        assertThat(second.at("/data/0/account_name").asString()).startsWith("Uma");

        assertThat(keys.revoke(staff.the(Role.MANAGER), ofUser).code()).isEqualTo("ITEM_NOT_FOUND");
        assertMissing(keys.revoke(admin, ofRoot), "admin.manage");
        assertThat(keys.revoke(admin, ofUser).status()).isEqualTo(200);
        assertThat(keys.revoke(admin, ofUser).code()).isEqualTo("ITEM_NOT_FOUND");
        assertThat(keys.get("/api/v1/me", ofUser.token()).code()).isEqualTo("API_KEY_INVALID");
        assertThat(keys.get("/api/v1/me", ofRoot.token()).status()).isEqualTo(200);
    }

    @Test
    void what_happens_to_keys_is_written_down_and_so_is_what_is_done_with_them() {
        var manager = staff.the(Role.MANAGER);
        var key = keys.make(manager, "team.manage", "team.read");
        staff.patch(KeyRing.PATH + "/" + key.id(), "{\"name\":\"Other\"}", manager);
        assertThat(keys.send("PATCH", staff.path(""), "{\"language\":\"de\"}", key.token(), "If-Match", "*")
                        .status())
                .isEqualTo(200);
        keys.revoke(staff.root(), key);

        var deeds = staff.get("/api/v1/audit-events?target=" + key.id(), staff.root())
                .json()
                .get("data");
        assertThat(deeds.valueStream().map(deed -> deed.get("action").asString()))
                .containsExactly("api_key.revoked", "api_key.renamed", "api_key.created");
        assertThat(deeds.toString()).doesNotContain(key.token().substring(13));
        var change = staff.get("/api/v1/audit-events?action=team.changed&target=" + staff.team(), staff.root())
                .json()
                .at("/data/0");
        assertThat(change.get("actor").asString()).isEqualTo(manager.toString());
        assertThat(change.get("actor_kind").asString()).isEqualTo("api_key");
        assertThat(change.at("/details/api_key").asString()).isEqualTo(key.id());
    }

    @Test
    void people_take_along_what_keys_they_have_and_no_secret() {
        var key = keys.make(user, "team.read");
        var file = http.get("/api/v1/me/export", signedIn(user));
        var own = file.json().at("/data/api_keys/0");
        assertThat(own.get("prefix").asString()).isEqualTo(key.token().substring(0, 12));
        assertThat(file.text())
                .doesNotContain(key.token().substring(13))
                .doesNotContain(Secrets.sha256(key.token().substring(13)));
    }

    @Test
    void whoever_goes_takes_the_keys_along_for_good() {
        var key = keys.make(user, "team.read");
        accounts.deactivate(user);
        assertThat(keys.get("/api/v1/me", key.token()).status()).isEqualTo(401);
        accounts.activate(user);
        assertThat(keys.get("/api/v1/me", key.token()).status()).isEqualTo(401);

        var manager = staff.the(Role.MANAGER);
        var other = keys.make(manager, "team.read");
        accounts.delete(manager);
        assertThat(keys.get("/api/v1/me", other.token()).status()).isEqualTo(401);
        assertThat(names(manager)).containsExactly("");
        clock.move(Duration.ofDays(2));
        endings.sweep();
        assertThat(names(manager)).isEmpty();
    }

    private List<String> names(UUID account) {
        return jdbc.sql("select name from identity_api_key where account_id = :account")
                .param("account", account)
                .query(String.class)
                .list();
    }
}
