package plenum.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import plenum.database.FreshDatabase;
import plenum.identity.internal.links.OneTimeLinks;
import plenum.jobs.TestClock;
import plenum.web.Http;
import plenum.web.Http.Reply;

/** The first account of an installation, over HTTP. */
@FreshDatabase
@OnAccounts
class SetUpTest {

    private static final String SETUP = """
            {"token":"%s","email":"Ann@Example.org","display_name":"Ann Example","password":"%s",
             "language":"de","time_zone":"Europe/Berlin"}""";

    private final Http http;
    private final OneTimeLinks links;
    private final Told told;
    private final TestClock clock;

    SetUpTest(
            @LocalServerPort int port,
            @Autowired OneTimeLinks links,
            @Autowired Told told,
            @Autowired TestClock clock) {
        this.http = new Http(port);
        this.links = links;
        this.told = told;
        this.clock = clock;
    }

    @Test
    void a_link_of_the_first_run_opens_one_account_and_no_second() throws Exception {
        var browser = new Browser(http);
        assertThat(http.post("/api/v1/sessions", "{\"name\":\"Retro\",\"creator_name\":\"Gil\"}")
                        .status())
                .isEqualTo(201);
        assertThat(browser.get("/api/v1/me").code()).isEqualTo("SIGN_IN_REQUIRED");
        var tooOld = links.setUp();
        clock.move(Duration.ofMinutes(61));
        assertThat(setUp(browser, tooOld, "a long way to say it").code()).isEqualTo("LINK_USED");
        assertThat(setUp(browser, "setup_guessed", "a long way to say it").status())
                .isEqualTo(410);

        var link = links.setUp();
        var weak = setUp(browser, link, "password2024");
        assertThat(weak.status()).isEqualTo(422);
        assertThat(weak.json().at("/error/details/0/field").asString()).isEqualTo("password");

        var other = links.setUp();
        var replies = together(
                () -> setUp(browser, link, "a long way to say it"),
                () -> setUp(new Browser(http), other, "a long way to say it"));
        assertThat(replies.stream().map(Reply::status)).containsExactlyInAnyOrder(201, 410);
        assertThat(setUp(new Browser(http), link, "a long way to say it").status())
                .isEqualTo(410);
        assertThat(told.opened()).hasSize(1).allMatch(AccountOpened::isFirst);

        var back = new Browser(http);
        assertThat(back.signIn("ann@example.ORG", "a long way to say it").status())
                .isEqualTo(200);
        var me = back.get("/api/v1/me").json().get("data");
        assertThat(me.get("display_name").asString()).isEqualTo("Ann Example");
        assertThat(me.get("username").asString()).isEqualTo("ann");
        assertThat(me.get("time_zone").asString()).isEqualTo("Europe/Berlin");
    }

    private static Reply setUp(Browser browser, String link, String password) {
        return browser.post("/api/v1/setup", SETUP.formatted(link, password));
    }

    @SafeVarargs
    private static java.util.List<Reply> together(Callable<Reply>... tries) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = threads.invokeAll(Stream.of(tries).toList());
            return all.stream().map(java.util.concurrent.Future::resultNow).toList();
        }
    }
}
