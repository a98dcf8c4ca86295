package plenum.backlog.internal.issues;

import java.util.UUID;
import org.springframework.stereotype.Component;
import plenum.backlog.internal.people.DisciplineStore;
import plenum.backlog.internal.people.PersonStore;
import plenum.backlog.internal.projects.ProjectStore;

/** Looks up what the issues of a team may refer to. */
@Component
public class Frames {

    private final ProjectStore projects;
    private final PersonStore people;
    private final DisciplineStore disciplines;
    private final SprintNameStore sprints;

    Frames(ProjectStore projects, PersonStore people, DisciplineStore disciplines, SprintNameStore sprints) {
        this.projects = projects;
        this.people = people;
        this.disciplines = disciplines;
        this.sprints = sprints;
    }

    public Frame of(UUID team) {
        return Frame.of(team, projects.list(team), people.list(team), disciplines.list(team), sprints.list(team));
    }
}
