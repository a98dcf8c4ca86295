package plenum.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import plenum.Program;
import plenum.database.internal.TestServer;

/** The program is killed in the middle of a round, and the browsers go on with the next one as if nothing had been. */
@Execution(ExecutionMode.CONCURRENT)
class RestartInBrowsersTest {

    /** As long as a program may take to come up, and a browser to look again. */
    private static final double BACK = 60_000;

    @Test
    void a_round_goes_on_in_open_browsers_after_the_program_was_killed() throws Exception {
        var database = TestServer.freshDatabase();
        int port = Program.freePort();
        var program = Program.on(database, port);
        try (var browsers = new Browsers(port)) {
            var facilitator = browsers.desk();
            facilitator.navigate("/");
            facilitator.getByLabel("Your name").fill("Ann Lee");
            button(facilitator, "Start a poker table").click();
            facilitator.waitForURL(Pattern.compile(".*/s/[2-9A-Z]{6}"));
            var phone = browsers.phone();
            phone.navigate(facilitator.url());
            phone.getByLabel("Your name").fill("Ben");
            phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("seat")))
                    .click();
            assertThat(live(phone)).isVisible();
            assertThat(live(facilitator)).isVisible();
            facilitator.keyboard().press("Space");
            assertThat(card(facilitator, "3")).isVisible();
            facilitator.keyboard().press("3");
            assertThat(facilitator.getByText("3 is saved and sealed.")).isVisible();
            assertThat(card(phone, "5")).isVisible();

            program.kill();
            card(phone, "8").click();
            assertThat(phone.getByText(Pattern.compile("8 is kept on this device")))
                    .isVisible();
            program = Program.on(database, port);

            assertThat(phone.getByText("8 is saved and sealed."))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(BACK));
            assertThat(facilitator.getByText("2 of 2"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(BACK));
            facilitator.keyboard().press("Space");
            assertThat(seat(phone, "Ann")).containsText("card 3");
            assertThat(seat(facilitator, "Ben")).containsText("card 8");
        } finally {
            program.close();
        }
    }

    private static Locator live(Page page) {
        return page.getByText("Live", new Page.GetByTextOptions().setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator card(Page page, String card) {
        return page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(Pattern.compile("^" + card + "\\b")));
    }

    private static Locator seat(Page page, String name) {
        return page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Seats, clockwise"))
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(name));
    }
}
