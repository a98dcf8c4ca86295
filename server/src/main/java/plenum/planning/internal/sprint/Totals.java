package plenum.planning.internal.sprint;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import plenum.planning.internal.numbers.Decimals;

/**
 * All buckets of a sprint.
 *
 * @param kept what was completed of what was committed, at the worth it was committed with
 */
public record Totals(
        Figure committed,
        Figure plannedAfterStart,
        Figure added,
        Figure createdInSprint,
        Figure reopenedInSprint,
        ReEstimated reEstimated,
        Figure completed,
        Figure completedCommitted,
        Figure completedAdded,
        Figure kept,
        Figure completedElsewhere,
        Figure dropped,
        Figure notCompleted,
        Figure carried,
        Figure returned,
        Figure removed,
        Figure doneThenRemoved,
        Figure doneBeforeStart) {

    /** Estimates that changed between entry and end; up and down apart, since their sum hides churn. */
    public record ReEstimated(int issues, BigDecimal up, BigDecimal down) {
        public BigDecimal points() {
            return Decimals.plain(up.add(down));
        }
    }

    static Totals of(Collection<IssueLine> all) {
        var lines = all.stream().filter(IssueLine::counts).toList();
        var committed = only(lines, line -> line.origin() == Origin.COMMITTED);
        var added = only(lines, line -> line.origin() == Origin.ADDED);
        var completed = only(lines, line -> line.outcome() == Outcome.COMPLETED);
        var notCompleted = only(lines, line -> line.outcome() == Outcome.NOT_COMPLETED);
        var removed = only(lines, line -> line.outcome() == Outcome.REMOVED);
        var kept = only(completed, line -> line.origin() == Origin.COMMITTED);
        return new Totals(
                Figure.atEntry(committed),
                Figure.atEntry(only(committed, line -> line.has(Flag.PLANNED_AFTER_START))),
                Figure.atEntry(added),
                Figure.atEntry(only(added, line -> line.has(Flag.CREATED_IN_SPRINT))),
                Figure.atEntry(only(added, line -> line.has(Flag.REOPENED_IN_SPRINT))),
                reEstimated(lines),
                Figure.atEnd(completed),
                Figure.atEnd(kept),
                Figure.atEnd(only(completed, line -> line.origin() == Origin.ADDED)),
                Figure.atEntry(kept),
                Figure.atEnd(only(lines, line -> line.outcome() == Outcome.COMPLETED_ELSEWHERE)),
                Figure.atEnd(only(lines, line -> line.outcome() == Outcome.DROPPED)),
                Figure.atEnd(notCompleted),
                Figure.atEnd(only(notCompleted, line -> line.afterwards() == Afterwards.CARRIED)),
                Figure.atEnd(only(notCompleted, line -> line.afterwards() == Afterwards.RETURNED)),
                Figure.atEnd(removed),
                Figure.atEnd(only(removed, line -> line.has(Flag.DONE_THEN_REMOVED))),
                Figure.atEnd(all.stream().filter(line -> !line.counts()).toList()));
    }

    /** With what became known after the end beside what was known then. */
    public Totals afterwards(Figure carriedSince, Figure returnedSince) {
        return new Totals(
                committed,
                plannedAfterStart,
                added,
                createdInSprint,
                reopenedInSprint,
                reEstimated,
                completed,
                completedCommitted,
                completedAdded,
                kept,
                completedElsewhere,
                dropped,
                notCompleted,
                carriedSince,
                returnedSince,
                removed,
                doneThenRemoved,
                doneBeforeStart);
    }

    private static List<IssueLine> only(Collection<IssueLine> lines, Predicate<IssueLine> which) {
        return lines.stream().filter(which).toList();
    }

    private static ReEstimated reEstimated(Collection<IssueLine> lines) {
        var changes = lines.stream()
                .map(IssueLine::reEstimated)
                .flatMap(Stream::ofNullable)
                .filter(change -> change.signum() != 0)
                .toList();
        return new ReEstimated(
                changes.size(),
                Decimals.sum(changes.stream().filter(change -> change.signum() > 0)),
                Decimals.sum(changes.stream().filter(change -> change.signum() < 0)));
    }

    /** What there was to do at the end. */
    public BigDecimal scopeAtEnd() {
        return Decimals.plain(taken().subtract(removed.points()).subtract(dropped.points()));
    }

    public int issuesAtEnd() {
        return committed.issues() + added.issues() - removed.issues() - dropped.issues();
    }

    /** In scope without an estimate when it came in. */
    public int unestimated() {
        return committed.unestimated() + added.unestimated();
    }

    BigDecimal taken() {
        return Decimals.plain(committed.points().add(added.points()).add(reEstimated.points()));
    }

    BigDecimal accountedFor() {
        return Decimals.sum(outcomes().map(Figure::points));
    }

    int issuesTaken() {
        return committed.issues() + added.issues();
    }

    int issuesAccountedFor() {
        return outcomes().mapToInt(Figure::issues).sum();
    }

    private Stream<Figure> outcomes() {
        return Stream.of(completed, completedElsewhere, dropped, notCompleted, removed);
    }
}
