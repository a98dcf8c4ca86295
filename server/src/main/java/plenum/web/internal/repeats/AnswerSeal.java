package plenum.web.internal.repeats;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Seals a first answer so that only the key it was asked with opens it. Answers hold seat tokens and bodies hold
 * passwords; neither may lie readable in the database, not even as a hash that could be guessed.
 */
final class AnswerSeal {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey sealing;
    private final SecretKey marking;

    private AnswerSeal(SecretKey sealing, SecretKey marking) {
        this.sealing = sealing;
        this.marking = marking;
    }

    static AnswerSeal of(String key, String caller) {
        return new AnswerSeal(derive(key, caller, "AES", "answer"), derive(key, caller, "HmacSHA256", "request"));
    }

    private static SecretKey derive(String key, String caller, String algorithm, String purpose) {
        try {
            var recipe = HKDFParameterSpec.ofExtract()
                    .addIKM(bytes(key))
                    .addSalt(bytes(caller))
                    .thenExpand(bytes(purpose), 32);
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, recipe);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The same for a repetition, different for any other request. */
    String fingerprint(HttpServletRequest request, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(marking);
            mac.update(bytes(request.getMethod() + " " + request.getRequestURI() + "\n"));
            mac.update(bytes(Objects.requireNonNullElse(request.getQueryString(), "") + "\n"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    byte[] close(byte[] answer) {
        try {
            var nonce = new byte[NONCE];
            RANDOM.nextBytes(nonce);
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(answer);
            return ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    byte[] open(byte[] sealed) {
        try {
            var nonce = Arrays.copyOf(sealed, NONCE);
            return cipher(Cipher.DECRYPT_MODE, nonce).doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException(damaged);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
