package plenum.backlog.internal.issues;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plenum.backlog.internal.people.Discipline;
import plenum.backlog.internal.people.Person;
import plenum.backlog.internal.projects.Project;

/** Everything the issues of one team may refer to. Pure. */
public record Frame(
        UUID team,
        Map<UUID, Project> projects,
        Map<UUID, Person> people,
        Map<UUID, Discipline> disciplines,
        Map<UUID, String> sprints) {

    public static Frame of(
            UUID team,
            List<Project> projects,
            List<Person> people,
            List<Discipline> disciplines,
            Map<UUID, String> sprints) {
        return new Frame(
                team,
                byId(projects, Project::id),
                byId(people, Person::id),
                byId(disciplines, Discipline::id),
                Map.copyOf(sprints));
    }

    private static <T> Map<UUID, T> byId(Collection<T> all, Function<T, UUID> id) {
        return all.stream().collect(Collectors.toUnmodifiableMap(id, one -> one));
    }

    /** With those of issues that are named as parents. */
    public Names names(Map<UUID, String> keys) {
        var names = new HashMap<>(keys);
        names.putAll(sprints);
        people.forEach((id, person) -> names.put(id, person.displayName()));
        disciplines.forEach((id, discipline) -> names.put(id, discipline.name()));
        projects.forEach((id, project) -> {
            names.put(id, project.key());
            project.statuses().forEach(status -> names.put(status.id(), status.name()));
        });
        return new Names(Map.copyOf(names));
    }

    /** Names what this issue must not refer to; what it has referred to all along stays allowed. */
    void check(@Nullable Content before, Content after, IssueForm form) {
        var project = find(projects, after.id(Attribute.PROJECT_ID));
        if (after.id(Attribute.PROJECT_ID) != null && project == null) {
            form.complain(Attribute.PROJECT_ID, "is no project of this team");
        }
        boolean isMoved = isNew(before, after, Attribute.PROJECT_ID);
        if (project != null && isMoved && (!project.isOwn() || project.archivedAt() != null)) {
            form.complain(Attribute.PROJECT_ID, "takes no new issues");
        }
        if (project != null && isNew(before, after, Attribute.STATUS_ID)) {
            var status = after.id(Attribute.STATUS_ID);
            if (project.open().stream().noneMatch(one -> one.id().equals(status))) {
                form.complain(Attribute.STATUS_ID, "is no status of this project");
            }
        }
        for (var attribute : List.of(Attribute.ASSIGNEE_ID, Attribute.REPORTER_ID, Attribute.OWNER_ID)) {
            if (isNew(before, after, attribute) && find(people, after.id(attribute)) == null) {
                form.complain(attribute, "is nobody of this team");
            }
        }
        if (isNew(before, after, Attribute.DISCIPLINE_ID)
                && find(disciplines, after.id(Attribute.DISCIPLINE_ID)) == null) {
            form.complain(Attribute.DISCIPLINE_ID, "is no discipline of this team");
        }
        if (after.get(Attribute.DISCIPLINE_SPLIT) instanceof Map<?, ?> shares
                && shares.keySet().stream().anyMatch(id -> find(disciplines, UUID.fromString(id.toString())) == null)) {
            form.complain(Attribute.DISCIPLINE_SPLIT, "is no discipline of this team");
        }
    }

    private static boolean isNew(@Nullable Content before, Content after, Attribute attribute) {
        var is = after.get(attribute);
        return is != null && (before == null || !is.equals(before.get(attribute)));
    }

    private static <T> @Nullable T find(Map<UUID, T> all, @Nullable UUID id) {
        return id == null ? null : all.get(id);
    }

    /** In the same status of another project, if it has one by that name; else where its work begins. */
    @Nullable
    UUID statusIn(@Nullable UUID project, @Nullable UUID former) {
        var target = find(projects, project);
        if (target == null) {
            return former;
        }
        var open = target.open();
        if (former != null && open.stream().anyMatch(status -> status.id().equals(former))) {
            return former;
        }
        var name = projects.values().stream()
                .flatMap(one -> one.statuses().stream())
                .filter(status -> status.id().equals(former))
                .map(Project.ProjectStatus::name)
                .findFirst();
        return open.stream()
                .filter(status -> name.isPresent() && status.name().equalsIgnoreCase(name.get()))
                .findFirst()
                .or(() -> open.stream().findFirst())
                .map(Project.ProjectStatus::id)
                .orElse(former);
    }

    @Nullable
    Project project(Content content) {
        return find(projects, content.id(Attribute.PROJECT_ID));
    }
}
