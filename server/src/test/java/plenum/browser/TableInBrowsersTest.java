package plenum.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A facilitator at a desk, people with phones and a screen for the room, all at one table. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TableInBrowsersTest {

    @LocalServerPort
    int port;

    private Browsers browsers;
    private Page facilitator;
    private String path;

    @BeforeEach
    void start_a_table() {
        browsers = new Browsers(port);
        facilitator = browsers.desk();
        facilitator.navigate("/");
        facilitator.getByLabel("Your name").fill("Ann Lee");
        button(facilitator, "Start a poker table").click();
        facilitator.waitForURL(Pattern.compile(".*/s/[2-9A-Z]{6}"));
        path = facilitator.url().replaceAll(".*(/s/)", "$1");
        assertThat(facilitator.getByText("Live")).isVisible();
    }

    @AfterEach
    void leave() {
        browsers.close();
    }

    @Test
    void one_round_from_the_first_card_to_the_next_question() {
        var phone = joined("Ben");
        var screen = roomScreen();

        facilitator.keyboard().press("Space");
        card(phone, "5").click();
        assertThat(phone.getByText("5 is saved and sealed.")).isVisible();
        facilitator.keyboard().press("8");
        assertThat(screen.getByText("2 of 2")).isVisible();
        assertThat(votesOn(facilitator)).isEqualTo(0);
        assertThat(votesOn(screen)).isEqualTo(0);

        facilitator.keyboard().press("Space");
        assertThat(seat(facilitator, "Ben")).containsText("card 5");
        assertThat(seat(phone, "You")).containsText("card 5");
        assertThat(seat(screen, "Ben")).containsText("card 5");
        assertThat(seat(screen, "Ann")).containsText("card 8");

        assertThat(button(facilitator, "Vote again")).isEnabled();
        facilitator.keyboard().press("r");
        assertThat(card(phone, "5")).isVisible();
        assertThat(phone.getByText("Choose a card.", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(browsers.complaints()).isEmpty();
    }

    @Test
    void people_find_the_table_by_its_code() {
        var code = path.substring(path.lastIndexOf('/') + 1);
        var phone = browsers.phone();

        phone.navigate("/");
        phone.getByLabel("Join with a code").fill(code.toLowerCase(Locale.ROOT));
        phone.getByLabel("Your name").fill("Ben");
        button(phone, "Take a seat").click();

        assertThat(phone).hasURL(Pattern.compile(".*" + path + "$"));
        assertThat(seat(facilitator, "Ben")).isAttached();
        assertThat(browsers.complaints()).isEmpty();
    }

    @Test
    void a_reload_in_the_middle_of_a_round_loses_nothing() {
        var phone = joined("Ben");
        facilitator.keyboard().press("Space");
        card(phone, "13").click();
        assertThat(phone.getByText("13 is saved and sealed.")).isVisible();

        phone.reload();

        assertThat(card(phone, "13")).isChecked();
        assertThat(facilitator.getByText("2 of 16")).isVisible();
        assertThat(browsers.complaints()).isEmpty();
    }

    @Test
    void a_card_chosen_without_a_connection_is_sent_once_it_is_back() {
        var phone = joined("Ben");
        facilitator.keyboard().press("Space");
        assertThat(card(phone, "5")).isVisible();

        phone.context().setOffline(true);
        card(phone, "5").click();
        assertThat(phone.getByText(Pattern.compile("5 is kept on this device"))).isVisible();
        phone.context().setOffline(false);

        assertThat(phone.getByText("5 is saved and sealed.")).isVisible();
        assertThat(facilitator.getByText("1 of 2")).isVisible();
        assertThat(browsers.complaints()).allMatch(one -> one.contains("ERR_INTERNET_DISCONNECTED"));
    }

    @Test
    void nothing_secret_is_in_another_persons_page_before_the_reveal() {
        var phone = joined("Ben");
        var screen = roomScreen();
        facilitator.keyboard().press("Space");
        card(phone, "21").click();
        assertThat(screen.getByText("1 of 2")).isVisible();

        for (var page : new Page[] {facilitator, screen}) {
            assertThat(votesOn(page)).isZero();
            assertThat(seat(page, "Ben")).containsText("has voted");
            assertThat(seat(page, "Ben")).not().containsText("card");
        }
        assertThat(card(facilitator, "21")).not().isChecked();
    }

    private Page joined(String name) {
        var phone = browsers.phone();
        phone.navigate(path);
        phone.getByLabel("Your name").fill(name);
        phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("seat")))
                .click();
        assertThat(phone.getByText("Live")).isVisible();
        return phone;
    }

    private Page roomScreen() {
        button(facilitator, "Invite").click();
        var screen = facilitator.waitForPopup(
                () -> facilitator.getByText("Open the room screen").click());
        facilitator.keyboard().press("Escape");
        assertThat(screen.getByText("Scan to join")).isVisible();
        assertThat(screen.url()).doesNotContain("#");
        facilitator.bringToFront();
        return screen;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator card(Page page, String card) {
        return page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(Pattern.compile("^" + card + "\\b")));
    }

    private static Locator seat(Page page, String name) {
        return seats(page).filter(new Locator.FilterOptions().setHasText(name));
    }

    private static Locator seats(Page page) {
        return page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Seats, clockwise"))
                .getByRole(AriaRole.LISTITEM);
    }

    /** Cards that lie face up on the table. */
    private static int votesOn(Page page) {
        return seats(page)
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("card \\S")))
                .count();
    }
}
