package plenum.identity.internal.sso.oidc;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import plenum.identity.internal.sso.arrivals.OutsideIdentity;
import plenum.identity.internal.sso.oidc.CodeExchange.Client;
import plenum.identity.internal.sso.providers.FlowSecret;
import plenum.identity.internal.sso.providers.Provider;
import plenum.identity.internal.sso.providers.ProviderSettings;
import plenum.identity.internal.sso.providers.ProviderSettings.ClientProof;
import plenum.identity.internal.sso.providers.ProviderSettings.Oauth2;
import plenum.identity.internal.sso.providers.Providers;

/** Providers that speak OAuth 2.0 and say who somebody is at an address of their own. */
@Component
class Oauth2Voucher implements CodeVoucher {

    private final CodeExchange codes;
    private final Errands errands;
    private final Redirects redirects;
    private final Providers providers;

    Oauth2Voucher(CodeExchange codes, Errands errands, Redirects redirects, Providers providers) {
        this.codes = codes;
        this.errands = errands;
        this.redirects = redirects;
        this.providers = providers;
    }

    @Override
    public boolean speaks(ProviderSettings settings) {
        return settings instanceof Oauth2;
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
        var endpoint = URI.create(settings.authorizationUrl());
        var back = redirects.back(provider, request);
        return Redirects.there(endpoint, settings.clientId(), settings.scopes(), back, secret, false);
    }

    /** It has told nobody what it is called. */
    @Override
    public boolean isFrom(Provider provider, String issuer) {
        return true;
    }

    @Override
    public OutsideIdentity redeem(Provider provider, String code, FlowSecret secret, URI back) {
        var settings = settings(provider);
        var tokens = codes.exchange(client(provider, settings), code, back, secret.verifier());
        var access = tokens.path("access_token").asString("");
        return SaidFields.read(settings, provider, errands.get(URI.create(settings.userInfoUrl()), access));
    }

    @Override
    public void check(ProviderSettings settings) {
        var typed = (Oauth2) settings;
        Trial.refuseForbidden(errands, List.of(typed.tokenUrl(), typed.userInfoUrl()));
    }

    @Override
    public Health test(Provider provider) {
        return Trial.of(() -> codes.test(client(provider, settings(provider)), redirects.back(provider)));
    }

    private Client client(Provider provider, Oauth2 settings) {
        return new Client(
                URI.create(settings.tokenUrl()),
                settings.clientId(),
                providers.secret(provider),
                settings.clientProof() == ClientProof.HEADER);
    }

    private static Oauth2 settings(Provider provider) {
        return (Oauth2) provider.settings();
    }
}
