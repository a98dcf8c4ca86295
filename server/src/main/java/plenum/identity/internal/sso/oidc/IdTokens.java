package plenum.identity.internal.sso.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import plenum.identity.internal.sso.oidc.Doubt.About;

/** Believes an id token only if the provider signed it, now, for us, and for this one sign-in. */
@Component
class IdTokens {

    /** Those with two halves of a key: whoever can check a token must not be able to write one. */
    private static final Set<JWSAlgorithm> BELIEVED = Stream.of(
                    JWSAlgorithm.RS256,
                    JWSAlgorithm.RS384,
                    JWSAlgorithm.RS512,
                    JWSAlgorithm.PS256,
                    JWSAlgorithm.PS384,
                    JWSAlgorithm.PS512,
                    JWSAlgorithm.ES256,
                    JWSAlgorithm.ES384,
                    JWSAlgorithm.ES512)
            .collect(Collectors.toUnmodifiableSet());

    private final Announcements announcements;
    private final Clock clock;

    IdTokens(Announcements announcements, Clock clock) {
        this.announcements = announcements;
        this.clock = clock;
    }

    JWTClaimsSet read(String text, Metadata provider, String clientId, String nonce) {
        try {
            var token = SignedJWT.parse(text);
            var claims = signed(token, text, provider);
            IdTokenRules.refuseUnlessFor(claims, provider.issuer(), clientId, nonce, clock.instant());
            return claims;
        } catch (ParseException | BadJOSEException | JOSEException | RuntimeException strange) {
            throw strange instanceof Doubt doubt ? doubt : new Doubt(About.ID_TOKEN);
        }
    }

    private JWTClaimsSet signed(SignedJWT token, String text, Metadata provider)
            throws BadJOSEException, JOSEException, ParseException {
        var keys = announcements.keys(provider);
        var kid = token.getHeader().getKeyID();
        if (kid != null && keys.getKeyByKeyId(kid) == null) {
            keys = announcements.newestKeys(provider);
        }
        return read(text, provider.algorithms(), keys);
    }

    /** What it says, if one of these keys signed it in one of these ways. */
    static JWTClaimsSet read(String text, Set<String> announced, JWKSet keys)
            throws BadJOSEException, JOSEException, ParseException {
        var algorithms = BELIEVED.stream()
                .filter(each -> announced.contains(each.getName()))
                .collect(Collectors.toSet());
        if (algorithms.isEmpty()) {
            throw new Doubt(About.DISCOVERY);
        }
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<SecurityContext>(algorithms, new ImmutableJWKSet<>(keys)));
        // What the claims must say is asked by our own rule, with our own clock.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        return processor.process(text, null);
    }
}
