package plenum.identity.internal.sso.oidc;

import com.nimbusds.jwt.JWTClaimsSet;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import plenum.identity.internal.sso.oidc.Doubt.About;

/** What the claims of an id token must say (OpenID Connect Core, 3.1.3.7). Pure. */
final class IdTokenRules {

    /** Two clocks are never quite the same. */
    private static final Duration SKEW = Duration.ofSeconds(60);

    private static final int LONGEST_SUBJECT = 255;

    private IdTokenRules() {}

    static void refuseUnlessFor(JWTClaimsSet claims, String issuer, String clientId, String nonce, Instant now)
            throws ParseException {
        var audience = claims.getAudience();
        var party = claims.getStringClaim("azp");
        boolean isForUs =
                audience.contains(clientId) && (party == null ? audience.size() == 1 : party.equals(clientId));
        if (!issuer.equals(claims.getIssuer()) || !isForUs || !isNow(claims, now)) {
            throw new Doubt(About.ID_TOKEN);
        }
        if (!isSame(nonce, claims.getStringClaim("nonce"))) {
            throw new Doubt(About.NONCE);
        }
        var subject = claims.getSubject();
        if (subject == null || subject.isEmpty() || subject.length() > LONGEST_SUBJECT) {
            throw new Doubt(About.SUBJECT);
        }
    }

    private static boolean isNow(JWTClaimsSet claims, Instant now) {
        Date expires = claims.getExpirationTime();
        Date issued = claims.getIssueTime();
        Date notBefore = claims.getNotBeforeTime();
        return expires != null
                && issued != null
                && expires.toInstant().plus(SKEW).isAfter(now)
                && issued.toInstant().minus(SKEW).isBefore(now)
                && (notBefore == null || notBefore.toInstant().minus(SKEW).isBefore(now));
    }

    private static boolean isSame(String ours, @Nullable String theirs) {
        return theirs != null
                && MessageDigest.isEqual(
                        ours.getBytes(StandardCharsets.UTF_8), theirs.getBytes(StandardCharsets.UTF_8));
    }
}
