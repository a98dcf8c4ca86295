package plenum.sessions.internal.room;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A paper table as a picture. */
record NaiveGlance(NaiveTable table) {

    Picture.Table picture(Set<UUID> crowd) {
        var cards = table.cards();
        var shown = new HashMap<>(table.history);
        shown.keySet().removeIf(old -> old <= table.round() - 20);
        boolean open = table.stage.equals("results");
        boolean waits = table.stage.equals("waiting") || table.ahead.goesOn();
        return new Picture.Table(
                table.stage,
                table.round(),
                waits ? null : table.topic,
                table.pile.slips(table.round()),
                beside(),
                waits ? Set.of() : cards.keySet(),
                open ? cards : null,
                open ? table.eligibleAtReveal : waits ? crowd.size() : table.eligible(crowd),
                shown,
                table.chosen,
                table.queue.lines(table.chosen),
                waits ? "null null" : table.times.end + " " + table.times.reveal);
    }

    /** What lies on the other sheets that go round. */
    private Map<Integer, Map<UUID, Picture.Slip>> beside() {
        var beside = new HashMap<Integer, Map<UUID, Picture.Slip>>();
        table.ahead
                .sheets
                .headMap(table.round())
                .keySet()
                .forEach(number -> beside.put(number, table.pile.slips(number)));
        return beside;
    }
}
