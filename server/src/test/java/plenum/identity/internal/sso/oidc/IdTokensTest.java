package plenum.identity.internal.sso.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Tokens that look right and are not. */
class IdTokensTest {

    private static final Instant NOW = Instant.parse("2026-11-28T08:00:00Z");
    private static final String ISSUER = "https://idp.example.org";

    private static RSAKey key;
    private static RSAKey foreign;

    @BeforeAll
    static void keys() throws JOSEException {
        key = new RSAKeyGenerator(2048).keyID("ours").generate();
        foreign = new RSAKeyGenerator(2048).keyID("ours").generate();
    }

    private static JWTClaimsSet.Builder right() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("plenum")
                .subject("ann")
                .issueTime(Date.from(NOW))
                .expirationTime(Date.from(NOW.plusSeconds(300)))
                .claim("nonce", "n");
    }

    private static void read(String token, String... algorithms) throws Exception {
        var claims = IdTokens.read(token, Set.of(algorithms), new JWKSet(key.toPublicJWK()));
        IdTokenRules.refuseUnlessFor(claims, ISSUER, "plenum", "n", NOW);
    }

    private static String signed(JWSAlgorithm algorithm, RSAKey with, JWTClaimsSet claims) throws JOSEException {
        var token = new SignedJWT(new JWSHeader.Builder(algorithm).keyID("ours").build(), claims);
        token.sign(new RSASSASigner(with));
        return token.serialize();
    }

    private static void assertBent(UnaryOperator<JWTClaimsSet.Builder> bend) throws JOSEException {
        var token = signed(JWSAlgorithm.RS256, key, bend.apply(right()).build());
        assertThatThrownBy(() -> read(token, "RS256")).isInstanceOf(Doubt.class);
    }

    @Test
    void a_token_of_the_provider_for_us_and_now_is_believed() throws Exception {
        read(signed(JWSAlgorithm.RS256, key, right().build()), "RS256");
        read(signed(JWSAlgorithm.PS256, key, right().build()), "RS256", "PS256");
        read(
                signed(
                        JWSAlgorithm.RS256,
                        key,
                        right().audience(List.of("plenum", "other"))
                                .claim("azp", "plenum")
                                .build()),
                "RS256");
    }

    @Test
    void whoever_else_signed_it_or_how_it_is_not_believed() throws Exception {
        var claims = right().build();
        var mac = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("ours").build(), claims);
        // The public half as if it were a shared secret.
        mac.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
        for (var token : List.of(
                mac.serialize(),
                new PlainJWT(claims).serialize(),
                signed(JWSAlgorithm.RS256, foreign, claims),
                signed(JWSAlgorithm.RS512, key, claims))) {
            assertThatThrownBy(() -> read(token, "RS256", "HS256", "none")).isInstanceOf(Exception.class);
        }
        assertThatThrownBy(() -> read(mac.serialize(), "HS256", "none")).isInstanceOf(Doubt.class);
    }

    @Test
    void claims_that_are_for_others_or_for_another_time_are_not_believed() throws Exception {
        assertBent(it -> it.issuer("https://other.example.org"));
        assertBent(it -> it.issuer(null));
        assertBent(it -> it.audience("other"));
        assertBent(it -> it.audience(List.of("plenum", "other")));
        assertBent(it -> it.audience(List.of("plenum", "other")).claim("azp", "other"));
        assertBent(it -> it.claim("azp", "other"));
        assertBent(it -> it.expirationTime(Date.from(NOW.minusSeconds(61))));
        assertBent(it -> it.expirationTime(null));
        assertBent(it -> it.issueTime(Date.from(NOW.plusSeconds(61))));
        assertBent(it -> it.issueTime(null));
        assertBent(it -> it.notBeforeTime(Date.from(NOW.plusSeconds(61))));
        assertBent(it -> it.claim("nonce", "other"));
        assertBent(it -> it.claim("nonce", null));
        assertBent(it -> it.subject(null));
        assertBent(it -> it.subject("x".repeat(256)));
    }

    @Test
    void a_provider_is_called_as_its_address_says() {
        var mapper = JsonMapper.builder().build();
        var said = """
                {"issuer":"%s","authorization_endpoint":"https://a.example/a","token_endpoint":"https://a.example/t",
                "jwks_uri":"https://a.example/k","id_token_signing_alg_values_supported":["RS256"]}""";
        var foundAt = ISSUER + Metadata.WELL_KNOWN;
        assertThat(Metadata.read(mapper.readTree(said.formatted(ISSUER + "/")), foundAt)
                        .issuer())
                .isEqualTo(ISSUER + "/");
        for (var other : List.of("https://other.example.org", ISSUER + "/tenant", "", ISSUER + "//")) {
            assertThatThrownBy(() -> Metadata.read(mapper.readTree(said.formatted(other)), foundAt))
                    .isInstanceOf(Doubt.class);
        }
    }
}
