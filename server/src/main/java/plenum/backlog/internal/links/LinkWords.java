package plenum.backlog.internal.links;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plenum.backlog.IssueChange.Value;

/** The links of an issue as its history names them: sorted, seen from the issue. Pure. */
final class LinkWords {

    private LinkWords() {}

    static @Nullable Value of(UUID issue, Collection<Link> links, Map<UUID, String> keys) {
        var own = links.stream()
                .filter(link -> link.touches(issue))
                .sorted((one, other) -> id(issue, one).compareTo(id(issue, other)))
                .toList();
        if (own.isEmpty()) {
            return null;
        }
        return new Value(
                own.stream().map(link -> id(issue, link)).collect(Collectors.joining("|")), words(issue, own, keys));
    }

    private static String words(UUID issue, List<Link> links, Map<UUID, String> keys) {
        return links.stream()
                .map(link -> how(issue, link) + " " + keys.getOrDefault(other(issue, link), "?"))
                .collect(Collectors.joining("|"));
    }

    private static String id(UUID issue, Link link) {
        return how(issue, link) + " " + other(issue, link);
    }

    private static UUID other(UUID issue, Link link) {
        return link.from().equals(issue) ? link.to() : link.from();
    }

    private static String how(UUID issue, Link link) {
        boolean isFrom = link.from().equals(issue);
        return switch (link.kind()) {
            case BLOCKS -> isFrom ? "blocks" : "blocked by";
            case RELATES -> "relates";
            case DUPLICATES -> isFrom ? "duplicates" : "duplicated by";
            case PARENT_OF -> isFrom ? "parent of" : "child of";
        };
    }
}
