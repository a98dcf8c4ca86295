package plenum.planning.internal.queue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.planning.internal.capacity.CapacityUnit;
import plenum.planning.internal.numbers.Decimals;
import plenum.planning.internal.numbers.Percentiles;
import plenum.planning.internal.sprint.IssueHistory.Level;
import plenum.planning.internal.sprint.WorkState;

/**
 * The items a queue is made of, sized and sorted into disciplines, and the issues that are left out.
 *
 * @param disciplines in the order of names; the last is none
 * @param stakeholders in the order of names, then of ids; the last is nobody
 */
record Pieces(
        List<Piece> all,
        List<Excluded> excluded,
        List<@Nullable String> disciplines,
        List<@Nullable Stakeholder> stakeholders) {

    private static final Comparator<Stakeholder> BY_NAME = Comparator.comparing(Stakeholder::name, Names.ORDER)
            .thenComparing(stakeholder -> stakeholder.person().toString());

    static Pieces of(QueueInput input) {
        var settings = input.settings();
        var excluded = new ArrayList<Excluded>();
        var kept = new ArrayList<Candidate>();
        var byId = new TreeMap<String, Candidate>();
        input.candidates().forEach(candidate -> byId.put(candidate.id().toString(), candidate));
        byId.values().forEach(candidate -> {
            var why = exclusion(candidate, settings);
            if (why == null) {
                kept.add(candidate);
            } else {
                excluded.add(new Excluded(candidate.id(), candidate.key(), why));
            }
        });
        var making = new Making(kept, settings);
        return new Pieces(
                kept.stream().map(making::piece).toList(),
                List.copyOf(excluded),
                making.disciplines,
                making.stakeholders);
    }

    private static Excluded.@Nullable Why exclusion(Candidate candidate, QueueSettings settings) {
        if (candidate.deleted()) {
            return Excluded.Why.DELETED;
        }
        if (candidate.level() == Level.EPIC) {
            return Excluded.Why.EPIC;
        }
        if (candidate.level() == Level.SUBTASK && settings.excludeSubtasks()) {
            return Excluded.Why.SUBTASK;
        }
        if (candidate.state() == WorkState.DROPPED) {
            return Excluded.Why.DROPPED;
        }
        return candidate.state() == WorkState.DONE && !settings.includeDone() ? Excluded.Why.DONE : null;
    }

    private static final class Making {
        private final QueueSettings settings;
        private final List<@Nullable String> disciplines = new ArrayList<>();
        private final List<@Nullable Stakeholder> stakeholders = new ArrayList<>();
        private final Map<String, Integer> numberOfDiscipline = new HashMap<>();
        private final Map<Stakeholder, Integer> numberOfStakeholder = new HashMap<>();
        private final Map<String, BigDecimal> medians;

        private Making(List<Candidate> candidates, QueueSettings settings) {
            this.settings = settings;
            var names = new HashSet<String>();
            var people = new TreeMap<UUID, Stakeholder>();
            for (var candidate : candidates) {
                names.addAll(loads(candidate).keySet());
                var stakeholder = candidate.stakeholder();
                if (stakeholder != null) {
                    people.merge(
                            stakeholder.person(),
                            stakeholder,
                            (one, other) -> one.equals(other) || BY_NAME.compare(one, other) <= 0 ? one : other);
                }
            }
            names.stream().sorted(Names.ORDER).forEach(disciplines::add);
            disciplines.add(null);
            for (int number = 0; number < disciplines.size() - 1; number++) {
                numberOfDiscipline.put(Objects.requireNonNull(disciplines.get(number)), number);
            }
            people.values().stream().sorted(BY_NAME).forEach(stakeholders::add);
            stakeholders.add(null);
            for (int number = 0; number < stakeholders.size() - 1; number++) {
                numberOfStakeholder.put(Objects.requireNonNull(stakeholders.get(number)), number);
            }
            medians = medians(candidates);
        }

        private static Map<String, BigDecimal> loads(Candidate candidate) {
            if (!candidate.split().isEmpty()) {
                return candidate.split();
            }
            return candidate.discipline() == null ? Map.of() : Map.of(candidate.discipline(), BigDecimal.ONE);
        }

        private @Nullable BigDecimal size(Candidate candidate) {
            return switch (settings.unit()) {
                case POINTS -> candidate.size().points();
                case HOURS -> candidate.size().hours();
                case ISSUES -> BigDecimal.ONE;
            };
        }

        private Map<String, BigDecimal> medians(List<Candidate> candidates) {
            var sizes = new HashMap<String, List<BigDecimal>>();
            for (var candidate : candidates) {
                var size = size(candidate);
                if (size != null) {
                    sizes.computeIfAbsent(candidate.type(), _ -> new ArrayList<>())
                            .add(size);
                }
            }
            var medians = new HashMap<String, BigDecimal>();
            sizes.forEach((type, all) -> Percentiles.of(all)
                    .evenOfFew("0.5")
                    .ifPresent(median -> medians.put(type, Decimals.plain(median))));
            return medians;
        }

        private Piece piece(Candidate candidate) {
            var said = size(candidate);
            var size = said == null ? medians.getOrDefault(candidate.type(), BigDecimal.ONE) : said;
            long z = Micros.of(size);
            var loads = loads(candidate);
            int[] on = loads.keySet().stream()
                    .mapToInt(name -> Objects.requireNonNull(numberOfDiscipline.get(name)))
                    .sorted()
                    .toArray();
            long[] load = load(loads, on, z);
            int nobody = stakeholders.size() - 1;
            var stakeholder = candidate.stakeholder();
            int asking = stakeholder == null ? nobody : numberOf(stakeholder);
            var piece = new Piece(
                    candidate,
                    on.length == 0 ? disciplines.size() - 1 : on[largest(load)],
                    asking,
                    weight(stakeholder),
                    z,
                    on.length == 0 ? new int[] {disciplines.size() - 1} : on,
                    on.length == 0 ? new long[] {z} : load);
            flag(piece, said == null ? size : null);
            return piece;
        }

        /** One person is one stakeholder, under whichever name or field. */
        private int numberOf(Stakeholder stakeholder) {
            var number = numberOfStakeholder.get(stakeholder);
            if (number != null) {
                return number;
            }
            for (int each = 0; each < stakeholders.size() - 1; each++) {
                if (Objects.requireNonNull(stakeholders.get(each)).person().equals(stakeholder.person())) {
                    numberOfStakeholder.put(stakeholder, each);
                    return each;
                }
            }
            throw new IllegalStateException("Everybody who asks was counted.");
        }

        /** A split stands in points; in another unit its parts keep their proportion. */
        private long[] load(Map<String, BigDecimal> loads, int[] on, long z) {
            var load = new long[on.length];
            boolean literal = loads.size() > 1 && settings.unit() == CapacityUnit.POINTS;
            long whole = Micros.of(Decimals.sum(loads.values().stream()));
            for (int index = 0; index < on.length; index++) {
                long part = Micros.of(loads.getOrDefault(disciplines.get(on[index]), BigDecimal.ZERO));
                load[index] = literal || whole == 0 ? part : Micros.multiply(z, Micros.divide(part, whole));
            }
            return load;
        }

        private static int largest(long[] load) {
            int largest = 0;
            for (int index = 1; index < load.length; index++) {
                largest = load[index] > load[largest] ? index : largest;
            }
            return largest;
        }

        private long weight(@Nullable Stakeholder stakeholder) {
            var entitled = stakeholder == null ? null : settings.entitlements().get(stakeholder.person());
            return entitled == null || entitled.signum() <= 0 ? Micros.ONE : Micros.of(entitled);
        }

        private static void flag(Piece piece, @Nullable BigDecimal assumed) {
            var candidate = piece.candidate;
            if (assumed != null) {
                piece.flags.add(QueueFlag.UNESTIMATED);
                piece.reasons.add(new Reason.Unestimated(Decimals.plain(assumed)));
            }
            if (candidate.flagged()) {
                piece.flags.add(QueueFlag.BLOCKED);
            }
            if (candidate.discipline() == null && candidate.split().isEmpty()) {
                piece.flags.add(QueueFlag.NO_DISCIPLINE);
            }
            if (candidate.stakeholder() == null) {
                piece.flags.add(QueueFlag.NO_STAKEHOLDER);
            }
        }
    }
}
