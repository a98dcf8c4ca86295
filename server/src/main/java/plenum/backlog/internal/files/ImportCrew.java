package plenum.backlog.internal.files;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import plenum.backlog.IssueState;
import plenum.backlog.internal.issues.Attribute;
import plenum.backlog.internal.issues.Content;
import plenum.backlog.internal.people.Discipline;
import plenum.backlog.internal.people.DisciplineStore;
import plenum.backlog.internal.people.PersonStore;
import plenum.backlog.internal.projects.ProjectStore;
import plenum.identity.Account;
import plenum.identity.Accounts;
import plenum.shared.Problem;

/** Makes what a file names and its team does not have yet: people, projects, statuses, disciplines and keys. */
@Component
class ImportCrew {

    private record Usual(String name, IssueState state) {}

    private static final List<Usual> USUAL = List.of(
            new Usual("To do", IssueState.TODO),
            new Usual("In progress", IssueState.STARTED),
            new Usual("Done", IssueState.DONE),
            new Usual("Won't do", IssueState.DROPPED));

    private final ImportStore store;
    private final PersonStore people;
    private final DisciplineStore disciplines;
    private final ProjectStore projects;
    private final Accounts accounts;

    ImportCrew(
            ImportStore store,
            PersonStore people,
            DisciplineStore disciplines,
            ProjectStore projects,
            Accounts accounts) {
        this.store = store;
        this.people = people;
        this.disciplines = disciplines;
        this.projects = projects;
        this.accounts = accounts;
    }

    int actor(UUID account, UUID team, Instant now) {
        var name = accounts.find(account).map(Account::displayName).orElse("?");
        return people.actor(account, name, team, now).no();
    }

    void learn(UUID team, World world, Instant now) {
        store.learnPeople(team, world.people, now);
        world.disciplines.forEach((name, id) -> disciplines.add(
                new Discipline(id, team, name.length() > 60 ? name.substring(0, 60) : name, List.of(), 0, null, 1),
                now));
        store.learnProjects(team, world.projects, now);
        store.learnStatuses(world.statuses.values());
        world.projects.values().forEach(project -> addUsual(project, world));
    }

    /** A project that a file begins can go on as any other. */
    private void addUsual(UUID project, World world) {
        for (int place = 0; place < USUAL.size(); place++) {
            var usual = USUAL.get(place);
            boolean isThere = world.statuses.values().stream()
                    .anyMatch(status ->
                            status.project().equals(project) && status.name().equalsIgnoreCase(usual.name()));
            if (!isThere) {
                projects.addStatus(project, usual.name(), usual.state(), 100 + place);
            }
        }
    }

    /** What bears a key of somewhere else gets one of its project. */
    Content keyed(Content content) {
        if (content.get(Attribute.KEY) != null) {
            return content;
        }
        var project = content.id(Attribute.PROJECT_ID);
        if (project == null) {
            throw Problem.IMPORT_REJECTED.on("project", "must be there");
        }
        return content.with(Attribute.KEY, projects.nextKey(project));
    }
}
