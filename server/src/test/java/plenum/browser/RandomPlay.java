package plenum.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A table at which everything happens in random order: two who lead, four phones and the screen for the room. Now and
 * then all come to rest, and each page must show what the server would tell it anew.
 */
final class RandomPlay {

    /** What can happen, and how likely; how often it did is counted, because play in which nothing happens proves nothing. */
    enum Deed {
        VOTE(12),
        TAKE_BACK(1),
        START(5),
        REVEAL(4),
        AGREE(2),
        REVOTE(2),
        NEXT(3),
        CLEAR(1),
        UNDO(2),
        BEFORE(2),
        PARK(1),
        PAUSE(1),
        RESUME(3),
        RELOAD(3),
        OFFLINE(2),
        ONLINE(2),
        SECOND_TAB(1),
        FEWER_TABS(1),
        REMOVE(1);

        private final int weight;

        Deed(int weight) {
            this.weight = weight;
        }
    }

    private static final List<Deed> MIX = Stream.of(Deed.values())
            .flatMap(deed -> Collections.nCopies(deed.weight, deed).stream())
            .toList();
    private static final List<String> PHONES = List.of("Ben", "Cem", "Dee", "Eli");

    /** So many phones hold their streams in a tab: the tool that takes the network away does not reach a worker's. */
    private static final int WITHOUT_WORKER = 2;

    private static final int STORIES = 12;
    private static final int MOST_TABS = 3;
    private static final double MOMENT = 1_000;

    /** Somebody with a browser of their own, and as many tabs as they like. */
    private static final class Person {
        final String name;
        final List<Page> tabs = new ArrayList<>();
        boolean offline;

        Person(String name, Page page) {
            this.name = name;
            tabs.add(page);
        }

        Page page() {
            return tabs.getFirst();
        }
    }

    private final Random random;
    private final Map<Deed, Integer> done = new EnumMap<>(Deed.class);
    private final List<Deed> coming = new ArrayList<>();
    private final Person facilitator;
    private final Person deputy;
    private final List<Person> phones = new ArrayList<>();
    private final Page screen;
    private final String path;

    RandomPlay(Browsers browsers, long seed) {
        random = new Random(seed);
        facilitator = new Person("Ann", browsers.desk());
        var ann = facilitator.page();
        ann.navigate("/");
        ann.getByLabel("Your name").fill("Ann");
        button(ann, "Start a poker table").click();
        ann.waitForURL(Pattern.compile(".*/s/[2-9A-Z]{6}"));
        path = ann.url().replaceAll(".*(/s/)", "$1");
        assertThat(ann.getByText("Live", exactly())).isVisible();
        deputy = sitDown(new Person("Zoe", browsers.desk()));
        for (var name : PHONES) {
            var phone = new Person(name, browsers.phone());
            if (phones.size() < WITHOUT_WORKER) {
                phone.page().context().addInitScript("delete globalThis.SharedWorker");
            }
            phones.add(sitDown(phone));
        }
        screen = roomScreen();
        boolean prepared = ask(ann, """
                const zoe = Object.values(state.participants).find((one) => one.name === 'Zoe')
                const stories = [...Array(%d).keys()].map((n) => ({ id: crypto.randomUUID(), title: 'Story ' + n }))
                return await call('PATCH', '/participants/' + zoe.id, { role: 'co_facilitator' })
                  && play({ type: 'add_stories', stories })""".formatted(STORIES));
        if (!prepared) {
            throw new IllegalStateException("the table could not be prepared");
        }
    }

    /** One thing happens; what cannot happen just now is skipped, as a person would find the button grey. */
    void step() {
        var deed = deal();
        try {
            if (happens(deed)) {
                done.merge(deed, 1, Integer::sum);
            }
        } catch (PlaywrightException tooLate) {
            // the page changed under the finger: nothing has happened
        }
    }

    /** Like cards, so that in a long play nothing is left out by chance. */
    private Deed deal() {
        if (coming.isEmpty()) {
            coming.addAll(MIX);
            Collections.shuffle(coming, random);
        }
        return coming.removeLast();
    }

    Map<Deed, Integer> done() {
        return done;
    }

    /** Everybody is connected again, nothing is paused, and every page shows what a fresh snapshot of its audience says. */
    void comeToRest() {
        everybody().forEach(this::connect);
        goOn();
        for (var person : everybody()) {
            for (var tab : person.tabs) {
                Truth.isShownOn(tab, person.name);
            }
        }
        Truth.isShownOn(screen, "the screen");
    }

    /** A pause would hold a countdown up for good. A page that was loaded a moment ago knows of no session yet. */
    private void goOn() {
        var page = facilitator.page();
        page.waitForFunction("() => (" + Truth.REPLICA + ")()?.view");
        // Whatever the page knows: of a pause begun a moment ago on another page it may not have heard yet.
        page.waitForCondition(() -> ask(page, """
                const now = await (await fetch('/api/v1/sessions/' + state.session.id)).json()
                return !now.data.session.paused || call('POST', '/resume', {})"""));
    }

    private boolean happens(Deed deed) {
        return switch (deed) {
            case VOTE -> vote(anyOf(everybody()));
            case TAKE_BACK -> takeBack(anyOf(everybody()));
            case START -> lead("Space", "waiting");
            case REVEAL -> lead("Space", "voting");
            case AGREE -> lead("Enter", "results");
            case REVOTE -> lead("r", "results");
            case NEXT -> lead("n", "results");
            case CLEAR -> lead("x", "voting");
            case UNDO -> lead("u", random.nextBoolean() ? "voting" : "results");
            case BEFORE -> lead("b", random.nextInt(3) == 0 ? "waiting" : "results");
            case PARK -> leave("park", "reason: 'split'");
            case PAUSE -> ask(leader().page(), "return !state.session.paused && call('POST', '/pause', {})");
            case RESUME -> resume();
            case RELOAD -> reload();
            case OFFLINE -> disconnect(anyOf(phones));
            case ONLINE -> connect(anyOf(everybody()));
            case SECOND_TAB -> secondTab(anyOf(phones));
            case FEWER_TABS -> fewerTabs(anyOf(phones));
            case REMOVE -> remove(anyOf(phones));
        };
    }

    private boolean vote(Person person) {
        var cards = anyOf(person.tabs).getByRole(AriaRole.RADIO).all().stream()
                .filter(Locator::isEnabled)
                .toList();
        if (cards.isEmpty()) {
            return false;
        }
        anyOf(cards).click(new Locator.ClickOptions().setTimeout(MOMENT).setForce(true));
        return true;
    }

    private boolean takeBack(Person person) {
        var tab = anyOf(person.tabs);
        var chosen = tab.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setChecked(true));
        if (chosen.count() == 0) {
            return false;
        }
        chosen.click(new Locator.ClickOptions().setTimeout(MOMENT).setForce(true));
        return true;
    }

    /** By the one key that does it, on the page of either of the two who lead. */
    private boolean lead(String key, String stage) {
        var page = leader().page();
        if (!Truth.stage(page).equals(stage)) {
            return false;
        }
        // A button that has the focus keeps Space and Enter for itself.
        page.evaluate("() => document.activeElement.blur()");
        page.keyboard().press(key);
        return true;
    }

    /** Takes the story on the table away, whatever lies on it. */
    private boolean leave(String how, String why) {
        return ask(leader().page(), """
                const story_id = state.current_activity.view.story_id
                return story_id && play({ type: '%s', story_id, %s })""".formatted(how, why));
    }

    private boolean resume() {
        return ask(facilitator.page(), "return !!state.session.paused && call('POST', '/resume', {})");
    }

    private boolean reload() {
        if (random.nextInt(6) == 0) {
            screen.reload();
            return true;
        }
        var person = anyOf(everybody());
        if (!person.offline) {
            anyOf(person.tabs).reload();
        }
        return !person.offline;
    }

    private boolean disconnect(Person person) {
        boolean was = person.offline;
        person.offline = true;
        person.page().context().setOffline(true);
        return !was;
    }

    private boolean connect(Person person) {
        boolean was = person.offline;
        person.offline = false;
        person.page().context().setOffline(false);
        return was;
    }

    private boolean secondTab(Person person) {
        if (person.offline || person.tabs.size() == MOST_TABS) {
            return false;
        }
        var tab = person.page().context().newPage();
        person.tabs.add(tab);
        tab.navigate(path);
        return true;
    }

    private boolean fewerTabs(Person person) {
        if (person.tabs.size() == 1) {
            return false;
        }
        person.tabs.remove(random.nextInt(person.tabs.size())).close();
        return true;
    }

    /** Sent away, though not for good; they come back by the same door, with a new seat. */
    private boolean remove(Person person) {
        if (person.offline) {
            return false;
        }
        while (person.tabs.size() > 1) {
            person.tabs.removeLast().close();
        }
        boolean removed = ask(facilitator.page(), """
                const one = Object.values(state.participants).find((person) => person.name === '%s')
                return one && call('POST', '/participants/' + one.id + '/kick', { ban: false })""".formatted(person.name));
        if (removed) {
            person.page().context().clearCookies();
            sitDown(person);
        }
        return removed;
    }

    private Person sitDown(Person person) {
        var page = person.page();
        page.navigate(path);
        page.getByLabel("Your name").fill(person.name);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("seat")))
                .click();
        assertThat(page.getByText("Live", exactly())).isVisible();
        return person;
    }

    private Page roomScreen() {
        var ann = facilitator.page();
        button(ann, "Invite").click();
        var opened =
                ann.waitForPopup(() -> ann.getByText("Open the room screen").click());
        ann.keyboard().press("Escape");
        assertThat(opened.getByText("Scan to join")).isVisible();
        ann.bringToFront();
        return opened;
    }

    /** Runs a script in the page that may look at its state and call the API as the page does. */
    private static boolean ask(Page page, String script) {
        return Boolean.TRUE.equals(page.evaluate("""
                async () => {
                  const state = (%s)()?.view
                  if (!state) return false
                  const call = async (method, path, body) => {
                    const answer = await fetch('/api/v1/sessions/' + state.session.id + path, {
                      method, body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } })
                    return answer.ok
                  }
                  const play = (command) => call('POST', '/activities/' + state.current_activity.id + '/commands', command)
                  %s
                }""".formatted(Truth.REPLICA, script)));
    }

    private Person leader() {
        return random.nextBoolean() ? facilitator : deputy;
    }

    private List<Person> everybody() {
        return Stream.concat(Stream.of(facilitator, deputy), phones.stream()).toList();
    }

    private <T> T anyOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
