package plenum.shared;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A stretch of an endless list: its items and the cursor behind the last one, absent at the end. */
public record Keyset<T>(List<T> items, @Nullable String next) {

    /** Makes a stretch from one row more than was asked for: the extra row only proves that there is more. */
    public static <T> Keyset<T> of(List<T> oneMore, int limit, Function<T, String> cursor) {
        if (oneMore.size() <= limit) {
            return new Keyset<>(List.copyOf(oneMore), null);
        }
        var items = List.copyOf(oneMore.subList(0, limit));
        return new Keyset<>(items, cursor.apply(items.getLast()));
    }
}
