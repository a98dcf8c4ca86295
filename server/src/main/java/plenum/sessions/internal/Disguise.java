package plenum.sessions.internal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Under which key somebody's anonymous ballot is kept: known to whoever has the round's secret, and to nobody without. */
record Disguise(byte[] secret) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    static Disguise fresh() {
        var secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return new Disguise(secret);
    }

    String key(UUID participant) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update(ByteBuffer.allocate(16)
                    .putLong(participant.getMostSignificantBits())
                    .putLong(participant.getLeastSignificantBits())
                    .flip());
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
