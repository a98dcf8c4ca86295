package plenum.planning.internal.queue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import plenum.planning.internal.queue.QueueItem.Line;

/** Measures how evenly an order serves those who ask. */
final class Fairness {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Pieces names;
    private final Map<Piece, Line> lines;

    private Fairness(Pieces names, Map<Piece, Line> lines) {
        this.names = names;
        this.lines = lines;
    }

    /** What is bound to its hour is charged to nobody and does not count. */
    static FairnessFigures of(List<Piece> order, Pieces names, Map<Piece, Line> lines) {
        var fairness = new Fairness(names, lines);
        var byDiscipline = new TreeMap<Integer, List<Piece>>();
        order.stream()
                .filter(piece -> !piece.isHard())
                .forEach(piece -> byDiscipline
                        .computeIfAbsent(piece.discipline, _ -> new ArrayList<>())
                        .add(piece));
        var disciplines = byDiscipline.entrySet().stream()
                .map(entry -> fairness.discipline(entry.getKey(), entry.getValue()))
                .toList();
        return new FairnessFigures(disciplines, overall(disciplines));
    }

    private FairnessFigures.Discipline discipline(int number, List<Piece> order) {
        var shares = FairShares.of(order);
        var service = new Service(shares, order);
        service.run();
        return new FairnessFigures.Discipline(
                names.disciplines().get(number),
                Micros.decimal(service.dealt),
                balance(shares),
                service.fairness(),
                Micros.decimal(service.largestGap),
                served(shares, order));
    }

    /** 100 × (Σx)² ÷ (n · Σx²). */
    private static BigDecimal balance(FairShares shares) {
        var sum = BigDecimal.ZERO;
        var squares = BigDecimal.ZERO;
        for (long demand : shares.demand()) {
            sum = sum.add(BigDecimal.valueOf(demand));
            squares = squares.add(BigDecimal.valueOf(demand).pow(2));
        }
        return squares.signum() == 0
                ? HUNDRED.setScale(1)
                : sum.pow(2)
                        .multiply(HUNDRED)
                        .divide(
                                squares.multiply(BigDecimal.valueOf(shares.demand().length)),
                                1,
                                RoundingMode.HALF_EVEN);
    }

    private List<FairnessFigures.Served> served(FairShares shares, List<Piece> order) {
        boolean hasLine = order.stream().anyMatch(piece -> lines.getOrDefault(piece, Line.UNKNOWN) != Line.UNKNOWN);
        var above = new long[shares.demand().length];
        order.stream()
                .filter(piece -> lines.get(piece) == Line.ABOVE)
                .forEach(piece -> above[shares.seat(piece)] += piece.z);
        var fair = new long[above.length];
        shares.fill(Arrays.stream(above).sum(), fair);
        var served = new ArrayList<FairnessFigures.Served>();
        for (int seat = 0; seat < above.length; seat++) {
            var who = names.stakeholders().get(shares.stakeholders()[seat]);
            served.add(new FairnessFigures.Served(
                    who == null ? null : who.person(),
                    who == null ? null : who.name(),
                    Micros.decimal(shares.demand()[seat]),
                    hasLine ? Micros.decimal(above[seat]) : null,
                    hasLine ? Micros.decimal(fair[seat]) : null));
        }
        return served;
    }

    private static FairnessFigures.Overall overall(List<FairnessFigures.Discipline> disciplines) {
        var points =
                disciplines.stream().map(FairnessFigures.Discipline::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (points.signum() == 0) {
            return new FairnessFigures.Overall(null, null, null);
        }
        var balance = BigDecimal.ZERO;
        var fairness = BigDecimal.ZERO;
        for (var each : disciplines) {
            balance = balance.add(each.points().multiply(each.demandBalance()));
            fairness = fairness.add(each.points().multiply(each.orderFairness()));
        }
        return new FairnessFigures.Overall(
                balance.divide(points, 1, RoundingMode.HALF_EVEN),
                fairness.divide(points, 1, RoundingMode.HALF_EVEN),
                disciplines.stream()
                        .map(FairnessFigures.Discipline::largestGap)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }

    /** Goes through one discipline's order and notes after each item who has what and who should. */
    private static final class Service {
        private final FairShares shares;
        private final List<Piece> order;
        private final long[] received;
        private final long[] perWeight;
        private final long[] fair;
        private final int[] left;
        private long dealt;
        private long largestGap;
        private BigDecimal astray = BigDecimal.ZERO;
        private BigDecimal all = BigDecimal.ZERO;

        private Service(FairShares shares, List<Piece> order) {
            this.shares = shares;
            this.order = order;
            received = new long[shares.demand().length];
            perWeight = new long[received.length];
            fair = new long[received.length];
            left = new int[received.length];
            order.forEach(piece -> left[shares.seat(piece)]++);
        }

        private void run() {
            for (var piece : order) {
                int seat = shares.seat(piece);
                received[seat] += piece.z;
                perWeight[seat] = Micros.divide(received[seat], shares.weight()[seat]);
                left[seat]--;
                dealt += piece.z;
                shares.fill(dealt, fair);
                var z = BigDecimal.valueOf(piece.z);
                astray = astray.add(z.multiply(BigDecimal.valueOf(misplaced())));
                all = all.add(z.multiply(BigDecimal.valueOf(2 * dealt)));
                largestGap = Math.max(largestGap, gap());
            }
        }

        /** Twice the points that are with the wrong people. */
        private long misplaced() {
            long misplaced = 0;
            for (int seat = 0; seat < received.length; seat++) {
                misplaced += Math.abs(received[seat] - fair[seat]);
            }
            return misplaced;
        }

        private long gap() {
            long least = Long.MAX_VALUE;
            long most = Long.MIN_VALUE;
            for (int seat = 0; seat < received.length; seat++) {
                if (left[seat] > 0) {
                    least = Math.min(least, perWeight[seat]);
                    most = Math.max(most, perWeight[seat]);
                }
            }
            return most > least ? most - least : 0;
        }

        private BigDecimal fairness() {
            return all.signum() == 0
                    ? HUNDRED.setScale(1)
                    : HUNDRED.subtract(astray.multiply(HUNDRED).divide(all, 6, RoundingMode.HALF_EVEN))
                            .setScale(1, RoundingMode.HALF_EVEN);
        }
    }
}
