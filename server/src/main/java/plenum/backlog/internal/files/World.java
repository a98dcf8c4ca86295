package plenum.backlog.internal.files;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import plenum.backlog.IssueState;
import plenum.backlog.internal.issues.Frame;
import plenum.backlog.internal.issues.SprintNameStore;
import plenum.backlog.internal.issues.Stored;
import plenum.backlog.internal.links.Link;
import plenum.backlog.internal.projects.Project;
import plenum.shared.Ids;

/** What a team has when a file arrives, and what the file would add to it: people, projects, statuses, disciplines. */
final class World {

    private static final int MOST_STATUSES = 60;

    /** A status that a file names and its project does not have. */
    record NewStatus(UUID project, UUID id, String name, IssueState state) {}

    private final Frame frame;
    private final Map<String, Stored> issues;
    private final Set<Link> links;
    final Map<String, UUID> people = new HashMap<>();
    final Map<String, UUID> disciplines = new HashMap<>();
    final Map<String, UUID> projects = new HashMap<>();
    final Map<UUID, String> sprints = new HashMap<>();
    final Map<String, NewStatus> statuses = new HashMap<>();

    /**
     * @param issues by the keys they have or had
     * @param links what blocks what already
     */
    World(Frame frame, Map<String, Stored> issues, Set<Link> links) {
        this.frame = frame;
        this.issues = issues;
        this.links = links;
    }

    Frame frame() {
        return frame;
    }

    Optional<Stored> issue(String key) {
        return Optional.ofNullable(issues.get(key));
    }

    Set<Stored> known() {
        return Set.copyOf(issues.values());
    }

    boolean isLinked(Link link) {
        return links.contains(link);
    }

    Set<Link> links() {
        return links;
    }

    UUID person(String name) {
        return frame.people().values().stream()
                .filter(person -> person.displayName().equalsIgnoreCase(name))
                .findFirst()
                .map(person -> person.id())
                .orElseGet(() -> people.computeIfAbsent(name.strip(), fresh()));
    }

    UUID discipline(String name) {
        return frame.disciplines().values().stream()
                .filter(one -> one.name().equalsIgnoreCase(name)
                        || one.aliases().stream().anyMatch(alias -> alias.equalsIgnoreCase(name)))
                .findFirst()
                .map(one -> one.id())
                .orElseGet(() -> disciplines.computeIfAbsent(name.strip(), fresh()));
    }

    UUID project(String key) {
        return frame.projects().values().stream()
                .filter(project -> project.key().equals(key) && project.isOwn())
                .findFirst()
                .map(Project::id)
                .orElseGet(() -> projects.computeIfAbsent(key, fresh()));
    }

    /** A sprint is named by its id, or by a name that becomes one. */
    UUID sprint(String named) {
        try {
            return UUID.fromString(named.strip());
        } catch (IllegalArgumentException name) {
            var known = frame.sprints().entrySet().stream()
                    .filter(one -> one.getValue().equalsIgnoreCase(named.strip()))
                    .findFirst();
            if (known.isPresent()) {
                return known.get().getKey();
            }
            var id = SprintNameStore.id(frame.team(), named);
            sprints.put(id, named.strip());
            return id;
        }
    }

    @Nullable
    String sprintName(UUID sprint) {
        var known = frame.sprints().get(sprint);
        return known == null ? sprints.get(sprint) : known;
    }

    /** Of its project, or one to be added; absent where that would be too many. */
    @Nullable
    UUID status(UUID project, String name) {
        var known = frame.projects().get(project);
        var found = known == null
                ? Optional.<UUID>empty()
                : known.statuses().stream()
                        .filter(status -> status.name().equalsIgnoreCase(name.strip()))
                        .findFirst()
                        .map(Project.ProjectStatus::id);
        if (found.isPresent()) {
            return found.get();
        }
        var key = project + " " + name.strip().toLowerCase(Locale.ROOT);
        if (!statuses.containsKey(key) && statuses.size() >= MOST_STATUSES) {
            return null;
        }
        return statuses.computeIfAbsent(
                        key, unused -> new NewStatus(project, Ids.next(), name.strip(), StatusWords.guess(name)))
                .id();
    }

    private static Function<String, UUID> fresh() {
        return unused -> Ids.next();
    }
}
