package plenum.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import plenum.jobs.TestClock;
import plenum.web.Http;

/** Passwords are tried on somebody's account, over HTTP. */
@OnAccounts
class LockedOutTest {

    private static final String PASSWORD = "seven blue herons";

    private final Http http;
    private final Accounts accounts;
    private final SomeRoles roles;
    private final Told told;
    private final TestClock clock;
    private Account ann;

    LockedOutTest(
            @LocalServerPort int port,
            @Autowired Accounts accounts,
            @Autowired SomeRoles roles,
            @Autowired Told told,
            @Autowired TestClock clock) {
        this.http = new Http(port);
        this.accounts = accounts;
        this.roles = roles;
        this.told = told;
        this.clock = clock;
    }

    @BeforeEach
    void somebody_has_an_account() {
        ann = open();
    }

    private Account open() {
        var email = UUID.randomUUID() + "@example.org";
        return accounts.open(new NewAccount(email, "Ann", PASSWORD, "en", ZoneOffset.UTC));
    }

    @Test
    void the_sixth_wrong_password_locks_a_network_out_but_not_the_devices_of_the_owner() {
        var home = new Browser(http);
        home.signIn(ann.email(), PASSWORD);
        var stranger = new Browser(http);
        for (int n = 0; n < 5; n++) {
            assertThat(stranger.signIn(ann.email(), "wrong as it can be").status())
                    .isEqualTo(401);
        }
        var locked = stranger.signIn(ann.username(), PASSWORD);
        assertThat(locked.status()).isEqualTo(429);
        assertThat(locked.code()).isEqualTo("SIGN_IN_LOCKED");
        assertThat(locked.header("Retry-After")).isEqualTo("1800");
        assertThat(told.on(ann.id())).contains("account.sign_in_locked refused");

        assertThat(home.signIn(ann.email(), PASSWORD).status()).isEqualTo(200);
        assertThat(new Browser(http)
                        .from("203.0.113.9")
                        .signIn(ann.email(), PASSWORD)
                        .status())
                .isEqualTo(200);
        assertThat(stranger.signIn(open().email(), PASSWORD).status()).isEqualTo(200);
        clock.move(Duration.ofMinutes(31));
        assertThat(stranger.signIn(ann.email(), PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void a_lock_is_written_down_once_however_often_it_is_tried() {
        var stranger = new Browser(http);
        for (int n = 0; n < 12; n++) {
            stranger.signIn(ann.email(), "wrong as it can be");
        }
        assertThat(told.on(ann.id()))
                .containsOnlyOnce("account.sign_in_locked refused")
                .filteredOn("account.sign_in_failed refused"::equals)
                .hasSize(5);
    }

    @Test
    void the_owners_device_is_known_also_where_the_account_is_changed() {
        var home = new Browser(http);
        home.signIn(ann.email(), PASSWORD);
        var stranger = new Browser(http);
        for (int n = 0; n < 6; n++) {
            stranger.signIn(ann.email(), "wrong as it can be");
        }

        var changed = home.send("PATCH", "/api/v1/me", """
                {"email":"moved-%s","current_password":"%s"}""".formatted(ann.email(), PASSWORD));

        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    }

    @Test
    void nobody_unlocks_those_they_do_not_decide_over() {
        roles.makeAdmin(ann.id());
        var admin = open();
        roles.makeAdmin(admin.id());
        var desk = new Browser(http).from("192.0.2.98");
        desk.signIn(admin.email(), PASSWORD);

        assertThat(desk.post("/api/v1/users/" + ann.id() + "/unlock", null).status())
                .isEqualTo(403);
    }

    @Test
    void names_nobody_has_are_locked_the_same_way() {
        var stranger = new Browser(http);
        for (int n = 0; n < 5; n++) {
            assertThat(stranger.signIn("nobody-at-all", "wrong as it can be").status())
                    .isEqualTo(401);
        }
        assertThat(stranger.signIn("NOBODY-at-all", "wrong as it can be").status())
                .isEqualTo(429);
    }

    @Test
    void many_tries_at_once_are_no_more_than_one_after_the_other() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries = threads.invokeAll(IntStream.range(0, 12)
                    .<java.util.concurrent.Callable<Integer>>mapToObj(n -> () -> new Browser(http)
                            .signIn(ann.email(), "wrong as it can be")
                            .status())
                    .toList());
            var statuses =
                    tries.stream().map(java.util.concurrent.Future::resultNow).toList();
            assertThat(statuses.stream().filter(status -> status == 401)).hasSize(5);
            assertThat(statuses.stream().filter(status -> status == 429)).hasSize(7);
        }
    }

    @Test
    void guesses_from_everywhere_are_slowed_down_and_the_owner_hears_of_them() {
        var home = new Browser(http);
        home.signIn(ann.email(), PASSWORD);
        for (int n = 0; n < 20; n++) {
            var status = new Browser(http)
                    .from("203.0.113." + n)
                    .signIn(ann.email(), "wrong as it can be")
                    .status();
            assertThat(status).isEqualTo(401);
        }
        assertThat(told.guessed()).containsOnlyOnce(ann.id());
        var elsewhere = new Browser(http).from("192.0.2.1");
        assertThat(elsewhere.signIn(ann.email(), PASSWORD).header("Retry-After"))
                .isEqualTo("1");
        assertThat(home.signIn(ann.email(), PASSWORD).status()).isEqualTo(200);
        assertThat(home.get("/api/v1/me").json().at("/data/strangers").intValue())
                .isEqualTo(20);
        clock.move(Duration.ofSeconds(2));
        assertThat(elsewhere.signIn(ann.email(), "wrong as it can be").status()).isEqualTo(401);
        clock.move(Duration.ofMillis(500));
        assertThat(elsewhere.signIn(ann.email(), PASSWORD).header("Retry-After"))
                .isEqualTo("2");

        var admin = open();
        roles.makeAdmin(admin.id());
        var desk = new Browser(http).from("192.0.2.99");
        desk.signIn(admin.email(), PASSWORD);
        assertThat(desk.post("/api/v1/users/" + ann.id() + "/unlock", null).status())
                .isEqualTo(200);
        assertThat(elsewhere.signIn(ann.email(), PASSWORD).status()).isEqualTo(200);
    }
}
