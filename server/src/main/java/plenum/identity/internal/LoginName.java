package plenum.identity.internal;

import java.text.Normalizer;
import java.util.Locale;

/** By what names are compared: the same for every way to write them. */
public final class LoginName {

    private LoginName() {}

    public static String key(String name) {
        // Up and down again, because some letters have no counterpart in one direction.
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }
}
