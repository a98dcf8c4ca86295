package plenum.planning.internal.queue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import plenum.planning.internal.sprint.WorkState;

/** Who waits for whom: cycles are told and broken, and what others wait for matters as much as they do. */
final class Dependencies {

    private static final Comparator<Piece> BY_ID = Comparator.comparing(piece -> piece.id);

    private final List<Piece> pieces;
    private final List<QueueConflict> conflicts = new ArrayList<>();

    private Dependencies(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /** Ties the pieces together; answers with the cycles there were. */
    static List<QueueConflict> tie(QueueInput input, List<Piece> pieces) {
        var dependencies = new Dependencies(pieces);
        dependencies.link(input);
        dependencies.breakCycles();
        dependencies.inherit();
        for (var piece : pieces) {
            if (!piece.blockers.isEmpty()) {
                piece.reasons.add(new Reason.WaitsFor(
                        piece.blockers.stream().map(Piece::key).sorted().toList()));
            }
        }
        return dependencies.conflicts;
    }

    private void link(QueueInput input) {
        var byId = new HashMap<UUID, Piece>();
        pieces.forEach(piece -> byId.put(piece.candidate.id(), piece));
        var closed = new HashSet<>(input.closedElsewhere());
        input.candidates().stream()
                .filter(candidate -> candidate.deleted()
                        || candidate.state() == WorkState.DONE
                        || candidate.state() == WorkState.DROPPED)
                .forEach(candidate -> closed.add(candidate.id()));
        var seen = new HashSet<Link>();
        input.links().stream().filter(seen::add).forEach(link -> link(byId, closed, link));
        // However the links were told, the pieces know them in one order.
        for (var piece : pieces) {
            piece.blockers.sort(BY_ID);
            piece.blocked.sort(BY_ID);
        }
    }

    private static void link(Map<UUID, Piece> byId, HashSet<UUID> closed, Link link) {
        var blocker = byId.get(link.blocker());
        var blocked = byId.get(link.blocked());
        if (blocked == null || closed.contains(link.blocker())) {
            return;
        }
        if (blocker == null) {
            blocked.flags.add(QueueFlag.BLOCKED_EXTERNAL);
        } else {
            blocker.blocked.add(blocked);
            blocked.blockers.add(blocker);
        }
    }

    /** Of a knot of items the links into its lowest-scored one are dropped, until no knot is left. */
    private void breakCycles() {
        var knots = knots();
        while (!knots.isEmpty()) {
            for (var knot : knots) {
                var lowest = knot.stream()
                        .max(Comparator.<Piece>comparingLong(piece -> -piece.score.total())
                                .thenComparing(piece -> piece.candidate.rank())
                                .thenComparing(piece -> piece.id))
                        .orElseThrow();
                var inKnot = new HashSet<>(knot);
                lowest.blockers.stream().filter(inKnot::contains).forEach(blocker -> blocker.blocked.remove(lowest));
                lowest.blockers.removeIf(inKnot::contains);
                conflicts.add(new QueueConflict.DependencyCycle(
                        knot.stream().map(Piece::key).sorted().toList(), lowest.key()));
            }
            knots = knots();
        }
    }

    private List<List<Piece>> knots() {
        return new Components(pieces)
                .upstreamLast().stream()
                        .filter(component -> component.size() > 1
                                || component.getFirst().blocked.contains(component.getFirst()))
                        .toList();
    }

    /** Without cycles each piece is a component of its own, and what it blocks comes before it. */
    private void inherit() {
        var from = new HashMap<Piece, Piece>();
        for (var component : new Components(pieces).upstreamLast()) {
            var piece = component.getFirst();
            var source = piece;
            for (var blocked : piece.blocked) {
                var candidate = from.getOrDefault(blocked, blocked);
                long more = candidate.score.total() - source.score.total();
                boolean firstOfEquals = source != piece && candidate.priorityPosition < source.priorityPosition;
                if (more > 0 || (more == 0 && firstOfEquals)) {
                    source = candidate;
                }
            }
            from.put(piece, source);
            piece.effective = source.score.total();
            if (source != piece) {
                piece.reasons.add(new Reason.InheritsScore(source.key()));
            }
        }
    }
}
