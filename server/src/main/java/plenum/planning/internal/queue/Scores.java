package plenum.planning.internal.queue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plenum.planning.internal.numbers.Decimals;

/** Says of every item how much it matters, from 0 to 100. */
final class Scores {

    private static final long HUNDRED = 100 * Micros.ONE;
    private static final long LEAST_SIZE = Micros.ONE / 2;
    private static final int FAR_DUE = 20;
    private static final int OLD = 90;

    private final QueueInput input;
    private final Weights weights;
    private final long largestWorth;

    private Scores(QueueInput input, List<Piece> pieces) {
        this.input = input;
        this.weights = input.settings().weights();
        this.largestWorth = pieces.stream().mapToLong(Scores::worth).max().orElse(0);
    }

    /** Scores all and says where the score alone would put each. */
    static void give(QueueInput input, List<Piece> pieces) {
        var scores = new Scores(input, pieces);
        pieces.forEach(piece -> {
            piece.score = scores.score(piece);
            piece.effective = piece.score.total();
        });
        var byScore = pieces.stream()
                .sorted(Comparator.<Piece>comparingLong(piece -> -piece.score.total())
                        .thenComparing(piece -> piece.candidate.rank())
                        .thenComparing(piece -> piece.id))
                .toList();
        for (int index = 0; index < byScore.size(); index++) {
            byScore.get(index).priorityPosition = index + 1;
        }
    }

    /** Settles all ties once and for all, when effective scores are known. */
    static void rank(List<Piece> pieces) {
        var ranked = pieces.stream()
                .sorted(Comparator.<Piece>comparingLong(piece -> -piece.effective)
                        .thenComparing(piece -> piece.candidate.rank())
                        .thenComparing(piece -> piece.id))
                .toList();
        for (int index = 0; index < ranked.size(); index++) {
            ranked.get(index).standing = index;
        }
    }

    private Piece.Score score(Piece piece) {
        long priority = input.settings().priorities().score(piece.candidate.priority()) * Micros.ONE;
        long wsjf = largestWorth == 0 ? 0 : Micros.divide(100 * worth(piece), largestWorth);
        long due = due(piece.candidate.timing().dueOn());
        long age = age(piece.candidate.createdOn());
        long sum = Micros.multiply(Micros.of(weights.priority()), priority)
                + Micros.multiply(Micros.of(weights.wsjf()), wsjf)
                + Micros.multiply(Micros.of(weights.due()), due)
                + Micros.multiply(Micros.of(weights.age()), age);
        long whole = Micros.of(
                weights.priority().add(weights.wsjf()).add(weights.due()).add(weights.age()));
        return new Piece.Score(priority, wsjf, due, age, Micros.divide(sum, whole));
    }

    /** What it brings for its size; what nobody said brings nothing. */
    private static long worth(Piece piece) {
        var worth = piece.candidate.worth();
        var sum = Decimals.orZero(worth.value())
                .add(Decimals.orZero(worth.timeCriticality()))
                .add(Decimals.orZero(worth.riskReduction()));
        return sum.signum() == 0 ? 0 : Micros.divide(Micros.of(sum), Math.max(piece.z, LEAST_SIZE));
    }

    private long due(@Nullable LocalDate dueOn) {
        if (dueOn == null) {
            return 0;
        }
        int slack = input.calendar().workingDays(input.asOf().plusDays(1), dueOn);
        return slack >= FAR_DUE ? 0 : Micros.divide((FAR_DUE - slack) * HUNDRED, FAR_DUE * Micros.ONE);
    }

    private long age(@Nullable LocalDate createdOn) {
        if (createdOn == null) {
            return 0;
        }
        long days = Math.max(0, ChronoUnit.DAYS.between(createdOn, input.asOf()));
        return Math.min(
                HUNDRED,
                Micros.of(BigDecimal.valueOf(100 * days).divide(BigDecimal.valueOf(OLD), 6, RoundingMode.HALF_EVEN)));
    }
}
