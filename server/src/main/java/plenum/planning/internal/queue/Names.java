package plenum.planning.internal.queue;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Names in an order that no machine's language changes: by code point, composed, whatever their case. */
final class Names {

    private static final Comparator<String> BY_CODE_POINT = (one, other) -> {
        var left = one.codePoints().iterator();
        var right = other.codePoints().iterator();
        while (left.hasNext() && right.hasNext()) {
            int difference = Integer.compare(left.nextInt(), right.nextInt());
            if (difference != 0) {
                return difference;
            }
        }
        return Boolean.compare(left.hasNext(), right.hasNext());
    };

    /** Nobody's name comes last; names that differ in nothing but case keep an order too. */
    static final Comparator<@Nullable String> ORDER = Comparator.nullsLast(
            Comparator.<String, String>comparing(Names::folded, BY_CODE_POINT).thenComparing(BY_CODE_POINT));

    private Names() {}

    private static String folded(String name) {
        var composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        return composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
