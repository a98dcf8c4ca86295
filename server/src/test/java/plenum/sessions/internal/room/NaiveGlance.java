package plenum.sessions.internal.room;

import java.util.HashMap;
import java.util.Set;
import java.util.UUID;

/** A paper table as a picture. */
record NaiveGlance(NaiveTable table) {

    Picture.Table picture(Set<UUID> crowd) {
        var cards = table.cards();
        var shown = new HashMap<>(table.history);
        shown.keySet().removeIf(old -> old <= table.round() - 20);
        boolean open = table.stage.equals("results");
        boolean waits = table.stage.equals("waiting");
        return new Picture.Table(
                table.stage,
                table.round(),
                waits ? null : table.topic,
                table.pile.slips(table.round()),
                waits ? Set.of() : cards.keySet(),
                open ? cards : null,
                open ? table.eligibleAtReveal : waits ? crowd.size() : table.eligible(crowd),
                shown,
                table.chosen,
                table.queue.lines(table.chosen),
                waits ? "null null" : table.times.end + " " + table.times.reveal);
    }
}
