package plenum.backlog.internal.issues;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import plenum.backlog.IssueState;
import plenum.backlog.internal.projects.Project;

/** Turns what statuses mean to a team into what can be looked for: statuses by their ids, and resolutions. Pure. */
record StateFilter(Collection<IssueState> states, List<Project> projects, List<String> droppedResolutions) {

    /** What has to be true of an issue in one of the states; its values are put where the query takes them from. */
    String condition(Map<String, Object> values) {
        values.put("statuses", ids(states));
        boolean isDone = states.contains(IssueState.DONE);
        boolean isDropped = states.contains(IssueState.DROPPED);
        if (isDone == isDropped || droppedResolutions.isEmpty()) {
            return "status_id = any(:statuses::uuid[])";
        }
        values.put("done_statuses", ids(List.of(IssueState.DONE)));
        values.put("dropped_resolutions", droppedResolutions.toArray(String[]::new));
        var dropped = "(status_id = any(:done_statuses::uuid[]) and resolution is not null"
                + " and resolution = any(:dropped_resolutions::text[]))";
        return isDone
                ? "status_id = any(:statuses::uuid[]) and not " + dropped
                : "(status_id = any(:statuses::uuid[]) or " + dropped + ")";
    }

    private String[] ids(Collection<IssueState> meant) {
        var ids = new ArrayList<UUID>();
        projects.forEach(project -> project.statuses().stream()
                .filter(status -> meant.contains(status.state()))
                .forEach(status -> ids.add(status.id())));
        return IssueStore.ids(ids);
    }
}
