package plenum.planning.internal.sprint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plenum.planning.internal.sprint.IssueHistory.Level;
import plenum.planning.internal.sprint.Reading.Subtasks;

/**
 * Whose histories say that they were in a sprint (R33), and which of them stand for a piece of work (R28). A sub-task is
 * where its parent is: trackers tell no sprints of sub-tasks, and at completion they travel together.
 */
record Members(List<Course> courses, List<LeftOut> leftOut) {

    static Members of(SprintInput input, SprintSpan span, StatusMapping mapping) {
        // Found on two boards, it is still one issue (R31).
        var byId = new LinkedHashMap<UUID, IssueHistory>();
        input.issues().forEach(issue -> byId.putIfAbsent(issue.id(), issue));
        var gathering = new Gathering(
                input.sprint().id(), span, mapping, input.reading().subtasks());
        gathering.add(byId);
        return new Members(gathering.courses, gathering.leftOut);
    }

    private static final class Gathering {
        private final String sprint;
        private final SprintSpan span;
        private final StatusMapping mapping;
        private final Subtasks subtasks;
        private final List<Course> courses = new ArrayList<>();
        private final List<LeftOut> leftOut = new ArrayList<>();

        private Gathering(String sprint, SprintSpan span, StatusMapping mapping, Subtasks subtasks) {
            this.sprint = sprint;
            this.span = span;
            this.mapping = mapping;
            this.subtasks = subtasks;
        }

        private void add(Map<UUID, IssueHistory> issues) {
            var children = estimatedChildren(issues);
            var counted = children.values().stream()
                    .flatMap(List::stream)
                    .map(IssueHistory::id)
                    .collect(Collectors.toSet());
            for (var issue : issues.values()) {
                switch (issue.level()) {
                    case EPIC -> leaveOut(issue, LeftOut.Why.EPIC);
                    case STANDARD -> standard(issue, children.getOrDefault(issue.id(), List.of()));
                    case SUBTASK -> {
                        if (!counted.contains(issue.id())) {
                            leaveOut(issue, LeftOut.Why.SUBTASK);
                        }
                    }
                }
            }
        }

        private void standard(IssueHistory issue, List<IssueHistory> children) {
            var membership = issue.membership(sprint);
            if (children.isEmpty()) {
                addOrLeaveOut(issue, Course.of(issue, membership, mapping));
                return;
            }
            leaveOut(issue, LeftOut.Why.COUNTED_THROUGH_SUBTASKS);
            for (var child : children) {
                var own = Steps.of(
                        Stream.concat(issue.sprintChanges(), child.sprintChanges()),
                        at -> issue.isIn(sprint, at) && child.existsAt(at));
                addOrLeaveOut(child, Course.of(child, own, mapping));
            }
        }

        private void addOrLeaveOut(IssueHistory issue, Course course) {
            if (Entry.of(course, span).isPresent()) {
                courses.add(course);
            } else {
                leaveOut(issue, LeftOut.Why.IN_AND_OUT_BEFORE_START);
            }
        }

        private void leaveOut(IssueHistory issue, LeftOut.Why why) {
            if (wasEverIn(issue, span.end())) {
                leftOut.add(new LeftOut(issue.id(), issue.keyAt(span.end()), why));
            }
        }

        private boolean wasEverIn(IssueHistory issue, Instant until) {
            var membership = issue.membership(sprint);
            return membership.first() || membership.within(Instant.MIN, until).anyMatch(Steps.Step::value);
        }

        /** Estimated at any time until the end, so that one sprint has one set of lines. */
        private Map<UUID, List<IssueHistory>> estimatedChildren(Map<UUID, IssueHistory> issues) {
            var children = new HashMap<UUID, List<IssueHistory>>();
            if (subtasks == Subtasks.IGNORE) {
                return children;
            }
            for (var issue : issues.values()) {
                var parent = issues.get(issue.parents().at(span.end()));
                if (parent == null || parent.level() != Level.STANDARD) {
                    continue;
                }
                if (issue.level() == Level.SUBTASK && isEstimated(issue)) {
                    children.computeIfAbsent(parent.id(), _ -> new ArrayList<>())
                            .add(issue);
                }
            }
            return children;
        }

        private boolean isEstimated(IssueHistory issue) {
            return Stream.concat(Stream.of(span.end()), issue.pointChanges().filter(at -> !at.isAfter(span.end())))
                    .map(issue::pointsAt)
                    .anyMatch(Objects::nonNull);
        }
    }
}
