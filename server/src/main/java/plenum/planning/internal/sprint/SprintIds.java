package plenum.planning.internal.sprint;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the sprints an issue is in: their ids, in whatever form a history wrote them down, and never names (R3). */
public final class SprintIds {

    /** Names and goals may hold anything, so only what follows the opening of such a text counts. */
    private static final Pattern SERIALISED = Pattern.compile("Sprint@[0-9a-f]+\\[(?:[^\\[\\]]*?,)??id=([^,\\]]+)");

    /** Numbers by size, other ids by text. */
    static final Comparator<String> SMALLER_FIRST = Comparator.<String, Boolean>comparing(id -> !isNumber(id))
            .thenComparingInt(id -> isNumber(id) ? id.length() : 0)
            .thenComparing(Comparator.naturalOrder());

    private SprintIds() {}

    public static Set<String> parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Set.of();
        }
        var ids = new TreeSet<>(SMALLER_FIRST);
        if (text.contains("Sprint@")) {
            SERIALISED.matcher(text).results().forEach(match -> ids.add(match.group(1)));
        } else {
            Arrays.stream(text.split(","))
                    .map(String::strip)
                    .filter(id -> !id.isEmpty())
                    .forEach(ids::add);
        }
        return Set.copyOf(ids);
    }

    private static boolean isNumber(String id) {
        return !id.isEmpty() && id.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }
}
