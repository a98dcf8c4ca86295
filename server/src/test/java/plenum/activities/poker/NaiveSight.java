package plenum.activities.poker;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What an onlooker sees of a table kept on paper. */
record NaiveSight(NaivePoker table) {

    /** Everything an onlooker may know, in one line. */
    String look(Set<Character> present) {
        if (table.stage().equals("WAITING") || table.prevote.goesOn()) {
            return (table.prevote.goesOn() ? "VOTING" : "WAITING") + " of " + present.size() + " past " + past()
                    + table.wall.look(table.onTable) + " table " + table.onTable + " ahead " + table.prevote.look();
        }
        var cards = table.table();
        var sight = table.stage() + " " + table.sheets.size() + " '" + table.last().topic + "' " + cards.keySet()
                + " of " + (table.last().shown ? table.last().eligible : table.eligible(present));
        var result = table.last().shown
                ? " " + cards + " " + new NaiveFigures(table.last().atReveal).told(table.last().eligible)
                        + new NaiveFigures(cards).since(table.last().atReveal, table.last().eligible) + " agreed "
                        + table.last().agreed.replace("own ", "") + " advice " + table.talk.advice() + " said "
                        + table.last().said
                : "";
        return sight + table.glass.look() + result + " past " + past() + table.wall.look(table.onTable) + " table "
                + table.onTable + " ahead " + table.prevote.look();
    }

    private List<String> past() {
        var past = new ArrayList<String>();
        for (var number = Math.max(1, table.sheets.size() - 19); number <= table.sheets.size(); number++) {
            var sheet = table.sheets.get(number - 1);
            if (sheet.shown || !sheet.outcome.isEmpty()) {
                past.add(number + "'" + sheet.topic + "'" + sheet.outcome
                        + table.table(number).size() + sheet.suggested + " " + sheet.agreed.replace("own ", "")
                        + (sheet.takenBack ? " taken back" : ""));
            }
        }
        return past;
    }
}
