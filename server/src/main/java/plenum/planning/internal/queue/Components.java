package plenum.planning.internal.queue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds items that wait for each other, by Tarjan's way, without recursion: chains may be as long as the queue. */
final class Components {

    /** A piece being visited, and how many of those it blocks have been looked at. */
    private static final class Visit {
        private final Piece piece;
        private int next;

        private Visit(Piece piece) {
            this.piece = piece;
        }
    }

    private final List<Piece> pieces;
    private final Map<Piece, Integer> found;
    private final Map<Piece, Integer> reach;
    private final ArrayDeque<Piece> open = new ArrayDeque<>();
    private final Map<Piece, Boolean> isOpen;
    private final List<List<Piece>> components = new ArrayList<>();

    Components(List<Piece> pieces) {
        this.pieces = pieces;
        found = new HashMap<>(pieces.size() * 2);
        reach = new HashMap<>(pieces.size() * 2);
        isOpen = new HashMap<>(pieces.size() * 2);
    }

    /** All components; whoever blocks comes after whom it blocks. */
    List<List<Piece>> upstreamLast() {
        for (var piece : pieces) {
            if (!found.containsKey(piece)) {
                visit(piece);
            }
        }
        return components;
    }

    private void visit(Piece root) {
        var path = new ArrayDeque<Visit>();
        path.push(begin(root));
        while (!path.isEmpty()) {
            var visit = path.peek();
            if (visit.next < visit.piece.blocked.size()) {
                var blocked = visit.piece.blocked.get(visit.next++);
                if (!found.containsKey(blocked)) {
                    path.push(begin(blocked));
                } else if (isOpen.getOrDefault(blocked, false)) {
                    lower(visit.piece, found.getOrDefault(blocked, 0));
                }
            } else {
                path.pop();
                if (!path.isEmpty()) {
                    lower(path.peek().piece, reach.getOrDefault(visit.piece, 0));
                }
                close(visit.piece);
            }
        }
    }

    private Visit begin(Piece piece) {
        int number = found.size();
        found.put(piece, number);
        reach.put(piece, number);
        open.push(piece);
        isOpen.put(piece, true);
        return new Visit(piece);
    }

    private void lower(Piece piece, int to) {
        reach.merge(piece, to, Math::min);
    }

    private void close(Piece piece) {
        if (!reach.getOrDefault(piece, 0).equals(found.getOrDefault(piece, 0))) {
            return;
        }
        var component = new ArrayList<Piece>();
        Piece member;
        do {
            member = open.pop();
            isOpen.put(member, false);
            component.add(member);
        } while (member != piece);
        Collections.reverse(component);
        components.add(component);
    }
}
