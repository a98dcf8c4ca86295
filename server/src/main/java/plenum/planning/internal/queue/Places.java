package plenum.planning.internal.queue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import plenum.planning.internal.queue.QueueItem.Line;

/**
 * Numbers the places of an order and explains each.
 *
 * @param line absent where the algorithm knows none
 */
record Places(Pieces names, List<Piece> order, @Nullable CutLine line) {

    private static final CutLine.Verdict UNKNOWN = new CutLine.Verdict(Line.UNKNOWN, null, null);

    DealtQueue queue(List<QueueConflict> conflicts, long seed) {
        var items = new ArrayList<QueueItem>(order.size());
        var inDiscipline = new int[names.disciplines().size()];
        var rounds = new HashMap<Long, Integer>();
        for (var piece : order) {
            long hand = (long) piece.discipline * names.stakeholders().size() + piece.stakeholder;
            var round = piece.isHard() && line != null ? null : rounds.merge(hand, 1, Integer::sum);
            var verdict = line == null ? UNKNOWN : line.judge(piece);
            items.add(item(items.size() + 1, ++inDiscipline[piece.discipline], round, piece, verdict));
        }
        return new DealtQueue(
                List.copyOf(items),
                Fairness.of(order, names, line == null ? Map.of() : line.lines()),
                List.copyOf(conflicts),
                names.excluded(),
                line == null ? List.of() : line.withoutProbability(),
                seed);
    }

    private QueueItem item(
            int position, int inDiscipline, @Nullable Integer round, Piece piece, CutLine.Verdict verdict) {
        var cumulative = verdict.cumulative();
        return new QueueItem(
                position,
                inDiscipline,
                round,
                piece.candidate,
                names.disciplines().get(piece.discipline),
                Micros.decimal(piece.z),
                Micros.decimal(piece.score.total()),
                Micros.decimal(piece.effective),
                parts(piece.score),
                load(piece),
                cumulative == null ? null : Micros.decimal(cumulative),
                piece.plannedStart,
                piece.plannedEnd,
                verdict.line(),
                verdict.probability(),
                piece.flags.isEmpty() ? EnumSet.noneOf(QueueFlag.class) : EnumSet.copyOf(piece.flags),
                List.copyOf(piece.reasons),
                piece.priorityPosition,
                piece.pinned);
    }

    private static Map<String, BigDecimal> parts(Piece.Score score) {
        var parts = new TreeMap<String, BigDecimal>();
        parts.put("priority", Micros.decimal(score.priority()));
        parts.put("wsjf", Micros.decimal(score.wsjf()));
        parts.put("due", Micros.decimal(score.due()));
        parts.put("age", Micros.decimal(score.age()));
        return parts;
    }

    private Map<String, BigDecimal> load(Piece piece) {
        var load = new TreeMap<String, BigDecimal>();
        for (int index = 0; index < piece.loadOn.length; index++) {
            var name = Objects.requireNonNullElse(names.disciplines().get(piece.loadOn[index]), "");
            load.put(name, Micros.decimal(piece.load[index]));
        }
        return load;
    }
}
