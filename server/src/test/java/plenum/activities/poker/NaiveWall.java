package plenum.activities.poker;

import java.util.ArrayList;
import java.util.List;

/** The list of stories on the wall. */
final class NaiveWall {

    /** A row of the list on the wall, in its order. */
    static final class Row {
        int story;
        String name = "";
        boolean leftOut;
        String why = "";
        String decided = "";
        String worth = "";
        boolean proposed;

        /** The sheet that went round about it, what became of that, and the card all of them chose. */
        int sheet;

        int votes;
        int apart;
        String allSaid = "";

        boolean isWaiting() {
            return !leftOut && worth.isEmpty() && !proposed;
        }
    }

    final List<Row> rows = new ArrayList<>();

    String add(List<Integer> stories) {
        var before = rows.size();
        for (int story : stories) {
            if (row(story) == null) {
                var row = new Row();
                row.story = story;
                row.name = "S" + story;
                rows.add(row);
            }
        }
        return rows.size() == before ? "repeated" : "done";
    }

    String edit(int story, String name) {
        var row = row(story);
        if (row == null) {
            return "STORY_NOT_FOUND";
        }
        if (row.name.equals(name)) {
            return "repeated";
        }
        row.name = name;
        return "done";
    }

    String move(int story, int to) {
        var row = row(story);
        if (row == null) {
            return "STORY_NOT_FOUND";
        }
        var before = List.copyOf(rows);
        rows.remove(row);
        rows.add(Math.min(to, rows.size()), row);
        return before.equals(rows) ? "repeated" : "done";
    }

    /** Those that wait, beginning after the one on the table. */
    List<Row> after(int onTable) {
        var later = new ArrayList<Row>();
        var earlier = new ArrayList<Row>();
        var passed = onTable == 0;
        for (var row : rows) {
            if (row.story == onTable) {
                passed = true;
            } else if (row.isWaiting()) {
                (passed ? later : earlier).add(row);
            }
        }
        later.addAll(earlier);
        return later;
    }

    Row row(int story) {
        for (var row : rows) {
            if (row.story == story) {
                return row;
            }
        }
        return null;
    }

    String look(int onTable) {
        var told = new ArrayList<String>();
        for (var row : rows) {
            var status = !row.worth.isEmpty() ? "ESTIMATED" : row.story == onTable ? "CURRENT" : "PENDING";
            if (row.proposed) {
                status = "PROPOSED";
            }
            if (row.leftOut) {
                status = row.why.equals("SKIP") ? "SKIPPED" : "PARKED";
            }
            told.add(row.story + " " + row.name + " " + status + " " + row.worth.replace("own ", ""));
        }
        return " wall " + told;
    }
}
