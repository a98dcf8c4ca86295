package plenum.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.identity.SomeTeams.signedIn;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.UUID;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import plenum.identity.internal.saml.PretendProvider;
import plenum.web.Http;
import plenum.web.Http.Reply;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** SAML providers as an admin of a test sets them up, and browsers that go there and come back. */
final class SomeSaml {

    static final String ORIGIN = "https://idp.example";
    static final String ROOT = "/api/v1/sso-providers";

    private final Http http;
    private final UUID admin;
    private final Clock clock;

    SomeSaml(Http http, UUID admin, Clock clock) {
        this.http = http;
        this.admin = admin;
        this.clock = clock;
    }

    /** What is read from its metadata, as it goes into the settings. */
    ObjectNode settings(String metadata) {
        var wish = JsonMapper.shared().createObjectNode();
        wish.put("metadata", metadata);
        var read = post(ROOT + "/saml-metadata", wish.toString());
        assertThat(read.status()).as(read.text()).isEqualTo(200);
        var settings = (ObjectNode) read.json().get("data");
        return settings.put("type", "saml")
                .put("email_field", "mail")
                .put("name_field", "name")
                .put("groups_field", "groups")
                .put("trusts_email", true);
    }

    /** A provider that lets everybody of example.org in. */
    String added() {
        return added(settings(PretendProvider.metadata()));
    }

    String added(ObjectNode settings) {
        var slug = "p" + UUID.randomUUID().toString().substring(0, 8);
        var added = post(ROOT, """
                {"slug":"%s","name":"Provider %s","settings":%s,
                 "admission":{"provision":true,"domains":["example.org"],"role":"user","groups":[]}}""".formatted(slug, slug, settings));
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        return slug;
    }

    UUID id(String slug) {
        for (var each : http.get(ROOT, signedIn(admin)).json().get("data")) {
            if (each.get("slug").asString().equals(slug)) {
                return UUID.fromString(each.get("id").asString());
            }
        }
        throw new AssertionError(slug);
    }

    Reply post(String path, String body) {
        return http.post(path, body, signedIn(admin));
    }

    Reply get(String path) {
        return http.get(path, signedIn(admin));
    }

    /** Where a browser that wants to sign in is sent. */
    URI begin(Browser browser, String slug) {
        var reply = browser.get(path(slug) + "?return_to=/app/teams");
        assertThat(reply.status()).as(reply.text()).isEqualTo(303);
        return URI.create(reply.header("Location"));
    }

    /** A provider that answers what this browser was sent to ask. */
    PretendProvider asked(Browser browser, String slug) {
        return answering(begin(browser, slug), slug);
    }

    PretendProvider answering(URI asked, String slug) {
        var request = request(asked);
        return new PretendProvider(
                request.replaceAll("(?s).*Issuer>([^<]+)<.*", "$1"),
                request.replaceAll("(?s).*AssertionConsumerServiceURL=\"([^\"]*)\".*", "$1"),
                request.replaceAll("(?s).* ID=\"([^\"]*)\".*", "$1"),
                clock.instant());
    }

    static String request(URI asked) {
        var query = asked.getRawQuery().replaceAll(".*SAMLRequest=([^&]*).*", "$1");
        var deflated = Base64.getDecoder().decode(URLDecoder.decode(query, StandardCharsets.UTF_8));
        try (var in = new InflaterInputStream(new ByteArrayInputStream(deflated), new Inflater(true))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page it is led to. */
    static String bring(Browser browser, String slug, String posted) {
        var reply = browser.postFrom(
                ORIGIN, path(slug), "RelayState=x&SAMLResponse=" + URLEncoder.encode(posted, StandardCharsets.UTF_8));
        assertThat(reply.status()).as(reply.text()).isEqualTo(303);
        return reply.header("Location");
    }

    static Reply complete(Browser browser) {
        return browser.post("/api/v1/auth/sso/complete", "{\"language\":\"de\",\"time_zone\":\"Europe/Berlin\"}");
    }

    static String outcome(Reply reply) {
        return reply.json().at("/data/outcome").asString("") + reply.code();
    }

    static String path(String slug) {
        return "/sso/saml/" + slug;
    }
}
