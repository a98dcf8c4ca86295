package plenum.planning.internal.queue;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How much the names of priorities weigh, from 0 to 100. Edited entries come before the usual ones. */
public record PriorityTable(Map<String, Integer> edited) {

    public static final PriorityTable USUAL = new PriorityTable(Map.of());

    private static final int HIGHEST = 90;
    private static final int UNKNOWN = 50;
    private static final Map<String, Integer> NAMES = Map.of(
            "blocker", HIGHEST,
            "highest", HIGHEST,
            "critical", HIGHEST,
            "high", 70,
            "major", 50,
            "medium", 50,
            "minor", 30,
            "low", 30,
            "lowest", 10,
            "trivial", 10);

    public PriorityTable {
        var lower = new TreeMap<String, Integer>();
        edited.forEach((name, score) -> lower.put(name.toLowerCase(Locale.ROOT), score));
        edited = Map.copyOf(lower);
    }

    int score(@Nullable String priority) {
        if (priority == null) {
            return UNKNOWN;
        }
        var name = priority.strip().toLowerCase(Locale.ROOT);
        var own = edited.get(name);
        if (own != null) {
            return own;
        }
        return name.startsWith("1") ? HIGHEST : NAMES.getOrDefault(name, UNKNOWN);
    }
}
