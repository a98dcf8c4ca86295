package plenum.backlog.internal.issues;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one issue holds, each value in the form its kind gives it. */
public record Content(Map<Attribute, Object> values) {

    public Content {
        values = Collections.unmodifiableMap(copy(values));
    }

    /** Before anybody has said anything. */
    public static Content blank() {
        var values = new EnumMap<Attribute, Object>(Attribute.class);
        for (var attribute : Attribute.values()) {
            var usual = attribute.usual();
            if (usual != null) {
                values.put(attribute, usual);
            }
        }
        return new Content(values);
    }

    /** Out of a row. */
    static Content of(Map<String, ?> row) {
        var values = new EnumMap<Attribute, Object>(Attribute.class);
        for (var attribute : Attribute.values()) {
            var stored = row.get(attribute.word());
            if (stored != null) {
                values.put(attribute, attribute.kind().read(stored));
            }
        }
        return new Content(values);
    }

    public @Nullable Object get(Attribute attribute) {
        return values.get(attribute);
    }

    public @Nullable UUID id(Attribute attribute) {
        return (UUID) values.get(attribute);
    }

    public String text(Attribute attribute) {
        var value = values.get(attribute);
        return value == null ? "" : value.toString();
    }

    @SuppressWarnings("unchecked") // its kind makes lists of them
    public List<UUID> sprints() {
        return (List<UUID>) values.getOrDefault(Attribute.SPRINT_IDS, List.of());
    }

    @SuppressWarnings("unchecked") // its kind makes lists of them
    public List<String> words(Attribute attribute) {
        return (List<String>) values.getOrDefault(attribute, List.of());
    }

    /** Absent takes it away. */
    public Content with(Attribute attribute, @Nullable Object value) {
        var more = copy(values);
        if (value == null) {
            more.remove(attribute);
        } else {
            more.put(attribute, attribute.kind().read(value));
        }
        return new Content(more);
    }

    private static Map<Attribute, Object> copy(Map<Attribute, Object> values) {
        var copy = new EnumMap<Attribute, Object>(Attribute.class);
        copy.putAll(values);
        return copy;
    }
}
