package plenum.sessions.internal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import plenum.shared.Ids;

/**
 * Signed times: what comes back tells how long the way there and back was, and nobody can make theirs longer than it was
 * without waiting. The key lives as long as the program; a stamp from before is simply unknown.
 */
@Component
final class Stamps {

    private static final Duration LONGEST_TRIP = Duration.ofMinutes(1);
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE_BYTES = 12;

    private final SecretKeySpec key = new SecretKeySpec(Ids.secret("").getBytes(US_ASCII), ALGORITHM);

    String stamp(UUID participant, Instant now) {
        var time = Long.toString(now.toEpochMilli(), Character.MAX_RADIX);
        return time + "." + signature(participant, time);
    }

    /** How long ago this was stamped for this person; empty if we did not, or too long ago to be a trip. */
    Optional<Duration> age(UUID participant, String stamp, Instant now) {
        int dot = stamp.indexOf('.');
        if (dot < 1 || dot > 13) {
            return Optional.empty();
        }
        var time = stamp.substring(0, dot);
        if (!MessageDigest.isEqual(
                signature(participant, time).getBytes(US_ASCII),
                stamp.substring(dot + 1).getBytes(US_ASCII))) {
            return Optional.empty();
        }
        var age = Duration.between(Instant.ofEpochMilli(Long.parseLong(time, Character.MAX_RADIX)), now);
        return age.isNegative() || age.compareTo(LONGEST_TRIP) > 0 ? Optional.empty() : Optional.of(age);
    }

    private String signature(UUID participant, String time) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            var whole = mac.doFinal((participant + "." + time).getBytes(US_ASCII));
            return HexFormat.of().formatHex(whole, 0, SIGNATURE_BYTES);
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
