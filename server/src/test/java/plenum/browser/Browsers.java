package plenum.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/**
 * People with their own browsers at the program under test. Whatever a page complains about, and every request to
 * another host, is noted.
 */
final class Browsers implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    /** Kept as long as the tests run, for the one thread it listens to: to start it takes longer than most tests do. */
    private static final ThreadLocal<Browser> BROWSER = ThreadLocal.withInitial(Browsers::start);

    private final List<BrowserContext> people = new ArrayList<>();
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
    private final String home;

    Browsers(int port) {
        this.home = "http://localhost:" + port;
        if (!BROWSER.get().isConnected()) {
            BROWSER.remove(); // it crashed in an earlier test, which has said so
        }
    }

    Page desk() {
        return person(new Browser.NewContextOptions().setViewportSize(1440, 900));
    }

    Page phone() {
        return person(new Browser.NewContextOptions()
                .setViewportSize(360, 740)
                .setHasTouch(true)
                .setIsMobile(true)
                .setDeviceScaleFactor(2));
    }

    /** Opens a page of the program in somebody's own browser. */
    private Page person(Browser.NewContextOptions options) {
        BrowserContext context =
                BROWSER.get().newContext(Look.LIGHT.on(options).setBaseURL(home).setLocale("en-GB"));
        people.add(context);
        context.setDefaultTimeout(15_000);
        context.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.add(message.type() + ": " + message.text());
            }
        });
        context.onWebError(error -> complaints.add("uncaught: " + error.error()));
        context.onRequest(request -> {
            var host = URI.create(request.url()).getHost();
            if (host != null && !host.equals("localhost")) {
                complaints.add("foreign host: " + request.url());
            }
        });
        return context.newPage();
    }

    /** What went wrong behind the screens; empty when nothing did. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    void forgiveComplaints() {
        complaints.clear();
    }

    /** Nothing is still moving or fading, once a new size was noticed: what lies in between would be judged. */
    static void settle(Page page) {
        page.evaluate("() => new Promise(seen => requestAnimationFrame(() => requestAnimationFrame(() =>"
                + " setTimeout(seen))))");
        page.waitForFunction("() => document.getAnimations().every(a => a.playState !== 'running'"
                + " || a.effect.getTiming().iterations === Infinity)");
    }

    /** They are gone with all that they kept; nothing of them is known to the next. */
    @Override
    public void close() {
        people.forEach(BrowserContext::close);
    }

    /** It ends with the tests, as whoever it listens to is gone then. */
    private static Browser start() {
        return Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    private static Path chromium() {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("Browser tests need Chromium: install the package chromium"));
    }

    /** Nothing on these pages is in the way of somebody who cannot see them well, or cannot use a mouse. */
    static void assertSound(Page... pages) {
        for (var page : pages) {
            settle(page);
            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .as(page.url())
                    .extracting(rule ->
                            List.of(rule.getHelp(), rule.getNodes().getFirst().getTarget()))
                    .isEmpty();
        }
    }
}
