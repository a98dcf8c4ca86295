package plenum.planning.internal.queue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Discipline by discipline, round by round: everybody who asks has one item placed before anybody has two. */
final class RoundRobin {

    private static final Comparator<Piece> BEST_FIRST = Comparator.<Piece>comparingLong(
                    piece -> -piece.score.priority())
            .thenComparing(Comparator.<Piece, String>comparing(piece -> project(piece.key()))
                    .reversed())
            .thenComparing(Comparator.<Piece>comparingLong(piece -> number(piece.key()))
                    .reversed())
            .thenComparing(piece -> piece.id);

    private RoundRobin() {}

    static List<Piece> order(Pieces pieces) {
        var hands = new TreeMap<Integer, TreeMap<Integer, List<Piece>>>();
        for (var piece : pieces.all()) {
            hands.computeIfAbsent(piece.discipline, _ -> new TreeMap<>())
                    .computeIfAbsent(piece.stakeholder, _ -> new ArrayList<>())
                    .add(piece);
        }
        var order = new ArrayList<Piece>();
        for (var discipline : hands.values()) {
            discipline.values().forEach(hand -> hand.sort(BEST_FIRST));
            int rounds = discipline.values().stream().mapToInt(List::size).max().orElse(0);
            for (int round = 0; round < rounds; round++) {
                for (var hand : discipline.values()) {
                    if (round < hand.size()) {
                        var piece = hand.get(round);
                        piece.reasons.add(new Reason.RoundTurn(round + 1));
                        order.add(piece);
                    }
                }
            }
        }
        return order;
    }

    private static String project(String key) {
        int dash = key.lastIndexOf('-');
        return dash < 0 ? key : key.substring(0, dash);
    }

    private static long number(String key) {
        var number = key.substring(key.lastIndexOf('-') + 1);
        return number.matches("[0-9]{1,18}") ? Long.parseLong(number) : 0;
    }
}
