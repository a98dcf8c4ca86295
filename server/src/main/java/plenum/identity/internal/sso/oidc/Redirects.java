package plenum.identity.internal.sso.oidc;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import plenum.identity.internal.sso.providers.FlowSecret;
import plenum.identity.internal.sso.providers.Provider;
import plenum.shared.PublicAddress;

/** The addresses browsers are sent to: there, and back. */
@Component
class Redirects {

    static final String ROOT = "/sso/oidc/";
    static final String BACK = "/callback";

    private final PublicAddress address;

    Redirects(PublicAddress address) {
        this.address = address;
    }

    static String start(Provider provider) {
        return ROOT + provider.slug();
    }

    URI back(Provider provider, HttpServletRequest request) {
        return URI.create(address.asSeenBy(request) + start(provider) + BACK);
    }

    /** The same without anybody asking, for a trial nobody follows. */
    URI back(Provider provider) {
        return URI.create(address.configured().orElseGet(address::forNeighbours) + start(provider) + BACK);
    }

    static URI there(URI endpoint, String clientId, List<String> scopes, URI back, FlowSecret secret, boolean isOidc) {
        var query = new LinkedHashMap<String, String>();
        query.put("response_type", "code");
        query.put("client_id", clientId);
        query.put("redirect_uri", back.toString());
        if (!scopes.isEmpty()) {
            query.put("scope", String.join(" ", scopes));
        }
        query.put("state", secret.state());
        query.put("code_challenge", secret.challenge());
        query.put("code_challenge_method", "S256");
        if (isOidc) {
            query.put("nonce", secret.nonce());
        }
        var plain = endpoint.toString();
        return URI.create(plain + (endpoint.getRawQuery() == null ? '?' : '&') + Errands.form(query));
    }
}
