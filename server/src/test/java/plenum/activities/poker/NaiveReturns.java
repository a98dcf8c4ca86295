package plenum.activities.poker;

import java.util.Map;
import java.util.TreeMap;

/** How cards come back to a table kept on paper: they are written down once more. */
record NaiveReturns(NaivePoker table) {

    void bring(int story) {
        for (var number = table.sheets.size() - 1; number > 0; number--) {
            var sheet = table.sheets.get(number - 1);
            if (sheet.story == story) {
                if (!sheet.shown) {
                    lay(table.table(number), Map.of(), number);
                }
                return;
            }
        }
    }

    String undo(int round, long now) {
        var sheets = table.sheets;
        var former = round <= sheets.size() ? sheets.get(round - 1) : null;
        if (former == null) {
            return "WRONG_PHASE";
        }
        if (table.last().cardsFrom == round && (former.takenBack || former.outcome.equals("RESET"))) {
            return "repeated";
        }
        var shown = table.stage().equals("RESULTS") && table.last().agreed.isEmpty() && round == sheets.size();
        var wiped = table.isOpen()
                && round == sheets.size() - 1
                && table.last().cardsFrom == 0
                && former.outcome.equals("RESET");
        if (!shown && !wiped || now > (shown ? former.shownAt : former.endedAt) + 60) {
            return "WRONG_PHASE";
        }
        var since = sheets.size();
        table.last().outcome = shown ? "NONE" : "RESET";
        table.last().endedAt = now;
        table.newSheet(table.last().story, table.last().topic, now);
        if (lay(table.table(round), table.said(since), round)) {
            former.takenBack = shown;
        }
        return "done";
    }

    /** Puts the cards of an earlier round onto the table, but for what people have said since. */
    private boolean lay(Map<Character, String> cards, Map<Character, String> since, int from) {
        var all = new TreeMap<>(cards);
        all.putAll(since);
        all.values().removeIf(String::isEmpty);
        all.forEach((who, card) -> {
            var source = since.containsKey(who) ? table.sheets.size() - 1 : from;
            table.lines.add(new NaivePoker.Line(table.sheets.size(), who, table.highest(who, source), card));
        });
        if (all.isEmpty()) {
            return false;
        }
        table.last().cardsFrom = from;
        table.glass.callOff();
        return true;
    }
}
