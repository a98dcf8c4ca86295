package plenum.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import plenum.database.FreshDatabase;

/** A host at the desk, phones in people's hands and the wall of the room, from the front page to the result. */
@FreshDatabase
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AudienceInBrowsersTest {

    private static final Pattern DESK = Pattern.compile(".*/s/(\\w+)/host.*");

    private final Browsers browsers;

    AudienceInBrowsersTest(@LocalServerPort int port) {
        this.browsers = new Browsers(port);
    }

    @AfterEach
    void leave() {
        browsers.close();
    }

    @Test
    void a_poll_goes_from_the_front_page_to_its_result_without_leaving_the_desk() {
        var desk = browsers.desk();
        var code = aRoom(desk);
        prepare(desk, "Where shall we meet?", "Harbour", "Town hall");

        line(desk, "Where shall we meet?").click();
        assertThat(preview(desk).getByText("Town hall")).isVisible();
        var phones = Stream.of("Ben", "Cem", "Dee", "Eve")
                .map(name -> seated(code, name))
                .toList();
        assertThat(phones.getFirst().getByText("Waiting to start")).isVisible();

        desk.keyboard().press("n");
        phones.forEach(phone -> assertThat(option(phone, "Harbour")).isEnabled());
        assertThat(phones.getFirst().getByText("Nobody learns what you chose.")).isVisible();
        desk.keyboard().press("t");
        assertThat(phones.getFirst().getByRole(AriaRole.TIMER)).isVisible();
        Browsers.assertSound(desk, phones.getFirst());

        option(phones.get(0), "Harbour").click();
        option(phones.get(1), "Harbour").click();
        option(phones.get(2), "Town hall").click();
        option(phones.get(3), "Town hall").click();
        option(phones.get(3), "Harbour").click();
        phones.forEach(
                phone -> assertThat(phone.getByText("Your answer is in.")).isVisible());
        assertThat(preview(desk).getByText("of 4 answered")).isVisible();
        phones.forEach(phone -> assertThat(option(phone, "Harbour")).not().containsText("%"));

        // A button that has the focus keeps Space for itself.
        desk.locator("h1").first().click();
        desk.keyboard().press("Space");
        phones.forEach(phone -> assertThat(option(phone, "Harbour")).containsText("75 %"));
        assertThat(preview(desk).getByText("75 %")).isVisible();
        assertThat(button(desk, "Add to the agenda")).isVisible();
        Browsers.assertSound(desk, phones.getFirst());
        assertThat(browsers.complaints()).isEmpty();
    }

    @Test
    void words_grow_on_the_wall_and_a_hidden_one_is_gone_from_it() {
        var desk = browsers.desk();
        var code = aRoom(desk);
        prepareWords(desk);
        var phone = seated(code, "Ben");
        desk.keyboard().press("n");

        assertThat(button(phone, "Send")).isVisible();
        phone.getByRole(AriaRole.TEXTBOX).first().fill("calm");
        phone.keyboard().press("Enter");
        assertThat(preview(desk).getByText("calm").first()).isVisible();
        var choice = desk.getByLabel("Do something about a word");
        choice.selectOption(choice.locator("option")
                .filter(new Locator.FilterOptions().setHasText("calm"))
                .first()
                .getAttribute("value"));
        button(desk, "Hide").first().click();

        assertThat(preview(desk).getByText("calm")).hasCount(0);
        assertThat(phone.getByText("calm").first()).isVisible();
        assertThat(browsers.complaints()).isEmpty();
    }

    @Test
    void two_walls_show_the_same_picture_whenever_they_were_opened() {
        var desk = browsers.desk();
        var code = aRoom(desk);
        prepareWords(desk);
        var phone = seated(code, "Ben");
        desk.keyboard().press("n");
        var early = wall(desk);
        for (var word : List.of("calm", "focus", "longest word")) {
            phone.getByRole(AriaRole.TEXTBOX).first().fill(word);
            phone.keyboard().press("Enter");
            assertThat(early.locator("svg text", new Page.LocatorOptions().setHasText(word)))
                    .isVisible();
        }
        var late = wall(desk);

        assertThat(picture(late)).isEqualTo(picture(early));
        late.reload();
        assertThat(picture(late)).isEqualTo(picture(early));
        assertThat(late.locator("table tbody tr")).hasCount(3);
        late.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        assertThat(late.locator("svg g:has(text)").first()).hasCSS("transition-duration", "0s");
        assertThat(browsers.complaints()).isEmpty();
    }

    private static Page wall(Page desk) {
        return desk.waitForPopup(() -> button(desk, "Open screen").click());
    }

    private static byte[] picture(Page wall) {
        assertThat(wall.locator("svg text", new Page.LocatorOptions().setHasText("longest word")))
                .isVisible();
        Browsers.settle(wall);
        return wall.locator("svg:has(text)").screenshot();
    }

    private static void prepareWords(Page desk) {
        var dialog = dialog(desk);
        dialog.getByRole(AriaRole.BUTTON, named("Word cloud")).click();
        dialog.getByRole(AriaRole.TEXTBOX).first().fill("One word for the sprint?");
        dialog.getByRole(AriaRole.BUTTON, named("Put it on the agenda")).click();
        assertThat(line(desk, "One word for the sprint?")).isVisible();
    }

    private static String aRoom(Page desk) {
        desk.navigate("/");
        desk.getByLabel("Your name").fill("Ingrid");
        desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Poll")))
                .click();
        desk.waitForURL(DESK);
        var address = DESK.matcher(desk.url());
        assertThat(address.matches()).isTrue();
        return address.group(1);
    }

    private static void prepare(Page desk, String question, String... options) {
        var dialog = dialog(desk);
        dialog.getByLabel("Question").fill(question);
        for (var i = 0; i < options.length; i++) {
            dialog.getByLabel("Option " + (char) ('A' + i), new Locator.GetByLabelOptions().setExact(true))
                    .fill(options[i]);
        }
        dialog.getByRole(AriaRole.BUTTON, named("Put it on the agenda")).click();
        assertThat(dialog).isHidden();
    }

    private Page seated(String code, String name) {
        var phone = browsers.phone();
        phone.navigate("/s/" + code);
        phone.getByLabel("Your name").fill(name);
        button(phone, "Take a seat").click();
        return phone;
    }

    private static Locator dialog(Page page) {
        return page.getByRole(AriaRole.DIALOG);
    }

    private static Locator line(Page desk, String title) {
        return desk.getByRole(AriaRole.NAVIGATION)
                .getByRole(AriaRole.BUTTON, named(title))
                .first();
    }

    private static FrameLocator preview(Page desk) {
        return desk.frameLocator("iframe");
    }

    private static Locator option(Page phone, String text) {
        return phone.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(text));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}
