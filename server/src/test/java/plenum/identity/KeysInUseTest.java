package plenum.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static plenum.identity.SomeTeams.signedIn;
import static plenum.teams.Staff.assertMissing;

import java.sql.Timestamp;
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
import plenum.Calm;
import plenum.database.FreshDatabase;
import plenum.jobs.JobsByHand;
import plenum.jobs.TestClock;
import plenum.realtime.internal.Screen;
import plenum.teams.Role;
import plenum.teams.Staff;
import plenum.web.Http;

/** What a program may do that comes with an API key, and for how long, over HTTP. */
@Calm
@JobsByHand
@FreshDatabase("api keys")
@Import(SomeAccounts.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class KeysInUseTest {

    private static final String ME = "/api/v1/me";
    private static final String TEAMS = "/api/v1/teams";
    private static final String SESSION = "{\"name\":\"Retro\",\"creator_name\":\"Bot\"%s}";

    private final Http http;
    private final SomeAccounts.Known accounts;
    private final JdbcClient jdbc;
    private final TestClock clock;
    private final KeyRing keys;
    private final Staff staff;
    private final UUID user;
    private final UUID manager;

    KeysInUseTest(
            @LocalServerPort int port,
            @Autowired SomeAccounts.Known accounts,
            @Autowired JdbcClient jdbc,
            @Autowired TestClock clock) {
        this.http = new Http(port);
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.clock = clock;
        this.keys = new KeyRing(http);
        this.staff = new Staff(http, accounts);
        this.user = staff.the(Role.USER);
        this.manager = staff.the(Role.MANAGER);
    }

    @Test
    void a_key_without_the_scope_is_told_which_one_it_lacks() {
        assertMissing(keys.get(TEAMS, keys.make(user, "session.host").token()), "team.read");
        assertThat(keys.get(TEAMS, keys.make(user, "team.read").token()).status())
                .isEqualTo(200);
    }

    @Test
    void a_key_may_what_its_maker_may_at_that_moment() {
        var key = keys.make(manager, "member.manage", "team.read");
        var wish = "{\"account_id\":\"%s\",\"role\":\"user\"}";
        assertThat(keys.post(staff.members(), wish.formatted(staff.named("Nina")), key.token())
                        .status())
                .isEqualTo(201);
        assertThat(words(keys, key.token(), "/data/teams/0/permissions"))
                .containsExactlyInAnyOrder("member.manage", "team.read");

        staff.patch(staff.members() + "/" + manager, "{\"role\":\"user\"}", staff.root());
        assertMissing(keys.post(staff.members(), wish.formatted(staff.named("Nick")), key.token()), "member.manage");
        assertThat(words(keys, key.token(), "/data/teams/0/permissions")).containsExactly("team.read");

        staff.delete(staff.members() + "/" + manager, staff.root());
        assertThat(keys.get(staff.path(""), key.token()).status()).isEqualTo(404);
    }

    private static List<String> words(KeyRing keys, String token, String place) {
        return keys.get(ME, token)
                .json()
                .at(place)
                .valueStream()
                .map(word -> word.asString())
                .toList();
    }

    @Test
    void a_key_for_some_teams_is_for_nothing_else() {
        var other = new Staff(http, accounts);
        var key = keys.makeFor(
                staff.team(),
                staff.root(),
                "team.read",
                "team.manage",
                "session.host",
                "settings.write",
                "template.write");
        var token = key.token();
        assertThat(keys.get(TEAMS, token).json().get("data").size()).isEqualTo(1);
        assertThat(keys.get(staff.path(""), token)
                        .json()
                        .at("/data/permissions")
                        .size())
                .isEqualTo(5);
        assertThat(keys.get(other.path(""), token).status()).isEqualTo(404);
        assertMissing(keys.post(TEAMS, "{\"name\":\"One more\"}", token), "team.manage");
        assertMissing(keys.get("/api/v1/settings", token), "settings.write");
        assertMissing(keys.post("/api/v1/templates", "{\"name\":\"Mine\",\"agenda\":[]}", token), "template.write");
        assertMissing(keys.post("/api/v1/sessions", SESSION.formatted(""), token), "session.host");
        assertThat(keys.post("/api/v1/sessions", in(other.team()), token).status())
                .isEqualTo(422);
        assertThat(keys.post("/api/v1/sessions", in(staff.team()), token).status())
                .isEqualTo(201);
    }

    private static String in(UUID team) {
        return SESSION.formatted(",\"team_id\":\"" + team + "\"");
    }

    @Test
    void a_program_hosts_for_its_maker_and_goes_on_with_the_seat_it_was_given() {
        var token = keys.make(user, "session.host").token();
        var made = keys.post("/api/v1/sessions", in(staff.team()), token).json().get("data");
        assertThat(jdbc.sql("select host_account_id from session where id = cast(:id as uuid)")
                        .param("id", made.get("session_id").asString())
                        .query(UUID.class)
                        .single())
                .isEqualTo(user);
        var path = "/api/v1/sessions/" + made.get("session_id").asString() + "/state";
        assertThat(keys.get(path, token).code()).isEqualTo("API_KEY_NOT_ACCEPTED");
        assertThat(keys.get(path, made.get("seat_token").asString()).status()).isEqualTo(200);
    }

    @Test
    void wrong_unknown_expired_and_revoked_keys_are_told_the_same() {
        var wrong = keys.make(user, "team.read").token().substring(0, 13) + "A".repeat(43);
        var revoked = keys.make(user, "team.read");
        keys.revoke(user, revoked);
        var expired = KeyRing.made(keys.ask(user, KeyRing.wish("\"expires_in_days\":1", "team.read")));
        assertThat(keys.get(ME, expired.token()).status()).isEqualTo(200);
        clock.move(Duration.ofDays(1));
        var unknown = "plk_00000000_" + "A".repeat(43);
        for (var bad : List.of(wrong, revoked.token(), expired.token(), unknown, "plk_", "plk_x y", unknown + "A")) {
            var reply = keys.get(ME, bad);
            assertThat(reply.status()).as(bad).isEqualTo(401);
            assertThat(told(reply)).isEqualTo(told(keys.get(ME, unknown)));
            assertThat(keys.get("/api/v1/activity-types", bad).status())
                    .as("not taken for a guest")
                    .isEqualTo(401);
        }
    }

    private static String told(Http.Reply reply) {
        return reply.text().replaceAll("\"(request_id|timestamp)\":\"[^\"]*\"", "");
    }

    @Test
    void beside_a_key_no_cookie_counts_and_so_no_origin_is_asked_for() {
        accounts.withPassword("origin@example.org", "seven blue herons");
        var browser = new Browser(http);
        browser.signIn("origin@example.org", "seven blue herons");
        var cookies = browser.cookiesFor("/api/v1/auth/");
        var token = keys.make(user, "session.host").token();
        var foreign = new String[] {"Origin", "https://evil.example", "Cookie", cookies};
        assertThat(keys.post("/api/v1/sessions", in(staff.team()), token, foreign)
                        .status())
                .isEqualTo(201);
        assertThat(keys.post("/api/v1/auth/logout", "{}", token, foreign).code())
                .isEqualTo("API_KEY_NOT_ACCEPTED");
        assertThat(keys.post("/api/v1/auth/logout", "{}", "plk_" + "x".repeat(9), foreign)
                        .code())
                .isEqualTo("API_KEY_INVALID");
        assertThat(browser.get(ME).status()).isEqualTo(200);
        assertThat(keys.post("/api/v1/auth/logout", "{}", "eyJ", foreign).code())
                .isEqualTo("ORIGIN_REFUSED");
    }

    @Test
    void a_use_is_noted_once_a_minute() {
        var key = keys.make(user, "team.read");
        assertThat(lastUsed(key)).isNull();
        keys.get(ME, key.token());
        var first = clock.instant();
        assertThat(lastUsed(key)).isEqualTo(first);
        clock.move(Duration.ofSeconds(59));
        keys.get(ME, key.token());
        assertThat(lastUsed(key)).isEqualTo(first);
        clock.move(Duration.ofSeconds(1));
        keys.get(ME, key.token());
        assertThat(lastUsed(key)).isEqualTo(clock.instant());
    }

    private Instant lastUsed(KeyRing.Held key) {
        return http.get(KeyRing.PATH, signedIn(user))
                .json()
                .get("data")
                .valueStream()
                .filter(each -> each.get("id").asString().equals(key.id()))
                .filter(each -> each.has("last_used_at"))
                .map(each -> Instant.parse(each.get("last_used_at").asString()))
                .findFirst()
                .orElse(null);
    }

    @Test
    void what_is_shown_to_a_key_ends_with_it() throws Exception {
        var key = keys.make(user, "session.read");
        for (var path : List.of("/api/v1/sessions/events", "/api/v1/reports/progress/events")) {
            try (var list = open(path, key)) {
                list.nextFrame();
                keys.revoke(user, key);
                assertThatThrownBy(list::nextFrame).hasMessageContaining("signed_out");
            }
            key = keys.make(user, "session.read");
        }
    }

    @Test
    void what_ended_on_another_node_or_by_itself_ends_here_within_five_seconds() throws Exception {
        var revoked = keys.make(user, "session.read");
        var expired = KeyRing.made(keys.ask(user, KeyRing.wish("\"expires_in_days\":1", "session.read")));
        try (var one = open("/api/v1/sessions/events", revoked);
                var other = open("/api/v1/sessions/events", expired)) {
            one.nextFrame();
            other.nextFrame();
            clock.move(Duration.ofDays(1));
            jdbc.sql("update identity_api_key set revoked_at = :now where id = cast(:id as uuid)")
                    .param("now", Timestamp.from(clock.instant()))
                    .param("id", revoked.id())
                    .update();
            assertThat(keys.get(ME, revoked.token()).status()).isEqualTo(401);
            long asked = System.nanoTime();
            assertThatThrownBy(() -> watchToTheEnd(one)).hasMessageContaining("signed_out");
            assertThatThrownBy(() -> watchToTheEnd(other)).hasMessageContaining("signed_out");
            assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(5));
        }
    }

    /** Other sessions may come and go meanwhile. */
    private static void watchToTheEnd(Screen screen) throws Exception {
        while (true) {
            screen.nextFrame();
        }
    }

    private Screen open(String path, KeyRing.Held key) throws Exception {
        return Screen.open(Screen.plain(http.port()), path, "Authorization: Bearer " + key.token());
    }

    @Test
    void a_first_answer_is_not_told_again_to_a_key_that_is_not_for_it() {
        var repeat = new String[] {"Idempotency-Key", "fedcba9876543210"};
        var may = keys.make(user, "session.host").token();
        assertThat(keys.post("/api/v1/sessions", in(staff.team()), may, repeat).status())
                .isEqualTo(201);
        var mayNot = keys.make(user, "team.read").token();
        assertMissing(keys.post("/api/v1/sessions", in(staff.team()), mayNot, repeat), "session.host");
    }
}
