package plenum.sessions.internal.room;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import plenum.activities.poker.Options;

/** What becomes of a paper table while nobody does anything. */
record NaiveWaking(NaiveTable table) {

    /** What happens by itself: first whatever makes the countdown pointless, then whatever is over. */
    List<String> wake(Set<UUID> crowd, Map<UUID, Instant> away, Instant now) {
        if (table.ahead.goesOn()) {
            return table.ahead.wake(crowd, away, now);
        }
        if (!table.isOpen()) {
            return List.of();
        }
        var allIn = table.pile.allIn(table.round, crowd, away);
        boolean everybody =
                table.times.isOver(allIn, table.stage.equals("revealing") ? table.times.countedSince() : now);
        if (table.stage.equals("revealing")) {
            if (table.cards().isEmpty() || table.times.byItself && !everybody) {
                table.stage = "voting";
                table.times.reveal = null;
                return List.of("cancelled " + table.round + " null");
            }
            return table.times.isOver(table.times.reveal, now) || table.times.isOver(table.times.end, now)
                    ? List.of(table.turn(null, crowd, now))
                    : List.of();
        }
        boolean over = table.times.isOver(table.times.end, now);
        if (over && table.cards().isEmpty()) {
            table.times.end = null;
            return List.of("timeless " + table.round);
        }
        boolean complete = table.times.auto && !table.times.calledOff && everybody;
        if (!over && !complete) {
            return List.of();
        }
        if (over || table.times.countdown == Options.Countdown.NEVER) {
            return List.of(table.turn(null, crowd, now));
        }
        table.stage = "revealing";
        return List.of("counting " + table.round + " null" + Story.until(table.times.count(now, true)) + " by itself");
    }
}
