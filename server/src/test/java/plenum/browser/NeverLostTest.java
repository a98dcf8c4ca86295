package plenum.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Sleep, lost networks, many tabs and reloads: every page ends up right by itself, and no card is lost or counted twice. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class NeverLostTest {

    private static final int MANY_TABS = 8;
    private static final double SOON = 3_000;

    @LocalServerPort
    int port;

    @Autowired
    MeterRegistry figures;

    private Browsers browsers;
    private Page facilitator;
    private Page phone;
    private String path;

    @BeforeEach
    void sit_down() {
        browsers = new Browsers(port);
        facilitator = browsers.desk();
        facilitator.navigate("/");
        facilitator.getByLabel("Your name").fill("Ann Lee");
        facilitator
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start a poker table"))
                .click();
        facilitator.waitForURL(Pattern.compile(".*/s/[2-9A-Z]{6}"));
        path = facilitator.url().replaceAll(".*(/s/)", "$1");
        phone = browsers.phone();
        join(phone, "Ben");
        assertThat(live(facilitator)).isVisible();
    }

    private void join(Page page, String name) {
        page.navigate(path);
        page.getByLabel("Your name").fill(name);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("seat")))
                .click();
        assertThat(live(page)).isVisible();
    }

    @AfterEach
    void leave() {
        browsers.close();
    }

    @Test
    void two_tabs_are_one_person_who_holds_one_stream() {
        start();
        var other = tab();
        assertThat(card(other, "5")).isVisible();

        card(phone, "5").click();

        assertThat(card(other, "5")).isChecked(new LocatorAssertions.IsCheckedOptions().setTimeout(SOON));
        assertThat(facilitator.getByText("1 of 2")).isVisible();
        assertThat(streams()).as("one for each of the two browsers").isEqualTo(2);

        card(other, "8").click();
        assertThat(other.getByText("8 is saved and sealed.")).isVisible();
        assertThat(card(phone, "8")).isChecked();
        assertThat(browsers.complaints()).isEmpty();
    }

    @Test
    void the_eighth_tab_still_gets_its_vote_through() {
        start();
        var tabs = new ArrayList<Page>();
        for (int n = 1; n < MANY_TABS; n++) {
            tabs.add(tab());
        }
        var last = tabs.getLast();
        assertThat(card(last, "13")).isVisible();

        var answered = last.waitForResponse(
                response -> response.url().endsWith("/commands"),
                () -> card(last, "13").click());

        assertThat(answered.status()).isEqualTo(200);
        answered.finished();
        assertThat(answered.request().timing().responseEnd).isLessThan(1_000);
        assertThat(streams()).isEqualTo(2);
    }

    @Test
    void a_card_chosen_without_a_connection_comes_too_late_after_the_reveal_and_says_so() {
        start();
        assertThat(card(phone, "5")).isVisible();
        phone.context().setOffline(true);
        card(phone, "5").click();
        assertThat(phone.getByText(Pattern.compile("5 is kept on this device"))).isVisible();
        facilitator.keyboard().press("8");
        assertThat(facilitator.getByText("1 of 2")).isVisible();
        facilitator.keyboard().press("Space");
        assertThat(button(facilitator, "Vote again")).isVisible();

        phone.context().setOffline(false);

        assertThat(phone.getByText("The round ended before your 5 arrived.")).isVisible();
        assertThat(phone.getByText(Pattern.compile("does not count"))).isVisible();
        assertThat(seat(facilitator, "Ben")).not().containsText("card 5");
    }

    @Test
    void a_page_that_was_frozen_shows_what_is_so_now_without_a_reload() {
        var session = phone.context().newCDPSession(phone);
        lifecycle(session, "frozen");
        start();
        facilitator.keyboard().press("8");
        assertThat(facilitator.getByText("1 of 2")).isVisible();

        lifecycle(session, "active");

        assertThat(card(phone, "5")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(SOON));
        assertThat(seat(phone, "Ann")).containsText("has voted");
    }

    /** Without a shared worker, whose connection the tool that takes the network away does not reach. */
    @Test
    void a_network_that_comes_back_brings_the_present_with_it() {
        var train = browsers.phone();
        train.addInitScript("delete globalThis.SharedWorker");
        join(train, "Cem");
        train.context().setOffline(true);
        assertThat(train.getByText("No connection.", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(button(train, "Try now")).isVisible();
        start();

        train.context().setOffline(false);

        assertThat(card(train, "5")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(SOON));
        assertThat(live(train)).isVisible();
    }

    @Test
    void a_card_that_was_on_its_way_survives_a_reload_and_is_sent_once() {
        start();
        phone.context().route("**/commands", Route::abort);
        card(phone, "21").click();
        assertThat(phone.getByText(Pattern.compile("21 is kept on this device")))
                .isVisible();

        phone.context().unroute("**/commands");
        phone.reload();

        assertThat(phone.getByText("21 is saved and sealed.")).isVisible();
        assertThat(facilitator.getByText("1 of 2")).isVisible();
    }

    @Test
    void whoever_goes_away_and_back_in_the_browser_finds_the_present() {
        phone.navigate("about:blank");
        start();

        phone.goBack();

        assertThat(card(phone, "5")).isVisible();
        assertThat(live(phone)).isVisible();
    }

    private void start() {
        facilitator.keyboard().press("Space");
        assertThat(card(facilitator, "5")).isVisible();
    }

    private Page tab() {
        var page = phone.context().newPage();
        page.navigate(path);
        return page;
    }

    private int streams() {
        return (int) figures.find("plenum.streams.open").gauges().stream()
                .mapToDouble(gauge -> gauge.value())
                .sum();
    }

    private static void lifecycle(CDPSession session, String state) {
        var wish = new JsonObject();
        wish.addProperty("state", state);
        session.send("Page.setWebLifecycleState", wish);
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
