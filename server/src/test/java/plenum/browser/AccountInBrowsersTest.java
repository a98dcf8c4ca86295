package plenum.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import plenum.database.FreshDatabase;
import plenum.identity.internal.links.OneTimeLinks;

/** Whoever runs an installation sets it up, looks after it, and leaves nothing private behind on this browser. */
@FreshDatabase
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AccountInBrowsersTest {

    private static final String PASSWORD = "seven blue herons";
    private static final List<String> DESK = List.of(
            "/app/settings/profile",
            "/app/settings/devices",
            "/app/our-team/members",
            "/app/our-team/settings",
            "/app/admin/teams",
            "/app/admin/people",
            "/app/settings/organisation",
            "/app/admin/audit",
            "/app/admin/encryption");

    private final Browsers browsers;
    private final OneTimeLinks links;

    AccountInBrowsersTest(@LocalServerPort int port, @Autowired OneTimeLinks links) {
        this.browsers = new Browsers(port);
        this.links = links;
    }

    @AfterEach
    void leave() {
        browsers.close();
    }

    @Test
    void somebody_sets_up_looks_around_and_signs_out_for_good() {
        var desk = browsers.desk();
        desk.navigate("/setup#" + links.setUp());
        Browsers.assertSound(desk);
        desk.getByLabel("Name").fill("Ingrid Berg");
        desk.getByLabel("E-mail").fill("ingrid@example.org");
        desk.getByLabel("Password").fill(PASSWORD);
        button(desk, "Open the account").click();
        assertThat(corner(desk)).isVisible();

        for (var address : DESK) {
            desk.navigate(address);
            assertThat(desk.getByRole(AriaRole.HEADING).first()).isVisible();
            Browsers.assertSound(desk);
        }
        assertThat(browsers.complaints()).isEmpty();

        desk.navigate("/app/admin/people");
        assertThat(desk.getByText("ingrid@example.org")).isVisible();
        corner(desk).click();
        button(desk, "Sign out").click();
        desk.waitForURL("**/");
        desk.goBack();

        assertThat(desk.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Sign in")))
                .isVisible();
        assertThat(desk.getByText("ingrid@example.org")).hasCount(0);
        browsers.forgiveComplaints();

        var phone = browsers.phone();
        phone.navigate("/signin?back=/app/our-team/members");
        Browsers.assertSound(phone);
        phone.getByLabel("E-mail or username").fill("ingrid");
        phone.getByLabel("Password").fill(PASSWORD);
        button(phone, "Sign in").click();
        phone.waitForURL("**/app/our-team/members");
        assertThat(phone.getByText("Super admin in every team")).isVisible();
        Browsers.assertSound(phone);
        assertThat(browsers.complaints()).isEmpty();
    }

    private static Locator corner(Page page) {
        return page.getByLabel("Your account, Ingrid Berg");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
