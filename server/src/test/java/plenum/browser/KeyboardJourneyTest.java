package plenum.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A table is started, joined and played without touching a mouse, and wherever the focus is, it can be seen. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class KeyboardJourneyTest {

    private static final int LONGEST_WAY = 40;

    @LocalServerPort
    int port;

    private Browsers browsers;

    @BeforeEach
    void open_browsers() {
        browsers = new Browsers(port);
    }

    @AfterEach
    void leave() {
        browsers.close();
    }

    @Test
    void keys_alone_start_join_vote_reveal_and_vote_again() {
        var ann = browsers.desk();
        ann.navigate("/");
        assertThat(ann.locator("h1")).isVisible();
        tabTo(ann, "Your name");
        ann.keyboard().type("Ann Lee");
        tabTo(ann, "Start a poker table");
        ann.keyboard().press("Enter");
        ann.waitForURL(Pattern.compile(".*/s/[2-9A-Z]{6}"));
        assertThat(ann.getByText("Live")).isVisible();

        var ben = browsers.desk();
        ben.navigate(ann.url().replaceAll(".*(/s/)", "$1"));
        assertThat(ben.getByLabel("Your name")).isVisible();
        tabTo(ben, "Your name");
        ben.keyboard().type("Ben");
        tabTo(ben, "Take a seat");
        ben.keyboard().press("Enter");
        assertThat(ben.getByText("Live")).isVisible();

        leaveFocus(ann);
        ann.keyboard().press("Space");
        assertThat(ben.getByRole(AriaRole.RADIOGROUP)).isVisible();
        leaveFocus(ben);
        ben.keyboard().press("5");
        assertThat(ben.getByText("5 is saved and sealed.")).isVisible();
        ann.keyboard().press("1");
        ann.keyboard().press("3");
        assertThat(ann.getByText("13 is saved and sealed.")).isVisible();
        assertThat(ann.getByText("2 of 2")).isVisible();

        ann.keyboard().press("Space");
        assertThat(ben.getByText("Wide, talk first.")).isVisible();
        assertThat(ann.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Vote again")))
                .isEnabled();
        ann.keyboard().press("e");
        assertThat(ann.getByRole(AriaRole.DIALOG)).isVisible();
        assertThat(focusIsVisible(ann)).isTrue();
        ann.keyboard().press("Escape");
        ann.keyboard().press("r");
        assertThat(ben.getByRole(AriaRole.RADIOGROUP)).isVisible();
        assertThat(browsers.complaints()).isEmpty();
    }

    @Test
    void space_struck_twice_starts_a_round_and_does_not_end_it() {
        var ann = started();
        ann.keyboard().press("Space");
        ann.keyboard().press("Space");
        assertThat(ann.getByText("0 of 1")).isVisible();
        ann.keyboard().press("8");
        assertThat(ann.getByText("8 is saved and sealed.")).isVisible();
    }

    @Test
    void a_frame_from_elsewhere_never_moves_the_focus() {
        var ann = started();
        var ben = browsers.desk();
        ben.navigate(ann.url().replaceAll(".*(/s/)", "$1"));
        ben.getByLabel("Your name").fill("Ben");
        ben.keyboard().press("Enter");
        assertThat(ben.getByText("Live")).isVisible();
        ben.keyboard().press("Tab");
        ben.keyboard().press("Tab");
        var before = focused(ben);

        ann.keyboard().press("Space");
        assertThat(ben.getByRole(AriaRole.RADIOGROUP)).isVisible();
        assertThat(focused(ben)).isEqualTo(before);
    }

    private Page started() {
        var page = browsers.desk();
        page.navigate("/");
        page.getByLabel("Your name").fill("Ann Lee");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start a poker table"))
                .click();
        page.waitForURL(Pattern.compile(".*/s/[2-9A-Z]{6}"));
        assertThat(page.getByText("Live")).isVisible();
        return page;
    }

    /** Goes there as a person does, and sees the focus at every step. */
    private static void tabTo(Page page, String name) {
        for (int step = 0; step < LONGEST_WAY; step++) {
            if (focused(page).contains(name)) {
                return;
            }
            page.keyboard().press("Tab");
            assertThat(focusIsVisible(page))
                    .as("focus can be seen at " + focused(page))
                    .isTrue();
        }
        fail("No way to " + name + " by the tab key");
    }

    /** Out of a field or a button, so that single keys are the table's again. */
    private static void leaveFocus(Page page) {
        page.evaluate("() => document.activeElement.blur()");
    }

    private static String focused(Page page) {
        return (String) page.evaluate("""
                () => {
                  const it = document.activeElement
                  if (it === document.body) return ''
                  return [it.getAttribute('aria-label'), it.labels?.[0]?.textContent, it.textContent].join(' ')
                }""");
    }

    /** An outline on what has the focus, or on the label that stands for it. */
    private static boolean focusIsVisible(Page page) {
        return (boolean) page.evaluate("""
                () => {
                  const it = document.activeElement
                  if (it === document.body) return true
                  const outlined = each => each && getComputedStyle(each).outlineStyle !== 'none'
                  return [it, it.closest('label'), it.nextElementSibling].some(outlined)
                }""");
    }
}
