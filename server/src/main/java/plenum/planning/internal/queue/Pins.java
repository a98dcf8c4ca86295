package plenum.planning.internal.queue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/** Puts items where somebody wanted them, and lets all others keep their order. */
final class Pins {

    private Pins() {}

    static List<Piece> apply(List<Pin> pins, List<Piece> order) {
        if (pins.isEmpty()) {
            return order;
        }
        var byId = new HashMap<UUID, Piece>();
        order.forEach(piece -> byId.put(piece.candidate.id(), piece));
        var present = pins.stream()
                .filter(pin -> byId.containsKey(pin.issueId()))
                .sorted(Comparator.comparingInt(Pin::position)
                        .thenComparing(pin -> pin.issueId().toString()))
                .toList();
        var pinned = new ArrayList<>(order);
        for (var pin : present) {
            pinned.remove(byId.get(pin.issueId()));
        }
        for (var pin : present) {
            var piece = byId.get(pin.issueId());
            if (piece != null) {
                piece.pinned = true;
                piece.reasons.add(new Reason.Pinned(pin.by(), pin.from()));
                pinned.add(Math.clamp(pin.position() - 1L, 0, pinned.size()), piece);
            }
        }
        flag(pinned);
        return pinned;
    }

    /** Who was put before what it waits for, or behind what waits for it. */
    private static void flag(List<Piece> order) {
        var places = new HashMap<Piece, Integer>();
        for (int index = 0; index < order.size(); index++) {
            places.put(order.get(index), index);
        }
        for (var piece : order) {
            for (var blocker : piece.blockers) {
                boolean late = places.getOrDefault(blocker, 0) > places.getOrDefault(piece, 0);
                if (late && (piece.pinned || blocker.pinned)) {
                    piece.flags.add(QueueFlag.OUT_OF_ORDER);
                }
            }
        }
    }
}
