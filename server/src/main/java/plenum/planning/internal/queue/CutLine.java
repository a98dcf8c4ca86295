package plenum.planning.internal.queue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import plenum.planning.internal.forecast.Futures;
import plenum.planning.internal.queue.QueueItem.Line;

/** Draws the line below which items will probably not fit, going down the queue once. */
final class CutLine {

    private static final int TRIALS = 10_000;

    /** @param cumulative absent for what is bound to its hour */
    record Verdict(
            Line line, @Nullable Long cumulative, @Nullable BigDecimal probability) {}

    private final QueueInput input;
    private final Pieces names;
    private final Ground ground;
    private final long seed;
    private final long[] used;
    private final boolean[] closed;
    private final Map<Integer, Optional<Futures>> futures = new HashMap<>();
    private final Map<Piece, Line> lines = new HashMap<>();
    private final TreeSet<String> withoutProbability = new TreeSet<>(Names.ORDER);

    CutLine(QueueInput input, Pieces names, Ground ground, long seed) {
        this.input = input;
        this.names = names;
        this.ground = ground;
        this.seed = seed;
        this.used = new long[names.disciplines().size()];
        this.closed = new boolean[names.disciplines().size()];
    }

    Map<Piece, Line> lines() {
        return lines;
    }

    List<String> withoutProbability() {
        return List.copyOf(withoutProbability);
    }

    Verdict judge(Piece piece) {
        var verdict = piece.isHard() ? bound(piece) : flexible(piece);
        lines.put(piece, verdict.line());
        return verdict;
    }

    private Verdict bound(Piece piece) {
        piece.reasons.add(new Reason.HardScheduled(
                Objects.requireNonNull(piece.candidate.timing().scheduledAt())));
        var unknown = unknown(piece);
        if (unknown >= 0) {
            piece.reasons.add(new Reason.NoCapacity(names.disciplines().get(unknown)));
            return new Verdict(Line.UNKNOWN, null, null);
        }
        boolean inSprint = !Objects.requireNonNull(piece.plannedStart).isAfter(input.last());
        return new Verdict(inSprint ? Line.ABOVE : Line.BELOW, null, null);
    }

    private Verdict flexible(Piece piece) {
        var deferred = piece.blockers.stream()
                .filter(blocker -> lines.get(blocker) == Line.BELOW)
                .map(Piece::key)
                .sorted()
                .toList();
        if (!deferred.isEmpty()) {
            piece.reasons.add(new Reason.BlockerDeferred(deferred));
            return new Verdict(Line.BELOW, used[piece.discipline], null);
        }
        var probability = probability(piece);
        var over = new ArrayList<Integer>();
        for (int index = 0; index < piece.loadOn.length; index++) {
            int discipline = piece.loadOn[index];
            if (ground.isConfigured(discipline) && !fits(piece, index)) {
                over.add(discipline);
            }
        }
        over.forEach(discipline -> closed[discipline] = true);
        take(piece, over.isEmpty());
        if (probability != null) {
            piece.reasons.add(new Reason.Probability(probability));
        }
        return new Verdict(explained(piece, over), used[piece.discipline], probability);
    }

    private Line explained(Piece piece, List<Integer> over) {
        if (!over.isEmpty()) {
            int discipline = over.contains(piece.discipline) ? piece.discipline : over.getFirst();
            long beyond = used[discipline] - ground.flexible(discipline);
            if (beyond > 0) {
                piece.reasons.add(new Reason.BelowLine(Micros.decimal(beyond)));
            }
            return Line.BELOW;
        }
        int unknown = unknown(piece);
        if (unknown >= 0) {
            piece.reasons.add(new Reason.NoCapacity(names.disciplines().get(unknown)));
            return Line.UNKNOWN;
        }
        long left = ground.flexible(piece.discipline) - used[piece.discipline];
        piece.reasons.add(new Reason.AboveLine(Micros.decimal(left)));
        return Line.ABOVE;
    }

    /** While a line is open only what is above it counts; afterwards all that is asked for. */
    private void take(Piece piece, boolean above) {
        for (int index = 0; index < piece.loadOn.length; index++) {
            int discipline = piece.loadOn[index];
            if (above || closed[discipline]) {
                used[discipline] += piece.load[index];
            }
        }
    }

    private int unknown(Piece piece) {
        for (int discipline : piece.loadOn) {
            if (!ground.isConfigured(discipline)) {
                return discipline;
            }
        }
        return -1;
    }

    private boolean fits(Piece piece, int index) {
        int discipline = piece.loadOn[index];
        if (closed[discipline]) {
            return false;
        }
        var future = future(discipline);
        return future.isPresent()
                ? chance(future.get(), piece, index).compareTo(input.settings().confidence()) >= 0
                : used[discipline] + piece.load[index] <= ground.flexible(discipline);
    }

    /** The least of its disciplines' chances. */
    private @Nullable BigDecimal probability(Piece piece) {
        BigDecimal least = null;
        for (int index = 0; index < piece.loadOn.length; index++) {
            if (ground.isConfigured(piece.loadOn[index])) {
                var future = future(piece.loadOn[index]);
                if (future.isPresent()) {
                    var chance = chance(future.get(), piece, index);
                    least = least == null ? chance : least.min(chance);
                }
            }
        }
        return least;
    }

    private BigDecimal chance(Futures future, Piece piece, int index) {
        int discipline = piece.loadOn[index];
        return future.probability(Micros.decimal(ground.hardLoad(discipline) + used[discipline] + piece.load[index]));
    }

    /** One simulation for each discipline, when it is first needed. */
    private Optional<Futures> future(int discipline) {
        return input.settings().basis() == QueueSettings.Basis.CAPACITY
                ? Optional.empty()
                : futures.computeIfAbsent(discipline, this::simulate);
    }

    private Optional<Futures> simulate(int discipline) {
        var name = Objects.requireNonNull(names.disciplines().get(discipline));
        var past = input.past().throughput().get(name);
        Optional<Futures> simulated = past == null
                ? Optional.empty()
                : Futures.of(
                        past.history(),
                        past.items(),
                        new Futures.Question(
                                input.from(), input.last(), input.calendar(), past.availability(), TRIALS, seed));
        if (simulated.isEmpty()) {
            withoutProbability.add(name);
        }
        return simulated;
    }
}
