package plenum.integrations.jira.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Proves that a delivery comes from someone who knows the connection's secret. */
final class JiraSignature {

    static final String HEADER = "X-Hub-Signature";

    private static final String METHOD = "sha256=";

    private JiraSignature() {}

    static boolean proves(@Nullable String header, String secret, byte[] body) {
        if (header == null || !header.startsWith(METHOD)) {
            return false;
        }
        try {
            var claimed = HexFormat.of().parseHex(header, METHOD.length(), header.length());
            return MessageDigest.isEqual(claimed, hmac(secret, body));
        } catch (IllegalArgumentException notHex) {
            return false;
        }
    }

    private static byte[] hmac(String secret, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return mac.doFinal(body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
