package plenum.identity.internal.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import plenum.shared.Ids;

/**
 * Writes and reads access tokens. The algorithm is ours, the key one of our own, and kind, issuer and audience are what
 * we write: whatever else a token says about itself is not asked.
 */
@Component
class AccessTokens {

    static final Duration LIFETIME = Duration.ofMinutes(30);

    private static final JOSEObjectType KIND = new JOSEObjectType("at+jwt");
    private static final String OURS = "plenum";
    private static final String SIGN_IN = "sid";
    private static final int LONGEST = 2_000;

    private final SigningKeys keys;
    private final Clock clock;

    AccessTokens(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** What a token says, once it is known to be ours. */
    record Claims(UUID account, UUID signIn, Instant expiresAt) {}

    String write(UUID account, UUID signIn) {
        var now = clock.instant();
        var key = keys.newest();
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(KIND)
                .keyID(key.getKeyID())
                .build();
        var claims = new JWTClaimsSet.Builder()
                .issuer(OURS)
                .audience(OURS)
                .subject(account.toString())
                .claim(SIGN_IN, signIn.toString())
                .jwtID(Ids.next().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .build();
        try {
            var token = new SignedJWT(header, claims);
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Optional<Claims> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var token = SignedJWT.parse(text);
            return isOurs(token) ? claims(token.getJWTClaimsSet()) : Optional.empty();
        } catch (ParseException | JOSEException | RuntimeException strange) {
            return Optional.empty();
        }
    }

    private boolean isOurs(SignedJWT token) throws JOSEException {
        var header = token.getHeader();
        if (!JWSAlgorithm.ES256.equals(header.getAlgorithm())
                || !KIND.equals(header.getType())
                || header.getKeyID() == null) {
            return false;
        }
        var key = keys.find(header.getKeyID());
        return key.isPresent() && token.verify(new ECDSAVerifier(key.get().toPublicJWK()));
    }

    private Optional<Claims> claims(JWTClaimsSet claims) throws ParseException {
        var now = clock.instant();
        var expires = claims.getExpirationTime();
        if (!OURS.equals(claims.getIssuer())
                || !List.of(OURS).equals(claims.getAudience())
                || expires == null
                || !expires.toInstant().isAfter(now)) {
            return Optional.empty();
        }
        var account = UUID.fromString(claims.getSubject());
        var signIn = UUID.fromString(claims.getStringClaim(SIGN_IN));
        return Optional.of(new Claims(account, signIn, expires.toInstant()));
    }
}
