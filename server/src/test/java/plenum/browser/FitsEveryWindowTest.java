package plenum.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A round in windows of every size: on phones a hand that needs no scrolling, at desks a table that keeps its place.
 * {@link EveryPageTest} sees to it that nothing is wider than its window.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class FitsEveryWindowTest {

    private record Size(int width, int height) {}

    private static final List<Size> PHONES = List.of(
            new Size(320, 568),
            new Size(360, 640),
            new Size(360, 740),
            new Size(390, 844),
            new Size(428, 926),
            new Size(568, 320),
            new Size(740, 360),
            new Size(926, 428));
    private static final int[] HEIGHTS = {720, 768, 900, 1080};

    @LocalServerPort
    int port;

    private Browsers browsers;
    private Page ann;
    private Page ben;

    @BeforeEach
    void two_at_a_table() {
        browsers = new Browsers(port);
        ann = browsers.desk();
        ann.navigate("/");
        ann.getByLabel("Your name").fill("Ann Lee");
        button(ann, "Start a poker table").click();
        ann.waitForURL(Pattern.compile(".*/s/[2-9A-Z]{6}"));
        assertThat(ann.getByText("Live")).isVisible();
        ben = browsers.phone();
        ben.navigate(ann.url().replaceAll(".*(/s/)", "$1"));
        ben.getByLabel("Your name").fill("Ben");
        button(ben, "Take a seat").click();
        assertThat(ben.getByText("Live")).isVisible();
    }

    @AfterEach
    void leave() {
        browsers.close();
    }

    @Test
    void every_card_is_in_sight_on_every_phone() {
        ann.keyboard().press("Space");
        assertThat(ben.getByRole(AriaRole.RADIOGROUP)).isVisible();
        assertThat(ben.getByRole(AriaRole.RADIO)).hasCount(8);
        var outOfSight = new ArrayList<String>();
        for (var phone : PHONES) {
            ben.setViewportSize(phone.width(), phone.height());
            Browsers.settle(ben);
            ben.getByRole(AriaRole.RADIO).all().forEach(card -> look(card, phone, outOfSight));
            look(ben.getByText("Choose a card.", new Page.GetByTextOptions().setExact(true)), phone, outOfSight);
        }
        assertThat(outOfSight).isEmpty();
        assertThat(browsers.complaints()).isEmpty();
    }

    @Test
    void the_table_keeps_its_place_from_phase_to_phase() {
        var waiting = places();
        ann.keyboard().press("Space");
        assertThat(ann.getByText("0 of 2")).isVisible();
        assertThat(places()).as("while voting").isEqualTo(waiting);
        ann.keyboard().press("8");
        assertThat(ben.getByText("1 of 2")).isVisible();
        ben.getByRole(AriaRole.RADIO).last().click();
        ann.keyboard().press("Space");
        assertThat(button(ann, "Vote again")).isEnabled();
        assertThat(places()).as("with the result").isEqualTo(waiting);
    }

    private static void look(Locator what, Size phone, List<String> outOfSight) {
        var box = what.boundingBox();
        boolean isInside = box.x >= 0
                && box.y >= 0
                && box.x + box.width <= phone.width() + 1
                && box.y + box.height <= phone.height() + 1;
        if (!isInside) {
            outOfSight.add("%s at %s: %.0f %.0f, %.0f × %.0f"
                    .formatted(what.textContent(), phone, box.x, box.y, box.width, box.height));
        }
    }

    /** Where table and title are in windows of all heights, to the pixel. */
    private List<String> places() {
        var places = new ArrayList<String>();
        for (int height : HEIGHTS) {
            ann.setViewportSize(1440, height);
            Browsers.settle(ann);
            places.add(height + ": " + ann.evaluate("""
                    () => ['h1', '[data-stage] ol[aria-label]'].map(each => {
                      const { top, left } = document.querySelector(each).getBoundingClientRect()
                      return each === 'h1' ? top : top + ' ' + left
                    }).join(' ')"""));
        }
        return places;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first();
    }
}
