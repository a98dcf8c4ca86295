package plenum.identity.internal.sso.oidc;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import plenum.identity.internal.sso.oidc.Doubt.About;
import tools.jackson.databind.JsonNode;

/** What a provider tells of itself (OpenID Connect Discovery), held against the address it was found at. Pure. */
record Metadata(
        String issuer,
        URI authorizationEndpoint,
        URI tokenEndpoint,
        URI jwksUri,
        @Nullable URI userInfoEndpoint,
        Set<String> algorithms,
        boolean takesSecretInHeader) {

    static final String WELL_KNOWN = "/.well-known/openid-configuration";

    static Metadata read(JsonNode said, String foundAt) {
        var issuer = said.path("issuer").asString("");
        var expected = foundAt.substring(0, foundAt.length() - WELL_KNOWN.length());
        // Only a slash at the end may differ: whose name it is would be anybody's claim otherwise.
        if (issuer.isEmpty() || !issuer.replaceFirst("/$", "").equals(expected)) {
            throw new Doubt(About.ISSUER);
        }
        var userInfo = said.path("userinfo_endpoint");
        var methods = words(said.path("token_endpoint_auth_methods_supported"));
        return new Metadata(
                issuer,
                address(said.path("authorization_endpoint")),
                address(said.path("token_endpoint")),
                address(said.path("jwks_uri")),
                userInfo.isMissingNode() ? null : address(userInfo),
                words(said.path("id_token_signing_alg_values_supported")),
                methods.isEmpty() || methods.contains("client_secret_basic"));
    }

    private static URI address(JsonNode said) {
        try {
            var address = new URI(said.asString(""));
            if (address.getHost() != null
                    && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))) {
                return address;
            }
        } catch (URISyntaxException foreign) {
            // Told below.
        }
        throw new Doubt(About.DISCOVERY);
    }

    private static Set<String> words(JsonNode said) {
        var words = new HashSet<String>();
        said.forEach(each -> words.add(each.asString("")));
        return words;
    }
}
