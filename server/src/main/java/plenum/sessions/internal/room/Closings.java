package plenum.sessions.internal.room;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import plenum.activities.Tally;

/** Follows a room from change to change: which rounds have closed on the way, and what memory holds of them. Pure. */
public final class Closings {

    /** A round that took answers and takes none any more. All that is remembered of it has to be what is stored. */
    public record Closed(UUID activity, int round, List<Tally> remembered) {}

    private record Key(UUID activity, int round) {}

    /** With the last ballots that were seen of each. */
    private final Map<Key, BallotBox> closed = new LinkedHashMap<>();

    public void passed(RoomState before, RoomState after) {
        for (var was : before.agenda().activities().values()) {
            for (int round : was.openRounds()) {
                if (!isOpen(after, was.id(), round)) {
                    closed.put(new Key(was.id(), round), was.box());
                }
            }
        }
        closed.replaceAll((key, box) -> after.agenda()
                .find(key.activity())
                .map(Activity::box)
                .filter(later -> later.holds(key.round()) && !later.forgotten())
                .orElse(box));
    }

    private static boolean isOpen(RoomState room, UUID activity, int round) {
        return room.agenda()
                .find(activity)
                .filter(one -> one.openRounds().contains(round))
                .isPresent();
    }

    /** Of what was taken off the agenda nothing is left to be counted. */
    public List<Closed> list(RoomState last) {
        return closed.entrySet().stream()
                .filter(one -> last.agenda().find(one.getKey().activity()).isPresent())
                .map(one -> remembered(last, one.getKey(), one.getValue()))
                .toList();
    }

    private static Closed remembered(RoomState last, Key key, BallotBox box) {
        var tallies = new ArrayList<>(List.of(box.tally(key.round())));
        var own = last.agenda().get(key.activity()).play().tally(key.round());
        if (own != null) {
            tallies.add(own);
        }
        return new Closed(key.activity(), key.round(), tallies);
    }
}
