package plenum.activities.poker;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Voting before people meet as one would do it on paper: a sheet per story goes round until a time. */
final class NaivePrevote {

    private final NaivePoker table;
    private boolean allowed;
    private int quorum = 3;

    /** The sheets that go round. */
    final List<Integer> sheets = new ArrayList<>();

    private long closes;

    NaivePrevote(NaivePoker table) {
        this.table = table;
    }

    boolean goesOn() {
        return !sheets.isEmpty();
    }

    /** Whether that is what holds already. */
    boolean rules(boolean wished, int least) {
        var same = allowed == wished && quorum == least;
        allowed = wished;
        quorum = least;
        return same;
    }

    String open(long until, long now) {
        if (!allowed) {
            return "UNAUTHORIZED";
        }
        if (table.isBusy()) {
            return "WRONG_PHASE";
        }
        if (until <= now || until > now + 14 * 24 * 3600) {
            return "VALIDATION_ERROR";
        }
        var waiting = table.wall.rows.stream().filter(NaiveWall.Row::isWaiting).toList();
        if (waiting.isEmpty()) {
            return "STORY_NOT_FOUND";
        }
        table.leave(now);
        table.onTable = 0;
        for (var row : waiting) {
            table.lay(row.story, row.name);
            sheets.add(table.sheets.size());
        }
        closes = until;
        return "done";
    }

    boolean asks(int story) {
        return sheets.stream().anyMatch(number -> table.sheets.get(number - 1).story == story);
    }

    void pass(long now, Set<Character> present) {
        if (goesOn() && closes <= now) {
            close(now, present);
        }
    }

    String closeNow(long now, Set<Character> present) {
        if (goesOn()) {
            close(now, present);
            return "done";
        }
        var wasLast = table.wall.rows.stream().anyMatch(row -> row.sheet > 0 && row.sheet == table.sheets.size());
        return wasLast ? "repeated" : "WRONG_PHASE";
    }

    private void close(long now, Set<Character> present) {
        var agenda = new ArrayList<NaiveWall.Row>();
        var few = new ArrayList<NaiveWall.Row>();
        var agreed = new ArrayList<NaiveWall.Row>();
        var places = new ArrayList<Integer>();
        for (var number : sheets) {
            var sheet = table.sheets.get(number - 1);
            var cards = table.table(number);
            var figures = new NaiveFigures(cards);
            sheet.endedAt = now;
            sheet.outcome = cards.size() < quorum ? "SKIPPED" : "NONE";
            if (cards.size() >= quorum) {
                var all = new TreeSet<>(present);
                all.addAll(cards.keySet());
                sheet.eligible = all.size();
                sheet.shown = true;
                sheet.shownAt = now;
                sheet.atReveal = cards;
                sheet.suggested = figures.suggested();
            }
        }
        for (var row : table.wall.rows) {
            for (var number : sheets) {
                if (table.sheets.get(number - 1).story == row.story) {
                    places.add(table.wall.rows.indexOf(row));
                    var cards = table.table(number);
                    var figures = new NaiveFigures(cards);
                    row.sheet = number;
                    row.votes = cards.size();
                    row.apart = cards.size() < quorum ? -1 : Math.max(0, figures.spread());
                    var same = figures.spread() == 0 && cards.size() - figures.coffees() > 1 && row.apart >= 0;
                    row.allSaid = same ? figures.suggested() : "";
                    row.proposed = same && row.isWaiting();
                    (row.apart < 0 ? few : row.proposed ? agreed : agenda).add(row);
                }
            }
        }
        sheets.clear();
        hang(agenda, few, agreed, places);
    }

    /** The most to talk about first, by going through the list again and again. */
    private void hang(
            List<NaiveWall.Row> agenda, List<NaiveWall.Row> few, List<NaiveWall.Row> agreed, List<Integer> places) {
        var inOrder = new ArrayList<NaiveWall.Row>();
        while (!agenda.isEmpty()) {
            var best = agenda.getFirst();
            for (var row : agenda) {
                if (row.apart > best.apart || row.apart == best.apart && voices(row) > voices(best)) {
                    best = row;
                }
            }
            agenda.remove(best);
            inOrder.add(best);
        }
        inOrder.addAll(few);
        var byVoices = new ArrayList<>(agreed);
        byVoices.sort((one, other) -> voices(other) - voices(one));
        inOrder.addAll(byVoices);
        for (var i = 0; i < places.size(); i++) {
            table.wall.rows.set(places.get(i), inOrder.get(i));
        }
    }

    private int voices(NaiveWall.Row row) {
        var cards = table.table(row.sheet);
        return cards.size() - new NaiveFigures(cards).coffees();
    }

    String nod(List<Integer> stories) {
        var agreed = new ArrayList<NaiveWall.Row>();
        for (int story : stories) {
            var row = table.row(story);
            if (row == null) {
                return "STORY_NOT_FOUND";
            }
            var sheet = row.sheet == 0 ? null : table.sheets.get(row.sheet - 1);
            var nodded = sheet != null && !sheet.agreed.isEmpty() && sheet.agreed.equals(row.worth);
            var open = row.proposed && !row.leftOut;
            if (goesOn() || !open && !nodded) {
                return "WRONG_PHASE";
            }
            if (open) {
                agreed.add(row);
            }
        }
        for (var row : agreed) {
            row.proposed = false;
            row.worth = row.allSaid;
            table.sheets.get(row.sheet - 1).agreed = row.allSaid;
            table.sheets.get(row.sheet - 1).outcome = "AGREED";
        }
        return agreed.isEmpty() ? "repeated" : "done";
    }

    /** What whoever runs it sees of it, row by row. */
    List<String> look() {
        var told = new ArrayList<String>();
        for (var row : table.wall.rows) {
            for (var number : sheets) {
                if (table.sheets.get(number - 1).story == row.story) {
                    told.add(row.story + " in " + number + " "
                            + table.table(number).size());
                }
            }
            if (!goesOn() && row.sheet > 0) {
                told.add(row.story + " in " + row.sheet + " " + row.votes + (row.apart < 0 ? "" : " " + row.apart)
                        + (row.allSaid.isEmpty() ? "" : " all " + row.allSaid));
            }
        }
        return told;
    }
}
