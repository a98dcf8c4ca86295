package plenum.identity.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.Map;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/**
 * A provider of identities as others run one: Spring's authorization server, in a process of its own. Whoever comes to
 * its authorization endpoint says who they are and what is true of them, see {@link WhoComes}.
 */
@EnableWebSecurity
public class ProviderProgram {

    static final String READY = "the provider is ready";

    public static void main(String[] port) {
        var program = new AnnotationConfigServletWebServerApplicationContext();
        program.registerBean("port", Integer.class, () -> Integer.valueOf(port[0]));
        program.register(ProviderProgram.class);
        program.refresh();
        System.out.println(READY);
    }

    @Bean
    static JettyServletWebServerFactory server(Integer port) {
        return new JettyServletWebServerFactory(port);
    }

    @Bean
    static DelegatingFilterProxyRegistrationBean filters() {
        return new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
    }

    @Bean
    static SecurityFilterChain chain(HttpSecurity http) {
        return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                .oauth2ResourceServer(resource -> resource.jwt(Customizer.withDefaults()))
                .addFilterAfter(new WhoComes(), SecurityContextHolderFilter.class)
                .build();
    }

    @Bean
    static AuthorizationServerSettings settings(Integer port) {
        return AuthorizationServerSettings.builder()
                .issuer("http://127.0.0.1:" + port)
                .build();
    }

    @Bean
    static RegisteredClientRepository clients() {
        return new SomeClients();
    }

    @Bean
    static JWKSource<SecurityContext> keys() throws JOSEException {
        return new ImmutableJWKSet<>(
                new JWKSet(new RSAKeyGenerator(2048).keyID("of-a-test").generate()));
    }

    @Bean
    static JwtDecoder decoder(JWKSource<SecurityContext> keys) {
        return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    }

    /** What is said of somebody stands in their id token, whatever a well-behaved provider would say instead. */
    @Bean
    static OAuth2TokenCustomizer<JwtEncodingContext> claims() {
        return context -> {
            if (context.getTokenType().getValue().equals("id_token")
                    && context.getPrincipal().getDetails() instanceof Map<?, ?> said) {
                said.forEach((name, value) -> context.getClaims().claim(name.toString(), value));
            }
        };
    }
}
