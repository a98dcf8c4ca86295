package plenum.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import plenum.database.FreshDatabase;
import plenum.identity.internal.links.OneTimeLinks;

/** A team's backlog from the first issue on: written, ordered and changed by keys, and a file with a bad row brought in. */
@FreshDatabase
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class BacklogInBrowsersTest {

    private static final String FILE = """
            Key,Summary,Story points,Urgent
            OURT-10,Night shift,5,High
            OURT-11,Day shift,many,Low
            """;

    private final Browsers browsers;
    private final OneTimeLinks links;

    BacklogInBrowsersTest(@LocalServerPort int port, @Autowired OneTimeLinks links) {
        this.browsers = new Browsers(port);
        this.links = links;
    }

    @AfterEach
    void leave() {
        browsers.close();
    }

    @Test
    void issues_are_added_edited_ordered_changed_together_and_imported() {
        var desk = browsers.desk();
        desk.navigate("/setup#" + links.setUp());
        desk.getByLabel("Name").fill("Ingrid Berg");
        desk.getByLabel("E-mail").fill("ingrid@example.org");
        desk.getByLabel("Password").fill("seven blue herons");
        button(desk, "Open the account").click();
        assertThat(desk.getByLabel("Your account, Ingrid Berg")).isVisible();

        desk.navigate("/app/our-team/backlog");
        assertThat(button(desk, "Open project OURT")).isVisible();
        Browsers.assertSound(desk);
        button(desk, "Open project OURT").click();
        button(desk, "Write the first issue").click();
        for (var title : List.of("One", "Two", "Three")) {
            desk.keyboard().type(title);
            desk.keyboard().press("Enter");
            assertThat(issue(desk, title)).isVisible();
        }

        issue(desk, "Three").focus();
        press(desk, "Alt+ArrowUp", "Alt+ArrowUp");
        assertThat(desk.getByText("OURT-3 is number 1 now.")).isVisible();
        assertThat(desk.getByRole(AriaRole.LISTITEM).first()).containsText("Three");
        assertThat(issue(desk, "Three")).isFocused();

        press(desk, "p");
        assertThat(points(desk, "OURT-3")).isFocused();
        desk.keyboard().type("2,5");
        press(desk, "Enter");
        assertThat(points(desk, "OURT-3")).hasValue("2.5");

        issue(desk, "Three").focus();
        press(desk, "x", "Shift+ArrowDown");
        assertThat(issue(desk, "One")).isFocused();
        press(desk, "b");
        desk.getByLabel("What changes").click();
        desk.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Points"))
                .click();
        desk.getByRole(AriaRole.DIALOG).getByLabel("Points").fill("8");
        assertThat(desk.getByText("2 issues change.")).isVisible();
        Browsers.assertSound(desk);
        button(desk, "Change 2 issues").click();
        assertThat(points(desk, "OURT-1")).hasValue("8");
        button(desk, "Undo").click();
        assertThat(points(desk, "OURT-1")).hasValue("");
        assertThat(points(desk, "OURT-3")).hasValue("2.5");

        imports(desk);

        desk.navigate("/app/our-team/backlog?unestimated=false");
        assertThat(desk.getByText("2 issues fit")).isVisible();
        issue(desk, "Night shift").click();
        assertThat(desk.getByLabel("OURT-10", new Page.GetByLabelOptions().setExact(true)))
                .isVisible();
        Browsers.assertSound(desk);
        assertThat(desk.url()).contains("unestimated=false").contains("issue=");
        desk.setViewportSize(360, 740);
        for (var page : List.of("backlog", "sprints")) {
            desk.navigate("/app/our-team/" + page);
            assertThat(desk.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .isVisible();
            assertThat(desk.evaluate("document.documentElement.scrollWidth"))
                    .as("width of " + page + " on a phone")
                    .isEqualTo(360);
            Browsers.assertSound(desk);
        }
        assertThat(browsers.complaints()).isEmpty();
    }

    private static void imports(Page desk) {
        button(desk, "Import").click();
        desk.getByLabel("File", new Page.GetByLabelOptions().setExact(true))
                .setInputFiles(new FilePayload("issues.csv", "text/csv", FILE.getBytes(UTF_8)));
        assertThat(desk.getByText("Row 3")).isVisible();
        desk.getByLabel("Urgent").selectOption("priority");
        assertThat(desk.getByText("4 of 4 columns are read")).isVisible();
        assertThat(button(desk, "Bring in one row")).isDisabled();
        desk.getByLabel("Leave out the bad row and bring in the rest").check();
        Browsers.assertSound(desk);
        button(desk, "Bring in one row").click();
        assertThat(issue(desk, "Night shift")).isVisible();
    }

    private static void press(Page page, String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
        }
    }

    private static Locator issue(Page page, String title) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(title))
                .first();
    }

    private static Locator points(Page page, String key) {
        return page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Backlog"))
                .getByLabel("Points of " + key);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
