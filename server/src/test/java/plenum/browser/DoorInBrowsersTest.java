package plenum.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import plenum.Calm;
import plenum.database.FreshDatabase;
import plenum.sessions.ATable;
import plenum.web.Http;

/** What people find at the front door of a small installation, and behind links that lead nowhere. */
@Calm
@FreshDatabase
@ActiveProfiles("magnapp")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class DoorInBrowsersTest {

    private static final LocatorAssertions.IsVisibleOptions IN_TWO_SECONDS =
            new LocatorAssertions.IsVisibleOptions().setTimeout(2_000);
    private static final LocatorAssertions.IsHiddenOptions GONE_IN_TWO_SECONDS =
            new LocatorAssertions.IsHiddenOptions().setTimeout(2_000);

    private final Http http;
    private final Browsers browsers;
    private final JdbcClient jdbc;

    DoorInBrowsersTest(@LocalServerPort int port, @Autowired JdbcClient jdbc) {
        this.http = new Http(port);
        this.browsers = new Browsers(port);
        this.jdbc = jdbc;
    }

    @BeforeEach
    void empty_the_house() {
        jdbc.sql("update session set status = 'completed', ended_at = now(), epoch = epoch + 1")
                .update();
    }

    @AfterEach
    void leave() {
        browsers.close();
    }

    @Test
    void a_session_appears_on_the_front_page_and_vanishes_while_one_looks() {
        var desk = browsers.desk();
        desk.navigate("/");
        assertThat(desk.getByText("No room is open.")).isVisible();
        assertThat(desk.getByText("Active sessions 0/3")).isVisible();

        var table = ATable.startedBy(http, "Ingrid");
        assertThat(row(desk)).isVisible(IN_TWO_SECONDS);
        assertThat(row(desk)).containsText("with Ingrid · Waiting · just now");
        assertThat(row(desk)).containsText("1/16");

        http.send("DELETE", table.path(""), BodyPublishers.noBody(), table.as("Ingrid"));
        assertThat(row(desk)).isHidden(GONE_IN_TWO_SECONDS);
        assertThat(desk.getByText("No room is open.")).isVisible();
        assertThat(browsers.complaints()).isEmpty();
    }

    @Test
    void a_full_house_disables_start_and_leads_to_where_there_is_a_seat() {
        var desk = browsers.desk();
        desk.navigate("/");
        ATable.startedBy(http, "Ingrid");
        ATable.startedBy(http, "Priya");
        assertThat(desk.getByText("This is the last free room.")).isVisible();

        var last = ATable.startedBy(http, "Ann");
        assertThat(button(desk, "System at capacity (3/3)")).isDisabled();
        button(desk, "Tell me when free").click();

        http.send("DELETE", last.path(""), BodyPublishers.noBody(), last.as("Ann"));
        assertThat(desk.getByText("A room is free now.")).isVisible();
        assertThat(button(desk, "Start a poker table")).isEnabled();
    }

    @Test
    void name_and_face_of_last_time_are_filled_in_and_others_are_asked_first() {
        var table = ATable.startedBy(http, "Ingrid");
        var known = browsers.phone();
        known.navigate("/");
        known.getByLabel("Your name").fill("Niamh");
        known.navigate("/s/" + table.joinCode());

        assertThat(known.getByLabel("Your name")).hasValue("Niamh");
        var stranger = browsers.phone();
        stranger.navigate("/join/" + table.session());
        stranger.waitForURL(Pattern.compile(".*/s/" + table.joinCode()));
        assertThat(stranger.getByLabel("Your name")).hasValue("");
        assertThat(table.get("", "Ingrid")
                        .json()
                        .at("/data/session/counts/participants")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void whoever_waits_at_a_full_table_gets_the_next_free_seat() {
        var table = ATable.startedBy(http, "Ingrid");
        IntStream.range(1, 16).forEach(n -> table.with("Voter " + n));
        var phone = browsers.phone();
        phone.navigate("/s/" + table.joinCode());
        phone.getByLabel("Your name").fill("Zoe");
        assertThat(phone.getByText("All 16 seats are taken")).isVisible();
        // Nobody watches at these tables, so nobody is asked to.
        assertThat(button(phone, "Only watch")).isHidden();

        button(phone, "Wait for a seat").click();
        assertThat(phone.getByText("The next free seat is yours.")).isVisible();
        table.post("/leave", "{}", "Voter 7");

        assertThat(phone.getByText("Live")).isVisible();
        assertThat(browsers.complaints()).isEmpty();
    }

    @Test
    void a_locked_door_opens_as_soon_as_it_is_unlocked() {
        var table = ATable.startedBy(http, "Ingrid");
        table.patch("", "{\"settings\":{\"locked\":true}}", "Ingrid");
        var phone = browsers.phone();
        phone.navigate("/s/" + table.joinCode());
        assertThat(phone.getByText("The door is closed for newcomers")).isVisible();

        table.patch("", "{\"settings\":{\"locked\":false}}", "Ingrid");
        button(phone, "Try again").click();

        assertThat(phone.getByLabel("Your name")).isVisible();
    }

    @Test
    void a_code_with_one_wrong_letter_leads_to_the_session_that_was_meant() {
        var table = ATable.startedBy(http, "Ingrid");
        var code = table.joinCode();
        var wrong = code.substring(0, 5) + (code.endsWith("7") ? "8" : "7");
        var phone = browsers.phone();

        phone.navigate("/s/" + wrong);

        assertThat(phone.getByText("We do not know this code")).isVisible();
        phone.getByText("Go there").click();
        phone.waitForURL(Pattern.compile(".*/s/" + code));
        assertThat(browsers.complaints()).allMatch(one -> one.contains("404"));
    }

    private static Locator row(Page page) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Sprint 49 planning")));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
