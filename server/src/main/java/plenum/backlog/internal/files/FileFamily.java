package plenum.backlog.internal.files;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.backlog.internal.issues.Attribute;

/** Who is above whom, and who blocks whom, among the issues of a file and those that are there already. Pure. */
final class FileFamily {

    private final World world;
    private final Map<String, FilePlan.Line> lines;
    private final Map<UUID, UUID> parents = new HashMap<>();
    private final Map<UUID, Set<UUID>> blocks = new HashMap<>();

    FileFamily(World world, Map<String, FilePlan.Line> lines) {
        this.world = world;
        this.lines = lines;
        lines.values().forEach(line -> {
            var parent = line.after() == null ? null : line.after().id(Attribute.PARENT_ID);
            if (parent != null) {
                parents.put(line.id(), parent);
            }
        });
        world.links()
                .forEach(link -> blocks.computeIfAbsent(link.from(), unused -> new HashSet<>())
                        .add(link.to()));
    }

    @Nullable
    UUID id(String key) {
        var line = lines.get(key);
        if (line != null) {
            return line.id();
        }
        return world.issue(key)
                .filter(issue -> !issue.isDeleted())
                .map(issue -> issue.id())
                .orElse(null);
    }

    /** Whether it may be: nobody is above oneself. */
    boolean adopt(UUID child, UUID parent) {
        for (var above = parent; above != null; above = parents.get(above)) {
            if (above.equals(child)) {
                return false;
            }
        }
        parents.put(child, parent);
        return true;
    }

    /** Whether it may be: nothing waits for itself. */
    boolean block(UUID from, UUID to) {
        var open = new ArrayDeque<>(Set.of(to));
        var seen = new HashSet<UUID>();
        while (!open.isEmpty()) {
            var one = open.pop();
            if (one.equals(from)) {
                return false;
            }
            if (seen.add(one)) {
                open.addAll(blocks.getOrDefault(one, Set.of()));
            }
        }
        blocks.computeIfAbsent(from, unused -> new HashSet<>()).add(to);
        return true;
    }
}
