package plenum.planning.internal.capacity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import plenum.planning.internal.capacity.Conflict.Severity;
import plenum.planning.internal.numbers.Decimals;

/** Looks through a sprint's plan for what contradicts itself, the worst first. */
public final class Conflicts {

    private static final int URGENT = 2;
    private static final int MINOR = 5;

    private final Plan plan;
    private final Thresholds thresholds;
    private final List<Use> uses;

    private Conflicts(Plan plan) {
        this.plan = plan;
        this.thresholds = plan.input().settings().thresholds();
        this.uses = Use.of(plan.capacity(), plan.items());
    }

    public static List<Conflict> in(Plan plan) {
        var conflicts = new Conflicts(plan);
        return Stream.of(
                        conflicts.utilisation(),
                        conflicts.team(),
                        new DoubleBookings(plan).find(),
                        conflicts.priorities(),
                        conflicts.projects(),
                        conflicts.skills(),
                        new HardDays(plan).find())
                .flatMap(each -> each)
                .sorted(Comparator.comparing(Conflict::severity).reversed())
                .toList();
    }

    private Stream<Conflict> utilisation() {
        var found = new ArrayList<Conflict>();
        for (var use : uses) {
            var amount = use.capacity().amount();
            if (amount == null) {
                continue;
            }
            var discipline = use.capacity().discipline();
            if (use.isAbove(thresholds.over())) {
                var severity = use.isAbove(thresholds.farOver()) ? Severity.HIGH : Severity.MEDIUM;
                found.add(new Conflict.OverAllocation(discipline, use.allocated(), amount, severity));
            } else if (isUnderWay() && use.capacity().hasMembers() && use.isBelow(thresholds.under())) {
                found.add(new Conflict.UnderUtilisation(discipline, use.allocated(), amount));
            }
        }
        return found.stream();
    }

    private boolean isUnderWay() {
        var sprint = plan.input().sprint();
        var first = sprint.start().atZone(sprint.zone()).toLocalDate();
        return plan.active() || !first.isAfter(plan.today().plusDays(thresholds.soonDays()));
    }

    private Stream<Conflict> team() {
        var known = uses.stream().filter(use -> use.capacity().amount() != null).toList();
        var allocated = Decimals.sum(known.stream().map(Use::allocated));
        var amount = Decimals.sum(
                known.stream().map(use -> Decimals.orZero(use.capacity().amount())));
        return allocated.compareTo(amount) > 0
                ? Stream.of(new Conflict.TeamOvercommit(allocated, amount))
                : Stream.empty();
    }

    private Stream<Conflict> priorities() {
        return plan.allocations().stream()
                .flatMap(allocation ->
                        allocation.shareOf(plan.capacity()).stream().flatMap(share -> mismatch(allocation, share)));
    }

    private Stream<Conflict> mismatch(ProjectAllocation allocation, BigDecimal share) {
        var least = thresholds.leastOfAnUrgentProject();
        var most = thresholds.mostOfAMinorProject();
        boolean tooLittle = allocation.priority() <= URGENT && share.compareTo(least) < 0;
        boolean tooMuch = allocation.priority() == MINOR && share.compareTo(most) > 0;
        return tooLittle || tooMuch
                ? Stream.of(new Conflict.PriorityMismatch(
                        allocation.project(),
                        allocation.discipline(),
                        allocation.priority(),
                        Decimals.plain(share),
                        tooLittle ? least : most))
                : Stream.empty();
    }

    private Stream<Conflict> projects() {
        return plan.allocations().stream()
                .map(ProjectAllocation::project)
                .distinct()
                .sorted()
                .flatMap(this::understaffed);
    }

    private Stream<Conflict> understaffed(String project) {
        var theirs = plan.allocations().stream()
                .filter(allocation -> allocation.project().equals(project))
                .map(allocation -> allocation.amountOf(plan.capacity()))
                .toList();
        // A part of something unknown cannot be too little.
        if (theirs.stream().anyMatch(amount -> amount.isEmpty())) {
            return Stream.empty();
        }
        var allocation = Decimals.sum(theirs.stream().flatMap(amount -> amount.stream()));
        var open = Decimals.sum(plan.items().stream()
                .filter(item -> item.project().equals(project) && !item.done())
                .map(WorkItem::size)
                .filter(Objects::nonNull));
        return open.compareTo(allocation.multiply(thresholds.understaffed())) > 0
                ? Stream.of(new Conflict.ProjectUnderstaffed(project, open, allocation))
                : Stream.empty();
    }

    private Stream<Conflict> skills() {
        return plan.items().stream()
                .flatMap(item -> item.load().keySet().stream())
                .distinct()
                .sorted()
                .filter(discipline -> !plan.capacity()
                        .find(discipline)
                        .map(DisciplineCapacity::isConfigured)
                        .orElse(false))
                .map(discipline -> new Conflict.SkillMissing(
                        discipline,
                        plan.items().stream()
                                .filter(item -> item.load().containsKey(discipline))
                                .map(WorkItem::issueId)
                                .toList()));
    }
}
