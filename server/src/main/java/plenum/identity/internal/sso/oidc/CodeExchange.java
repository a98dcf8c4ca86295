package plenum.identity.internal.sso.oidc;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import plenum.identity.internal.sso.oidc.Doubt.About;
import tools.jackson.databind.JsonNode;

/** Exchanges the code a browser brought for tokens, proving both us and that it was we who asked (PKCE). */
@Component
class CodeExchange {

    private static final Set<String> UNKNOWN_CLIENT =
            Set.of("invalid_client", "unauthorized_client", "incorrect_client_credentials");

    private final Errands errands;

    CodeExchange(Errands errands) {
        this.errands = errands;
    }

    /** Who we are to a provider. */
    record Client(URI tokenUrl, String id, @Nullable String secret, boolean inHeader) {

        @Override
        public String toString() {
            return "client " + id;
        }
    }

    JsonNode exchange(Client client, String code, URI redirect, String verifier) {
        var told = ask(client, code, redirect, verifier);
        if (told.status() != 200 || !told.body().has("access_token")) {
            throw new Doubt(isUnknown(told) ? About.CLIENT : About.CODE);
        }
        return told.body();
    }

    /** With a code that is none: whoever knows us says so, and everybody else says that. */
    void test(Client client, URI redirect) {
        if (isUnknown(ask(client, "none", redirect, "0".repeat(43)))) {
            throw new Doubt(About.CLIENT);
        }
    }

    private Errands.Told ask(Client client, String code, URI redirect, String verifier) {
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", redirect.toString());
        form.put("code_verifier", verifier);
        Map<String, String> headers = new HashMap<>();
        if (client.secret() != null && client.inHeader()) {
            headers.put("Authorization", "Basic " + basic(client.id(), client.secret()));
        } else {
            form.put("client_id", client.id());
            if (client.secret() != null) {
                form.put("client_secret", client.secret());
            }
        }
        return errands.post(client.tokenUrl(), form, headers);
    }

    private static boolean isUnknown(Errands.Told told) {
        return told.status() == 401
                || UNKNOWN_CLIENT.contains(told.body().path("error").asString(""));
    }

    /** Encoded as in a form first (RFC 6749, 2.3.1). */
    private static String basic(String id, String secret) {
        var both = Errands.encoded(id) + ':' + Errands.encoded(secret);
        return Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }
}
