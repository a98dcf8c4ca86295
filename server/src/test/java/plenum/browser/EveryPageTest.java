package plenum.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every page in every look: nothing that axe finds wrong, and nothing wider than its window from the smallest phone to
 * the screen on the wall. With {@code -Dplenum.pictures=true} they are kept in target/pictures to be looked at.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class EveryPageTest {

    private static final boolean PICTURES = Boolean.getBoolean("plenum.pictures");
    private static final int[] DESKS = {768, 1440, 1920};
    private static final int[] PHONES = {320, 360};
    private static final int[] SCREENS = {1280, 1920};

    /** With the axe that the first look has left in the page. */
    private static final String COLOURS = """
            () => axe.run({ runOnly: ['color-contrast'], resultTypes: ['violations'] })
              .then(({ violations }) => violations.flatMap(({ help, nodes }) => nodes.map(node => help + ' at ' + node.target)))""";

    /** What can be used must be in the window as a whole, or in something that can be scrolled to it. */
    private static final String CLIPPED = """
            () => [...document.querySelectorAll('button, a, input, textarea, select, summary')]
              .filter(one => one.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
              .filter(one => !one.closest('[inert], [aria-hidden=true]'))
              .filter(one => {
                const scrolls = each => each && (/auto|scroll/.test(getComputedStyle(each).overflowX) || scrolls(each.parentElement))
                const { left, right, width } = one.getBoundingClientRect()
                return width > 1 && !scrolls(one.parentElement) && (left < -1 || right > innerWidth + 1)
              })
              .map(one => 'clipped is ' + (one.ariaLabel ?? one.textContent ?? one.id))""";

    @LocalServerPort
    int port;

    private Browsers browsers;
    private final List<String> faults = new ArrayList<>();

    @AfterEach
    void leave() {
        browsers.close();
    }

    @Test
    void is_sound_and_fits_in_every_look() {
        browsers = new Browsers(port);
        pagesAroundTheTable();
        theTable();
        assertThat(faults).isEmpty();
    }

    private void pagesAroundTheTable() {
        var desk = browsers.desk();
        visit(desk, "/", "landing", DESKS);
        visit(desk, "/app", "desk", DESKS);
        visit(desk, "/status", "status", DESKS);
        visit(desk, "/nowhere", "nowhere", DESKS);
        visit(desk, "/s/ZZZZZZ", "unknown-code", DESKS);
        var phone = browsers.phone();
        visit(phone, "/", "landing", PHONES);
        visit(phone, "/s/ZZZZZZ", "unknown-code", PHONES);
    }

    private void theTable() {
        var desk = browsers.desk();
        desk.navigate("/");
        desk.getByLabel("Your name").fill("Ann Lee");
        button(desk, "Start a poker table").click();
        desk.waitForURL(Pattern.compile(".*/s/[2-9A-Z]{6}"));
        assertThat(desk.getByText("Live")).isVisible();
        inspect(desk, "table-waiting", DESKS);

        var phone = browsers.phone();
        phone.navigate(desk.url().replaceAll(".*(/s/)", "$1"));
        assertThat(phone.getByLabel("Your name")).isVisible();
        inspect(phone, "join", PHONES);
        phone.getByLabel("Your name").fill("Benedetta Maria von der Heydt");
        phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("seat")))
                .click();
        assertThat(phone.getByText("Live")).isVisible();
        inspect(phone, "phone-waiting", PHONES);

        button(desk, "Invite").click();
        inspect(desk, "invite", DESKS);
        var screen =
                desk.waitForPopup(() -> desk.getByText("Open the room screen").click());
        assertThat(screen.getByText("Scan to join")).isVisible();
        inspect(screen, "screen-waiting", SCREENS);
        desk.keyboard().press("Escape");
        desk.keyboard().press("?");
        inspect(desk, "keys", DESKS);
        desk.keyboard().press("Escape");

        desk.keyboard().press("Space");
        card(phone, "5").click();
        assertThat(phone.getByText("5 is saved and sealed.")).isVisible();
        desk.keyboard().press("8");
        assertThat(screen.getByText("2 of 2")).isVisible();
        inspect(desk, "table-voting", DESKS);
        inspect(phone, "phone-voted", PHONES);
        inspect(screen, "screen-voting", SCREENS);

        desk.keyboard().press("Space");
        assertThat(button(desk, "Vote again")).isEnabled();
        inspect(desk, "table-revealed", DESKS);
        inspect(phone, "phone-revealed", PHONES);
        inspect(screen, "screen-revealed", SCREENS);

        button(desk, "More: theme, language, leave").click();
        inspect(desk, "menu", DESKS);
        button(desk, "End the session").click();
        inspect(desk, "ending", DESKS);
        button(desk, "End the session").click();
        assertThat(phone.getByText("This session has ended")).isVisible();
        inspect(desk, "ended", DESKS);
        inspect(phone, "phone-ended", PHONES);
        inspect(screen, "screen-ended", SCREENS);
    }

    private void visit(Page page, String path, String name, int... widths) {
        page.navigate(path);
        assertThat(page.locator("h1").first()).isVisible();
        inspect(page, name, widths);
    }

    /** A page follows the system while it is open, so it is looked at once and dressed anew where it stands. */
    private void inspect(Page page, String name, int... widths) {
        // Whatever lies behind another window is painted once a second.
        page.bringToFront();
        for (var look : Look.values()) {
            look.on(page);
            if (look == Look.LIGHT || PICTURES) {
                everyWidth(page, name, look, widths);
            }
            Browsers.settle(page);
            judge(page, name, look);
        }
        Look.LIGHT.on(page);
    }

    private void everyWidth(Page page, String name, Look look, int... widths) {
        var size = page.viewportSize();
        for (int width : widths) {
            page.setViewportSize(width, size.height);
            Browsers.settle(page);
            var wide = page.evaluate("() => document.documentElement.scrollWidth - innerWidth");
            if (!wide.equals(0)) {
                faults.add("%s at %d is %s px too wide".formatted(name, width, wide));
            }
            ((List<?>) page.evaluate(CLIPPED))
                    .forEach(fault -> faults.add("%s at %d: %s".formatted(name, width, fault)));
            if (PICTURES) {
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of("target/pictures/%s-%d-%s.png".formatted(name, width, look))));
            }
        }
        page.setViewportSize(size.width, size.height);
    }

    /** The structure is the same in every look; only the colours have to be judged in each. */
    private void judge(Page page, String name, Look look) {
        if (look == Look.LIGHT) {
            for (var violation :
                    new AxeBuilder(page).setLegacyMode(true).analyze().getViolations()) {
                violation
                        .getNodes()
                        .forEach(node -> faults.add(
                                "%s, %s: %s at %s".formatted(name, look, violation.getHelp(), node.getTarget())));
            }
            return;
        }
        ((List<?>) page.evaluate(COLOURS)).forEach(fault -> faults.add("%s, %s: %s".formatted(name, look, fault)));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    private static Locator card(Page page, String card) {
        return page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(Pattern.compile("^" + card + "\\b")));
    }
}
