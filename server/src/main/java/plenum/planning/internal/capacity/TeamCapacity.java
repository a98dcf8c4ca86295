package plenum.planning.internal.capacity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.planning.internal.capacity.DisciplineCapacity.Missing;
import plenum.planning.internal.capacity.DisciplineCapacity.Source;
import plenum.planning.internal.numbers.Decimals;

/** What every discipline of a team can do in a sprint. */
public record TeamCapacity(List<DisciplineCapacity> disciplines) {

    public static TeamCapacity of(CapacityInput input) {
        return new TeamCapacity(input.disciplines().stream()
                .map(discipline -> of(discipline, input))
                .toList());
    }

    public Optional<DisciplineCapacity> find(String discipline) {
        return disciplines.stream()
                .filter(each -> each.discipline().equals(discipline))
                .findFirst();
    }

    private static DisciplineCapacity of(String discipline, CapacityInput input) {
        var settings = input.settings();
        var presence = Presence.of(discipline, input);
        var rate = Rate.of(input.past().getOrDefault(discipline, List.of()), settings.rateSprints())
                .orElse(null);
        var gross = presence.byPerson().isEmpty() ? null : Decimals.sum(presence.byPerson().values().stream());
        var net = gross == null ? null : Decimals.plain(gross.multiply(settings.focusFactor()));
        var manual = input.manual().get(discipline);
        var amount = manual != null ? (BigDecimal) Decimals.plain(manual) : auto(settings.unit(), net, rate);
        return new DisciplineCapacity(
                discipline,
                settings.unit(),
                manual != null ? Source.MANUAL : Source.AUTO,
                amount,
                missing(amount, gross),
                gross,
                net,
                rate,
                presence.byPerson(),
                amount == null ? new TreeMap<>() : spread(amount, presence.byDay(), input));
    }

    private static @Nullable BigDecimal auto(CapacityUnit unit, @Nullable BigDecimal net, @Nullable Rate rate) {
        if (net == null) {
            return null;
        }
        return switch (unit) {
            case HOURS -> net;
            case POINTS, ISSUES -> rate == null ? null : rate.in(net);
        };
    }

    private static @Nullable Missing missing(@Nullable BigDecimal amount, @Nullable BigDecimal gross) {
        if (amount != null) {
            return null;
        }
        return gross == null ? Missing.NOT_CONFIGURED : Missing.NO_RATE;
    }

    /** As the members' hours lie; without any, evenly over the working days. */
    private static SortedMap<LocalDate, BigDecimal> spread(
            BigDecimal amount, Map<LocalDate, BigDecimal> hours, CapacityInput input) {
        var calendar = input.settings().calendar();
        var weights = new TreeMap<LocalDate, BigDecimal>();
        for (var day : input.sprint().days()) {
            var even = calendar.isWorking(day)
                    ? calendar.factor(day).multiply(input.sprint().overlap(day))
                    : BigDecimal.ZERO;
            weights.put(day, hours.isEmpty() ? even : hours.getOrDefault(day, BigDecimal.ZERO));
        }
        return Spread.over(amount, weights);
    }

    /** Whose hours of a discipline lie on which days. */
    private record Presence(Map<UUID, BigDecimal> byPerson, Map<LocalDate, BigDecimal> byDay) {

        private static Presence of(String discipline, CapacityInput input) {
            var attendance = new Attendance(input.daysOff(), input.sprint());
            var byPerson = new TreeMap<UUID, BigDecimal>();
            var byDay = new TreeMap<LocalDate, BigDecimal>();
            for (var plan : input.plans()) {
                var share = plan.disciplines().getOrDefault(discipline, BigDecimal.ZERO);
                for (var day : input.sprint().days()) {
                    if (share.signum() > 0 && plan.isValidOn(day)) {
                        var hours = Decimals.plain(attendance.hours(plan, day).multiply(share));
                        byPerson.merge(plan.person(), hours, (one, other) -> Decimals.plain(one.add(other)));
                        byDay.merge(day, hours, BigDecimal::add);
                    }
                }
            }
            return new Presence(byPerson, byDay);
        }
    }
}
