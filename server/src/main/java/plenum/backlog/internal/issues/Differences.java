package plenum.backlog.internal.issues;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plenum.backlog.IssueChange;
import plenum.backlog.IssueChange.Value;
import plenum.backlog.IssueField;

/** The events that lie between what an issue held and what it holds. Pure. */
public final class Differences {

    private Differences() {}

    /** A field has one event however much of it changed; titles, descriptions and ranks have none. */
    public static List<IssueChange> between(Content before, Content after, Instant at, long historyId, Names names) {
        var changes = new ArrayList<IssueChange>();
        for (var attribute : Attribute.values()) {
            var field = attribute.history();
            var was = before.get(attribute);
            var is = after.get(attribute);
            if (field != null && !equal(was, is)) {
                changes.add(new IssueChange(
                        field, at, historyId, changes.size(), value(field, was, names), value(field, is, names)));
            }
        }
        return changes;
    }

    private static boolean equal(@Nullable Object was, @Nullable Object is) {
        return was == null ? is == null : was.equals(is);
    }

    /** Of an issue that begins: the sprints it was made in. */
    public static IssueChange created(Content content, Instant at, Names names) {
        return new IssueChange(IssueField.CREATED, at, 0, 0, null, value(IssueField.SPRINTS, content.sprints(), names));
    }

    public static @Nullable Value value(IssueField field, @Nullable Object held, Names names) {
        return switch (held) {
            case null -> null;
            case UUID id -> new Value(id.toString(), names.of(id));
            case BigDecimal amount -> new Value(amount.toPlainString(), null);
            case Boolean flag -> new Value(flag.toString(), null);
            case List<?> list when field == IssueField.SPRINTS -> sprints(list, names);
            case List<?> list when list.isEmpty() -> null;
            case List<?> list -> new Value(list.stream().map(String::valueOf).collect(Collectors.joining("|")), null);
            default -> new Value(held.toString(), null);
        };
    }

    /** The whole set, sorted by id. */
    private static @Nullable Value sprints(List<?> ids, Names names) {
        if (ids.isEmpty()) {
            return null;
        }
        var words = ids.stream()
                .map(id -> names.of((UUID) id))
                .filter(name -> name != null)
                .collect(Collectors.joining(", "));
        var all = ids.stream().map(String::valueOf).sorted().collect(Collectors.joining(","));
        return new Value(all, words.isEmpty() ? null : words);
    }
}
