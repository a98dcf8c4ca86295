package plenum.planning.internal.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import plenum.planning.internal.queue.QueueSettings.Algorithm;

/** Makes a queue: the same one from the same input, whoever asks and however often. */
public final class QueueArithmetic {

    private QueueArithmetic() {}

    public static DealtQueue deal(QueueInput input) {
        var pieces = Pieces.of(input);
        Scores.give(input, pieces.all());
        Scores.rank(pieces.all());
        return input.settings().algorithm() == Algorithm.CAPACITY_FAIR
                ? fair(input, pieces)
                : roundRobin(input, pieces);
    }

    private static DealtQueue roundRobin(QueueInput input, Pieces pieces) {
        var order = Pins.apply(input.pins(), RoundRobin.order(pieces));
        return new Places(pieces, order, null).queue(List.of(), 0);
    }

    private static DealtQueue fair(QueueInput input, Pieces pieces) {
        var conflicts = new ArrayList<>(Dependencies.tie(input, pieces.all()));
        Scores.rank(pieces.all());
        var ground = new Ground(input, pieces);
        conflicts.addAll(ground.conflicts());
        new Deadlines(input, ground).set(pieces.all());
        var dealt = withHard(new Deal(pieces, ground).order(), pieces.all());
        var order = Pins.apply(input.pins(), dealt);
        if (!order.equals(dealt)) {
            ground = planned(input, pieces, order);
        }
        long seed = seed(input);
        return new Places(pieces, order, new CutLine(input, pieces, ground, seed)).queue(conflicts, seed);
    }

    /** The days of another order than the one that was dealt. */
    private static Ground planned(QueueInput input, Pieces pieces, List<Piece> order) {
        order.forEach(Piece::forgetPlan);
        var ground = new Ground(input, pieces);
        order.stream().filter(piece -> !piece.isHard()).forEach(ground::plan);
        return ground;
    }

    /** The seed only feeds the simulation. */
    private static long seed(QueueInput input) {
        var seed = input.settings().seed();
        if (seed != null) {
            return seed;
        }
        return input.settings().basis() == QueueSettings.Basis.PROBABILITY
                ? Fingerprint.of(input).firstEightBytes()
                : 0;
    }

    /** What is bound to its hour stands before the first of its discipline that begins then or later. */
    private static List<Piece> withHard(List<Piece> dealt, List<Piece> all) {
        var order = new ArrayList<>(dealt);
        all.stream()
                .filter(Piece::isHard)
                .sorted(Comparator.<Piece, Instant>comparing(piece ->
                                Objects.requireNonNull(piece.candidate.timing().scheduledAt()))
                        .thenComparingInt(piece -> piece.standing))
                .forEach(piece -> order.add(place(order, piece), piece));
        return order;
    }

    private static int place(List<Piece> order, Piece hard) {
        int behind = order.size();
        var day = Objects.requireNonNull(hard.plannedStart);
        for (int index = 0; index < order.size(); index++) {
            var piece = order.get(index);
            boolean sameDiscipline = piece.discipline == hard.discipline && !piece.isHard();
            if (hard.blocked.contains(piece) || (sameDiscipline && !startsBefore(piece, day))) {
                return index;
            }
            behind = sameDiscipline ? index + 1 : behind;
        }
        return behind;
    }

    private static boolean startsBefore(Piece piece, LocalDate day) {
        return piece.plannedStart != null && piece.plannedStart.isBefore(day);
    }
}
