package plenum.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.identity.SomeSaml.ORIGIN;
import static plenum.identity.SomeSaml.bring;
import static plenum.identity.SomeSaml.complete;
import static plenum.identity.SomeSaml.outcome;
import static plenum.identity.SomeSaml.path;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import plenum.identity.internal.saml.Letter;
import plenum.identity.internal.saml.PretendProvider;
import plenum.jobs.Job;
import plenum.jobs.TestClock;
import plenum.web.Http;

/** Signing in through a SAML provider, over HTTP, with answers that come from its site. */
@OnSso
class SamlSignInTest {

    private static final String IN = "/signin/sso";
    private static final String FAILED = "/signin/sso?problem=sso_failed";
    private static final String GONE = "/signin/sso?problem=sso_flow_gone";

    private final Http http;
    private final Told told;
    private final TestClock clock;
    private final List<Job> jobs;
    private final SomeSaml saml;
    private Browser browser;
    private String subject;

    SamlSignInTest(
            @LocalServerPort int port,
            @Autowired SomeAccounts.Known accounts,
            @Autowired Told told,
            @Autowired TestClock clock,
            @Autowired List<Job> jobs) {
        this.http = new Http(port);
        this.told = told;
        this.clock = clock;
        this.jobs = jobs;
        this.saml = new SomeSaml(http, accounts.first(), clock);
    }

    @BeforeEach
    void somebody_has_a_browser() {
        browser = new Browser(http);
        subject = "s-" + UUID.randomUUID();
    }

    private PretendProvider asked(Browser whose, String slug) {
        return saml.asked(whose, slug)
                .with("subject", subject)
                .with("mail", subject + "@example.org")
                .with("id", "_" + UUID.randomUUID());
    }

    @Test
    void whoever_comes_back_with_a_signed_answer_from_another_site_is_signed_in_and_stays_the_same() {
        var slug = saml.added();
        var letter = asked(browser, slug).signed();
        assertThat(bring(browser, slug, letter.posted())).isEqualTo(IN);
        assertThat(browser.cookie("plenum_access")).isNull();
        var done = complete(browser);
        assertThat(outcome(done)).as(done.text()).isEqualTo("signed_in");
        assertThat(done.json().at("/data/return_to").asString()).isEqualTo("/app/teams");
        assertThat(browser.cookie("plenum_flow")).isNull();
        assertThat(browser.cookie("plenum_answer")).isNull();
        var me = browser.get("/api/v1/me").json().get("data");
        assertThat(me.get("email").asString()).isEqualTo(subject + "@example.org");
        assertThat(me.get("display_name").asString()).isEqualTo("Ann Àrdú");
        assertThat(told.on(UUID.fromString(me.get("id").asString())))
                .contains("account.provisioned", "account.signed_in");

        var phone = new Browser(http);
        var again = asked(phone, slug).with("mail", "married@example.org");
        assertThat(bring(
                        phone,
                        slug,
                        again.unsigned().signResponse(PretendProvider.pen()).posted()))
                .isEqualTo(IN);
        assertThat(complete(phone).json().at("/data/account_id").asString())
                .isEqualTo(me.get("id").asString());
    }

    @Test
    void an_answer_counts_once_and_so_does_an_assertion() {
        var slug = saml.added();
        var first = asked(browser, slug).with("id", "_the-same");
        assertThat(bring(browser, slug, first.signed().posted())).isEqualTo(IN);
        assertThat(bring(browser, slug, first.signed().posted())).isEqualTo(GONE);
        var again = new Browser(http);
        var second = asked(again, slug).with("id", "_the-same");
        assertThat(bring(again, slug, second.signed().posted())).isEqualTo(FAILED);
        assertThat(outcome(complete(again))).isEqualTo("SSO_FLOW_GONE");
        assertThat(told.failures(saml.id(slug))).containsExactly("replayed");
        pass();
        var third = asked(again, slug).with("id", "_the-same");
        assertThat(bring(again, slug, third.signed().posted())).isEqualTo(IN);
    }

    /** Somebody sends another person to the provider for a way they began, hoping to end it as that person. */
    @Test
    void only_the_browser_that_set_out_and_came_back_is_signed_in() {
        var slug = saml.added();
        var mallory = new Browser(http);
        var answer = asked(mallory, slug).signed().posted();
        assertThat(bring(browser, slug, answer)).isEqualTo(IN);
        assertThat(outcome(complete(mallory))).isEqualTo("SSO_FLOW_GONE");
        assertThat(outcome(complete(browser))).isEqualTo("SSO_FLOW_GONE");
        saml.begin(browser, slug);
        assertThat(outcome(complete(browser))).isEqualTo("SSO_FLOW_GONE");
    }

    @Test
    void what_nobody_asked_for_or_asked_too_long_ago_is_not_taken() {
        var slug = saml.added();
        var unasked = asked(browser, slug).with("request", "_" + "A".repeat(43));
        assertThat(bring(browser, slug, unasked.signed().posted())).isEqualTo(GONE);
        assertThat(bring(browser, slug, "")).isEqualTo(GONE);
        assertThat(bring(browser, slug, "%%%")).isEqualTo(GONE);
        var late = asked(browser, slug);
        clock.move(Duration.ofMinutes(10));
        assertThat(bring(browser, slug, late.signed().posted())).isEqualTo(GONE);
        var other = saml.added();
        var elsewhere = asked(browser, slug).signed().posted();
        assertThat(bring(browser, other, elsewhere)).isEqualTo(GONE);
        assertThat(bring(browser, slug, elsewhere)).isEqualTo(IN);
    }

    @Test
    void what_is_not_believed_says_so_to_the_admin_and_uses_the_request_up() {
        var slug = saml.added();
        assertRefused(slug, asked(browser, slug).unsigned(), "unsigned");
        assertRefused(
                slug, asked(browser, slug).unsigned().signAssertion(PretendProvider.otherPen()), "wrong_signature");
        assertRefused(
                slug,
                asked(browser, slug).with("audience", "https://other.example").signed(),
                "wrong_audience");
        assertRefused(
                slug,
                asked(browser, slug)
                        .with("until", clock.instant().minusSeconds(60))
                        .signed(),
                "too_late");
        var letter = asked(browser, slug);
        assertRefused(slug, letter.unsigned(), "unsigned");
        assertThat(bring(browser, slug, letter.signed().posted())).isEqualTo(GONE);
        assertThat(outcome(complete(browser))).isEqualTo("SSO_FLOW_GONE");
    }

    private void assertRefused(String slug, Letter letter, String why) {
        assertThat(bring(browser, slug, letter.posted())).isEqualTo(FAILED);
        assertThat(told.failures(saml.id(slug))).endsWith(why);
    }

    /** Anybody can claim to be called like another provider; names it gives are its own all the same. */
    @Test
    void names_of_one_provider_say_nothing_about_those_of_another() {
        var slug = saml.added();
        bring(browser, slug, asked(browser, slug).signed().posted());
        complete(browser);
        var evil = saml.added();
        var twin = new Browser(http);
        bring(twin, evil, asked(twin, evil).signed().posted());
        assertThat(outcome(complete(twin))).isEqualTo("account_found");
    }

    @Test
    void without_a_provider_there_is_nothing_at_its_address_and_other_forms_are_refused() {
        assertThat(http.get(path("nobody")).status()).isEqualTo(404);
        assertThat(http.get(path("nobody") + "/metadata").status()).isEqualTo(404);
        assertThat(browser.postFrom(ORIGIN, path("nobody"), "SAMLResponse=x").status())
                .isEqualTo(404);
        assertThat(http.post(path("nobody"), "{}").status()).isEqualTo(415);
        assertThat(http.post(path("nobody") + "/metadata", "{}", "Origin", ORIGIN)
                        .code())
                .isEqualTo("ORIGIN_REFUSED");
        var slug = saml.added();
        var large = "SAMLResponse=" + "A".repeat(600_000);
        assertThat(browser.postFrom(ORIGIN, path(slug), large).status()).isEqualTo(413);
        assertThat(bring(browser, slug, "A".repeat(400_000))).isEqualTo(GONE);
        assertThat(bring(browser, slug, "A".repeat(500_000))).isEqualTo(GONE);
    }

    @Test
    void a_provider_can_read_who_we_are_and_check_what_we_ask() throws Exception {
        var settings = saml.settings(PretendProvider.metadata()).put("signs_requests", true);
        var slug = saml.added(settings);
        var metadata = http.get(path(slug) + "/metadata");
        assertThat(metadata.header("Content-Type")).startsWith("application/samlmetadata+xml");
        assertThat(metadata.text()).contains("AssertionConsumerService").contains(path(slug) + "\"");
        assertThat(http.get(path(slug) + "/metadata").text()).isEqualTo(metadata.text());
        assertThat(saml.begin(browser, slug).getQuery()).contains("SigAlg=", "Signature=");
        var shown = saml.get(SomeSaml.ROOT + "/" + saml.id(slug)).json();
        assertThat(shown.at("/data/addresses/answers").asString()).endsWith(path(slug));
        assertThat(http.get("/api/v1/auth/sso").text()).contains(path(slug));
    }

    @Test
    void a_provider_that_changes_its_certificates_is_followed_as_long_as_it_is_the_same() throws Exception {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var said = new String[] {PretendProvider.metadata()};
        server.createContext("/", exchange -> {
            var bytes = said[0].getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(bytes.length == 0 ? 500 : 200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try {
            var url = "http://127.0.0.1:" + server.getAddress().getPort() + "/metadata";
            var read = saml.post(SomeSaml.ROOT + "/saml-metadata", "{\"url\":\"" + url + "\"}");
            assertThat(read.json().at("/data/entity_id").asString()).isEqualTo(PretendProvider.ISSUER);
            var slug = saml.added(saml.settings(PretendProvider.metadata()).put("metadata_url", url));
            assertThat(tested(slug)).isEqualTo("true");
            var before = asked(browser, slug).unsigned().signAssertion(PretendProvider.otherPen());
            assertThat(bring(browser, slug, before.posted())).isEqualTo(FAILED);

            said[0] = PretendProvider.metadataWithBoth();
            assertThat(tested(slug)).isEqualTo("other_certificates");
            pass();
            assertThat(tested(slug)).isEqualTo("true");
            var after = asked(browser, slug).unsigned().signAssertion(PretendProvider.otherPen());
            assertThat(bring(browser, slug, after.posted())).isEqualTo(IN);
            assertThat(told.on(saml.id(slug))).contains("sso_provider.renewed");

            said[0] = PretendProvider.metadata().replace(PretendProvider.ISSUER, "https://evil.example");
            assertThat(tested(slug)).isEqualTo("another_entity_id");
            pass();
            var still = asked(browser, slug).unsigned().signAssertion(PretendProvider.otherPen());
            assertThat(bring(browser, slug, still.posted())).isEqualTo(IN);
            said[0] = "nothing";
            assertThat(tested(slug)).isEqualTo("no_metadata");
            said[0] = "";
            assertThat(tested(slug)).isEqualTo("refused");
            pass();
        } finally {
            server.stop(0);
        }
    }

    /** Long enough for everything that is done now and then, and it is done. */
    private void pass() {
        clock.move(Duration.ofHours(7));
        for (var each : jobs) {
            if (each instanceof Job.Repeating job && job.name().startsWith("identity.saml")) {
                job.doing().run();
            }
        }
    }

    private String tested(String slug) {
        var health = saml.post(SomeSaml.ROOT + "/" + saml.id(slug) + "/test", "")
                .json()
                .get("data");
        return health.get("ok").booleanValue() ? "true" : health.get("category").asString();
    }

    @Test
    void what_is_typed_in_wrongly_is_said_field_by_field() {
        for (var wrong : new String[] {"", "https://", "ftp://idp.example/", "nothing"}) {
            var reply = saml.post(SomeSaml.ROOT + "/saml-metadata", "{\"url\":\"" + wrong + "\"}");
            assertThat(reply.status()).as(wrong + reply.text()).isEqualTo(422);
        }
        assertThat(saml.post(SomeSaml.ROOT + "/saml-metadata", "{\"url\":\"https://169.254.169.254/\"}")
                        .code())
                .isEqualTo("TARGET_NOT_ALLOWED");
        assertThat(saml.post(SomeSaml.ROOT + "/saml-metadata", "{\"metadata\":\"<!DOCTYPE x><x/>\"}")
                        .text())
                .contains("plain XML");
        var settings =
                saml.settings(PretendProvider.metadata()).put("entity_id", " ").put("sign_on_url", "x");
        settings.putArray("certificates").add("nothing");
        var reply = saml.post(SomeSaml.ROOT, """
                {"slug":"wrong","name":"Wrong","settings":%s,
                 "admission":{"provision":false,"domains":[],"role":"user","groups":[]}}""".formatted(settings));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.text()).contains("settings.entity_id", "settings.sign_on_url", "settings.certificates");
    }
}
