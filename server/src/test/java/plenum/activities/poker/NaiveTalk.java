package plenum.activities.poker;

import java.util.ArrayList;
import java.util.List;

/** What is said about a result, and what the result itself says. */
record NaiveTalk(NaivePoker table) {

    String say(char who, int round, String text) {
        var objection = objection(round);
        if (!objection.isEmpty()) {
            return objection;
        }
        if (figures().strangers().stream().noneMatch(stranger -> stranger.charAt(0) == who)) {
            return "UNAUTHORIZED";
        }
        return text.equals(table.last().said.put(who, text)) ? "repeated" : "done";
    }

    String rest(int round) {
        var objection = objection(round);
        if (!objection.isEmpty()) {
            return objection;
        }
        var story = table.last().story;
        if (story == 0 || table.row(story).decided.equals("PAUSE")) {
            return "repeated";
        }
        return decide("PAUSE") ? "done" : "repeated";
    }

    private String objection(int round) {
        if (!table.stage().equals("WAITING") && round != table.sheets.size()) {
            return "STALE_ROUND";
        }
        return table.stage().equals("RESULTS") ? "" : "WRONG_PHASE";
    }

    /** Noted only where something speaks for it. */
    boolean decide(String what) {
        if (!table.stage().equals("RESULTS") || table.last().story == 0 || advice().isEmpty()) {
            return false;
        }
        table.row(table.last().story).decided = what;
        return true;
    }

    List<String> advice() {
        var advice = new ArrayList<String>();
        var asked = asked();
        if (figures().spread() > 0) {
            var before =
                    asked.size() < 2 ? -1 : figures(asked.get(asked.size() - 2)).spread();
            if (before >= 0 && figures().spread() >= before) {
                advice.add("NO_CONVERGENCE");
            }
            if (asked.size() >= 3) {
                advice.add("MAX_ROUNDS");
            }
        }
        if (figures().suggested().equals("21")) {
            advice.add("TOO_BIG");
        }
        if (figures().coffees() >= 2
                || figures().coffees() * 3 >= table.last().atReveal.size()) {
            advice.add("BREAK_WANTED");
        }
        return advice;
    }

    /** The numbers of the rounds that showed what was thought about this question. */
    private List<Integer> asked() {
        var asked = new ArrayList<Integer>();
        var story = table.last().story;
        var broken = false;
        for (var number = table.sheets.size(); number > 0 && !broken; number--) {
            var sheet = table.sheets.get(number - 1);
            if (story == 0) {
                var repeated = List.of("REVOTE", "RESET").contains(sheet.outcome) || sheet.takenBack;
                broken = sheet.story != 0 || number < table.sheets.size() && !repeated;
            }
            if (!broken && sheet.story == story && sheet.shown && !sheet.takenBack) {
                asked.addFirst(number);
            }
        }
        return asked;
    }

    private NaiveFigures figures() {
        return new NaiveFigures(table.last().atReveal);
    }

    private NaiveFigures figures(int round) {
        return new NaiveFigures(table.sheets.get(round - 1).atReveal);
    }
}
