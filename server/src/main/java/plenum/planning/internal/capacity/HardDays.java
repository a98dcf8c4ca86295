package plenum.planning.internal.capacity;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import plenum.planning.internal.numbers.Decimals;

/** Items that are bound to a day, and days and people that cannot hold them. */
record HardDays(Plan plan) {

    /** What is bound to one day of one discipline. */
    private record Bound(List<UUID> issues, BigDecimal needed) {
        private Bound plus(UUID issue, BigDecimal more) {
            var longer = new ArrayList<>(issues);
            longer.add(issue);
            return new Bound(longer, Decimals.plain(needed.add(more)));
        }
    }

    Stream<Conflict> find() {
        return Stream.concat(
                plan.capacity().disciplines().stream()
                        .filter(each -> each.amount() != null)
                        .flatMap(this::overloads),
                plan.items().stream().flatMap(this::away));
    }

    private Stream<Conflict> overloads(DisciplineCapacity capacity) {
        var bound = new TreeMap<LocalDate, Bound>();
        for (var item : plan.items()) {
            var load = item.load().get(capacity.discipline());
            var at = item.hardAt();
            if (at != null && !item.done() && load != null && item.size() != null) {
                bound.merge(
                        dayOf(at),
                        new Bound(List.of(item.issueId()), load),
                        (before, more) -> before.plus(item.issueId(), load));
            }
        }
        return bound.entrySet().stream().flatMap(entry -> {
            var available = capacity.byDay().getOrDefault(entry.getKey(), BigDecimal.ZERO);
            var needed = entry.getValue().needed();
            return needed.compareTo(available) > 0
                    ? Stream.of(new Conflict.HardDayOverload(
                            capacity.discipline(),
                            entry.getKey(),
                            needed,
                            available,
                            entry.getValue().issues()))
                    : Stream.empty();
        });
    }

    private Stream<Conflict> away(WorkItem item) {
        var assignee = item.assignee();
        var at = item.hardAt();
        if (at == null || item.done() || assignee == null) {
            return Stream.empty();
        }
        var sprint = plan.input().sprint();
        var attendance = new Attendance(plan.input().daysOff(), sprint);
        var day = dayOf(at);
        return attendance.isAway(plan.input().plans(), assignee, day, sprint.isMorning(at))
                ? Stream.of(new Conflict.AwayOnHardDay(item.issueId(), assignee, day))
                : Stream.empty();
    }

    private LocalDate dayOf(Instant at) {
        return at.atZone(plan.input().sprint().zone()).toLocalDate();
    }
}
