package plenum.shared;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The envelope of every successful answer. */
public record Answer<T>(
        T data,
        @Nullable Map<String, Object> meta,
        @Nullable Map<String, String> links) {

    public static <T> Answer<T> of(T data) {
        return new Answer<>(data, null, null);
    }

    public Answer<T> meta(String key, Object value) {
        return new Answer<>(data, plus(meta, key, value), links);
    }

    public Answer<T> link(String relation, String address) {
        return new Answer<>(data, meta, plus(links, relation, address));
    }

    private static <V> Map<String, V> plus(@Nullable Map<String, V> map, String key, V value) {
        var more = new LinkedHashMap<String, V>();
        if (map != null) {
            more.putAll(map);
        }
        more.put(key, value);
        return more;
    }
}
