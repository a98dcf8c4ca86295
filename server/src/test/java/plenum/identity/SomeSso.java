package plenum.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.identity.SomeTeams.signedIn;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import plenum.identity.provider.SomeProvider;
import plenum.web.Http;
import plenum.web.Http.Reply;

/** Providers as an admin of a test sets them up, and people who come through them. */
final class SomeSso {

    static final String ROOT = "/api/v1/sso-providers";

    private final Http http;
    private final UUID admin;
    private final SomeProvider provider;

    SomeSso(Http http, UUID admin, SomeProvider provider) {
        this.http = http;
        this.admin = admin;
        this.provider = provider;
    }

    static String freshSlug() {
        return "p" + UUID.randomUUID().toString().substring(0, 8);
    }

    static String admission(boolean provision, String domains, String groups) {
        return """
                {"provision":%s,"domains":[%s],"role":"user","groups":[%s]}""".formatted(provision, domains, groups);
    }

    String oidcSettings(String slug) {
        return """
                {"type":"oidc","discovery_url":"%s","client_id":"%s","scopes":["openid","email","profile"],
                 "groups_claim":"groups","trusts_email":false}""".formatted(provider.issuer(), SomeProvider.client(slug));
    }

    String oauth2Settings(String slug) {
        return """
                {"type":"oauth2","authorization_url":"%1$s/oauth2/authorize","token_url":"%1$s/oauth2/token",
                 "user_info_url":"%1$s/userinfo","client_id":"%2$s","scopes":["openid","email","profile"],
                 "client_proof":"body","id_field":"sub","trusts_email":false}""".formatted(provider.issuer(), SomeProvider.client(slug));
    }

    /** A provider that lets everybody of example.com in. */
    String oidc(String groups) {
        var slug = freshSlug();
        add(slug, oidcSettings(slug), admission(true, "\"example.com\"", groups));
        return slug;
    }

    UUID add(String slug, String settings, String admission) {
        var added = post(ROOT, body(slug, settings, SomeProvider.SECRET, admission));
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        return UUID.fromString(added.json().at("/data/id").asString());
    }

    static String body(String slug, String settings, String secret, String admission) {
        return """
                {"slug":"%s","name":"Provider %s","settings":%s,"secret":"%s","admission":%s}""".formatted(slug, slug, settings, secret, admission);
    }

    Reply post(String path, String body) {
        return http.post(path, body, signedIn(admin));
    }

    Reply get(String path) {
        return http.get(path, signedIn(admin));
    }

    Reply patch(UUID provider, String body) {
        return http.patch(ROOT + "/" + provider, body, signedIn(admin, "If-Match", "*"));
    }

    Reply policy(String body) {
        return http.send(
                "PUT",
                "/api/v1/sso-policy",
                BodyPublishers.ofString(body),
                signedIn(admin, "If-Match", "*", "Content-Type", "application/json"));
    }

    /** Where a browser that wants to sign in is sent. */
    static URI begin(Browser browser, String slug) {
        var reply = browser.get("/sso/oidc/" + slug + "?return_to=/app/teams");
        assertThat(reply.status()).as(reply.text()).isEqualTo(303);
        return URI.create(reply.header("Location"));
    }

    /** There and back, up to the page of our own. */
    static String walk(Browser browser, String slug, String subject, Map<String, Object> claims) {
        return comeBack(browser, SomeProvider.signIn(begin(browser, slug), subject, claims));
    }

    static String comeBack(Browser browser, URI back) {
        var reply = browser.get(back.getRawPath() + "?" + back.getRawQuery());
        assertThat(reply.status()).as(reply.text()).isEqualTo(303);
        return reply.header("Location");
    }

    static Reply complete(Browser browser) {
        return browser.post("/api/v1/auth/sso/complete", "{\"language\":\"de\",\"time_zone\":\"Europe/Berlin\"}");
    }

    /** The whole way. */
    static Reply signIn(Browser browser, String slug, String subject, Map<String, Object> claims) {
        var page = walk(browser, slug, subject, claims);
        assertThat(page).isEqualTo("/signin/sso");
        return complete(browser);
    }

    static Map<String, Object> person(String email, Object... more) {
        var claims =
                new HashMap<String, Object>(Map.of("email", email, "email_verified", true, "name", "Somebody Outside"));
        for (int n = 0; n < more.length; n += 2) {
            claims.put((String) more[n], more[n + 1]);
        }
        return claims;
    }

    static String outcome(Reply reply) {
        return reply.json().at("/data/outcome").asString("") + reply.code();
    }
}
