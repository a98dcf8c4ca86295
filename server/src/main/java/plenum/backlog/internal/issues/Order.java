package plenum.backlog.internal.issues;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plenum.shared.Problem;

/** The orders a list of issues may have. A cursor holds what the last issue is sorted by, and its id. Pure. */
enum Order {
    RANK(List.of("rank"), List.of("text"), false),
    KEY(List.of("key_project", "key_number"), List.of("text", "bigint"), false),
    UPDATED(List.of("updated_at"), List.of("timestamptz"), true),
    POINTS(List.of("coalesce(points, -1)"), List.of("numeric"), true),
    DUE_ON(List.of("coalesce(due_on, 'infinity')"), List.of("date"), false);

    private final List<String> columns;
    private final List<String> types;
    private final boolean isDescending;

    Order(List<String> columns, List<String> types, boolean isDescending) {
        this.columns = columns;
        this.types = types;
        this.isDescending = isDescending;
    }

    String sql() {
        var direction = isDescending ? " desc" : "";
        return columns.stream().map(column -> column + direction + ", ").collect(Collectors.joining()) + "id";
    }

    /** What stands behind the cursor; written so that the index of this order begins there. */
    String behind() {
        if (isDescending) {
            var column = columns.getFirst();
            var value = ":after0::" + types.getFirst();
            return "%1$s <= %2$s and (%1$s < %2$s or id > :after_id::uuid)".formatted(column, value);
        }
        var values = new StringBuilder();
        for (int place = 0; place < columns.size(); place++) {
            values.append(":after%d::%s, ".formatted(place, types.get(place)));
        }
        return "(%s, id) > (%s:after_id::uuid)".formatted(String.join(", ", columns), values);
    }

    /** The values as text, joined by a sign none of them holds. */
    String cursorSql() {
        return columns.stream()
                .map(column -> "(" + column + ")::text")
                .collect(Collectors.joining(" || E'\\n' || ", "", " || E'\\n' || id::text"));
    }

    static String written(String cursor) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor.getBytes(StandardCharsets.UTF_8));
    }

    /** The values and, last, the id. */
    List<String> read(@Nullable String cursor) {
        if (cursor == null) {
            return List.of();
        }
        try {
            var parts =
                    List.of(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\n", -1));
            if (parts.size() == columns.size() + 1) {
                UUID.fromString(parts.getLast());
                check(parts);
                return parts;
            }
        } catch (RuntimeException foreign) {
            // said below
        }
        throw Problem.VALIDATION_ERROR.on("cursor", "must be one this list has given out");
    }

    private void check(List<String> parts) {
        var form = switch (this) {
            case RANK -> "[0-9A-Za-z]{1,200}";
            case KEY, UPDATED -> "[0-9A-Za-z_:+. -]{1,60}";
            case POINTS -> "-?[0-9.]{1,12}";
            case DUE_ON -> "infinity|\\d{4}-\\d\\d-\\d\\d";
        };
        if (!parts.getFirst().matches(form) || this == KEY && !parts.get(1).matches("\\d{1,18}")) {
            throw new IllegalArgumentException("not a cursor");
        }
    }

    int width() {
        return columns.size();
    }
}
