package plenum.identity.internal.sso.oidc;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import plenum.identity.internal.sso.arrivals.OutsideIdentity;
import plenum.identity.internal.sso.oidc.CodeExchange.Client;
import plenum.identity.internal.sso.oidc.Doubt.About;
import plenum.identity.internal.sso.providers.FlowSecret;
import plenum.identity.internal.sso.providers.Provider;
import plenum.identity.internal.sso.providers.ProviderSettings;
import plenum.identity.internal.sso.providers.ProviderSettings.Oidc;
import plenum.identity.internal.sso.providers.Providers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Providers that speak OpenID Connect. */
@Component
class OidcVoucher implements CodeVoucher {

    private final Announcements announcements;
    private final IdTokens idTokens;
    private final CodeExchange codes;
    private final Errands errands;
    private final Redirects redirects;
    private final Providers providers;
    private final JsonMapper json;

    OidcVoucher(
            Announcements announcements,
            IdTokens idTokens,
            CodeExchange codes,
            Errands errands,
            Redirects redirects,
            Providers providers,
            JsonMapper json) {
        this.announcements = announcements;
        this.idTokens = idTokens;
        this.codes = codes;
        this.errands = errands;
        this.redirects = redirects;
        this.providers = providers;
        this.json = json;
    }

    @Override
    public boolean speaks(ProviderSettings settings) {
        return settings instanceof Oidc;
    }

    @Override
    public String startPath(Provider provider) {
        return Redirects.start(provider);
    }

    @Override
    public Map<String, URI> addresses(Provider provider, HttpServletRequest request) {
        return Map.of("redirect", redirects.back(provider, request));
    }

    @Override
    public URI begin(Provider provider, FlowSecret secret, HttpServletRequest request) {
        var settings = settings(provider);
        var endpoint = announcements.metadata(settings.discoveryUrl()).authorizationEndpoint();
        var back = redirects.back(provider, request);
        return Redirects.there(endpoint, settings.clientId(), settings.scopes(), back, secret, true);
    }

    @Override
    public boolean isFrom(Provider provider, String issuer) {
        return announcements
                .metadata(settings(provider).discoveryUrl())
                .issuer()
                .equals(issuer);
    }

    @Override
    public OutsideIdentity redeem(Provider provider, String code, FlowSecret secret, URI back) {
        var settings = settings(provider);
        var metadata = announcements.metadata(settings.discoveryUrl());
        var tokens = codes.exchange(client(provider, settings, metadata), code, back, secret.verifier());
        var idToken = tokens.path("id_token").asString("");
        var claims = idTokens.read(idToken, metadata, settings.clientId(), secret.nonce());
        var access = tokens.path("access_token").asString("");
        return SaidFields.read(
                settings, provider, metadata.issuer(), claims.getSubject(), said(metadata, claims, access, settings));
    }

    /** Most of what is wanted may stand in the id token; the rest is asked for, and must be about the same person. */
    private List<JsonNode> said(Metadata metadata, JWTClaimsSet claims, String access, Oidc settings) {
        var said = new ArrayList<JsonNode>();
        said.add(json.readTree(claims.toString()));
        boolean isAllThere = said.getFirst().has("email")
                && (settings.groupsClaim() == null || said.getFirst().has(settings.groupsClaim()));
        if (metadata.userInfoEndpoint() != null && !isAllThere) {
            var more = errands.get(metadata.userInfoEndpoint(), access);
            if (!claims.getSubject().equals(more.path("sub").asString(""))) {
                throw new Doubt(About.SUBJECT);
            }
            said.add(more);
        }
        return said;
    }

    @Override
    public void check(ProviderSettings settings) {
        Trial.refuseForbidden(errands, List.of(((Oidc) settings).discoveryUrl()));
    }

    @Override
    public Health test(Provider provider) {
        return Trial.of(() -> {
            var settings = settings(provider);
            var metadata = announcements.lookAgain(settings.discoveryUrl());
            announcements.keys(metadata);
            codes.test(client(provider, settings, metadata), redirects.back(provider));
        });
    }

    private Client client(Provider provider, Oidc settings, Metadata metadata) {
        return new Client(
                metadata.tokenEndpoint(),
                settings.clientId(),
                providers.secret(provider),
                metadata.takesSecretInHeader());
    }

    private static Oidc settings(Provider provider) {
        return (Oidc) provider.settings();
    }
}
