package plenum.planning.internal.capacity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plenum.planning.internal.numbers.Decimals;

/** People whom several teams together have for more than their whole time. */
record DoubleBookings(Plan plan) {

    Stream<Conflict> find() {
        var byPerson = plan.everywhere().stream()
                .collect(Collectors.groupingBy(MemberPlan::person, TreeMap::new, Collectors.toList()));
        return byPerson.entrySet().stream().flatMap(entry -> find(entry.getKey(), entry.getValue()));
    }

    private Stream<Conflict> find(UUID person, List<MemberPlan> plans) {
        var limit = plan.input().settings().thresholds().mostOfAPerson();
        var days = plan.input().sprint().days().stream()
                .filter(day -> share(plans, day).compareTo(limit) > 0)
                .toList();
        return days.isEmpty()
                ? Stream.empty()
                : Stream.of(new Conflict.PersonDoubleBooked(
                        person,
                        days,
                        days.stream()
                                .map(day -> share(plans, day))
                                .max(BigDecimal::compareTo)
                                .orElseThrow(),
                        limit));
    }

    private static BigDecimal share(Collection<MemberPlan> plans, LocalDate day) {
        return Decimals.sum(plans.stream().filter(each -> each.isValidOn(day)).map(MemberPlan::share));
    }
}
