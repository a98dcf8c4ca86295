package plenum.identity.internal.keys;

import java.security.SecureRandom;
import java.util.regex.Pattern;
import plenum.identity.Secrets;
import plenum.shared.Ids;

/**
 * An API key as its holder has it: a name by which it is found and recognised, and a secret of 256 random bits.
 *
 * @param publicId which nobody need hide
 */
record KeyToken(String publicId, String secret) {

    static final String PREFIX = "plk_";

    private static final Pattern FORM = Pattern.compile(PREFIX + "([A-Za-z0-9]{8})_([A-Za-z0-9_-]{43})");
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int ID_LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** No key has this name; it is looked for all the same, so that nonsense takes as long as any other wrong key. */
    private static final KeyToken NOBODYS = new KeyToken("--------", "");

    static KeyToken draw() {
        var id = new StringBuilder(ID_LENGTH);
        while (id.length() < ID_LENGTH) {
            id.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return new KeyToken(id.toString(), Ids.secret(""));
    }

    static KeyToken read(String text) {
        var parts = FORM.matcher(text);
        return parts.matches() ? new KeyToken(parts.group(1), parts.group(2)) : NOBODYS;
    }

    String written() {
        return PREFIX + publicId + "_" + secret;
    }

    String sha256() {
        return Secrets.sha256(secret);
    }

    /** A key is a secret; nothing that prints this record may show it. */
    @Override
    public String toString() {
        return PREFIX + publicId;
    }
}
