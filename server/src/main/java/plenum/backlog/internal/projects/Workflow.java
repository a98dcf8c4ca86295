package plenum.backlog.internal.projects;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.backlog.IssueState;
import plenum.backlog.StatusCategory;
import plenum.shared.Problem;
import plenum.shared.Refusal;

/** The statuses of an own project in order, and what each means. Pure. */
record Workflow(List<Step> steps) {

    static final int FEWEST = 2;
    static final int MOST = 20;
    private static final int LONGEST = 60;

    static final Workflow USUAL = new Workflow(List.of(
            new Step(null, "To do", IssueState.TODO),
            new Step(null, "In progress", IssueState.STARTED),
            new Step(null, "Done", IssueState.DONE),
            new Step(null, "Won't do", IssueState.DROPPED)));

    /** @param id of the status it has been so far; none, if it is new */
    record Step(@Nullable UUID id, String name, IssueState state) {

        StatusCategory category() {
            return switch (state) {
                case TODO -> StatusCategory.TODO;
                case STARTED -> StatusCategory.IN_PROGRESS;
                case DONE, DROPPED -> StatusCategory.DONE;
            };
        }
    }

    /** Tidied; everything that is wrong is named at once. */
    static Workflow read(List<Step> wished) {
        var complaints = new ArrayList<Refusal.Detail>();
        if (wished.size() < FEWEST || wished.size() > MOST) {
            complaints.add(new Refusal.Detail("statuses", "must be %d to %d".formatted(FEWEST, MOST)));
        }
        var names = new HashSet<String>();
        var ids = new HashSet<UUID>();
        var steps = new ArrayList<Step>();
        for (int place = 0; place < wished.size(); place++) {
            var step = wished.get(place);
            var name = step.name().strip();
            if (name.isEmpty() || name.length() > LONGEST) {
                complaints.add(new Refusal.Detail(
                        "statuses." + place + ".name", "must have 1 to %d characters".formatted(LONGEST)));
            } else if (!names.add(name.toLowerCase(Locale.ROOT)) || step.id() != null && !ids.add(step.id())) {
                complaints.add(new Refusal.Detail("statuses." + place + ".name", "is there twice"));
            }
            steps.add(new Step(step.id(), name, step.state()));
        }
        if (wished.stream().noneMatch(step -> step.state() == IssueState.TODO)
                || wished.stream().noneMatch(step -> step.state() == IssueState.DONE)) {
            complaints.add(new Refusal.Detail("statuses", "must have one to begin in and one that is done"));
        }
        if (!complaints.isEmpty()) {
            throw Problem.VALIDATION_ERROR.on(complaints);
        }
        return new Workflow(List.copyOf(steps));
    }
}
