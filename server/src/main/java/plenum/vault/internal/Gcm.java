package plenum.vault.internal;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** AES-256 in Galois/Counter mode, with a nonce that is drawn anew for every seal and stands before what it sealed. */
final class Gcm {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Gcm() {}

    static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** What was bound is not in the result, but without it the result does not open. */
    static byte[] seal(SecretKey key, byte[] secret, byte[] bound) throws GeneralSecurityException {
        var nonce = random(NONCE);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(bound);
        var sealed = new byte[NONCE + cipher.getOutputSize(secret.length)];
        System.arraycopy(nonce, 0, sealed, 0, NONCE);
        cipher.doFinal(secret, 0, secret.length, sealed, NONCE);
        return sealed;
    }

    static byte[] open(SecretKey key, byte[] sealed, int from, byte[] bound) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, sealed, from, NONCE));
        cipher.updateAAD(bound);
        return cipher.doFinal(sealed, from + NONCE, sealed.length - from - NONCE);
    }
}
