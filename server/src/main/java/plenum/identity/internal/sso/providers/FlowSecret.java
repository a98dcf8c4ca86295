package plenum.identity.internal.sso.providers;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * What a browser keeps while it is away. Everything a provider is told follows from it and leads to nobody who does not
 * have it, so nothing of that is stored.
 *
 * @param answer what the browser got that brought an answer from another site, where no cookie came along
 */
public record FlowSecret(String value, @Nullable String answer) {

    public FlowSecret(String value) {
        this(value, null);
    }

    /** What comes back with the answer; also the tail of the id of a request that has one. */
    public String state() {
        return following("state");
    }

    /** What the id token has to repeat. */
    public String nonce() {
        return following("nonce");
    }

    /** What is shown when the code is exchanged (RFC 7636). */
    public String verifier() {
        return following("verifier");
    }

    /** What is said of the verifier beforehand. */
    public String challenge() {
        return sha256(verifier());
    }

    private String following(String purpose) {
        return sha256(purpose + '\n' + value);
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "a flow";
    }
}
