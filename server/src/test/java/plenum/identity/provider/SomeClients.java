package plenum.identity.provider;

import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;

/** Knows every program called `client-SLUG`, which may only be sent back to the address of that slug. */
final class SomeClients implements RegisteredClientRepository {

    static final String PREFIX = "client-";
    static final String SECRET = "the secret of a test";

    /** Told when a secret could be kept in a better way; here nothing is kept. */
    @Override
    public void save(RegisteredClient client) {}

    @Override
    public RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public RegisteredClient findByClientId(String id) {
        return id.startsWith(PREFIX) ? client(id) : null;
    }

    private static RegisteredClient client(String id) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientSecret("{noop}" + SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                // The port does not count where a browser is sent back to its own machine (RFC 8252, 7.3).
                .redirectUri("http://127.0.0.1/sso/oidc/" + id.substring(PREFIX.length()) + "/callback")
                .scope("openid")
                .scope("email")
                .scope("profile")
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .build();
    }
}
