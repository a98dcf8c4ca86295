package plenum.activities.poker;

/** What people at a paper table may do about its time and its rules. */
record NaiveClock(NaivePoker table) {

    String cancel(boolean may, int round) {
        var objection = objection(may, round);
        if (!objection.isEmpty() || table.glass.reveal == 0) {
            return objection.isEmpty() ? "WRONG_PHASE" : objection;
        }
        table.glass.callOff();
        return "done";
    }

    String timer(boolean may, int round, long end, long now) {
        var objection = objection(may, round);
        return objection.isEmpty() ? table.glass.until(end, now) : objection;
    }

    String addTime(boolean may, int round, long end, long seconds, long now) {
        var objection = objection(may, round);
        if (!objection.isEmpty() || table.glass.end != end) {
            return objection.isEmpty() ? "WRONG_PHASE" : objection;
        }
        return table.glass.until(end + seconds, now);
    }

    String stopTimer(boolean may, int round) {
        var objection = objection(may, round);
        return objection.isEmpty() ? table.glass.until(0, 0) : objection;
    }

    String options(
            boolean may, boolean auto, String countdown, long timer, boolean timeShows, boolean again, Prevote ahead) {
        if (!may) {
            return "UNAUTHORIZED";
        }
        if (table.isBusy()) {
            return "WRONG_PHASE";
        }
        var same = table.prevote.rules(ahead.enabled(), ahead.quorum());
        var asBefore = table.glass.rules(auto, countdown, timer, timeShows, again);
        return same ? asBefore : "done";
    }

    private String objection(boolean may, int round) {
        if (!may) {
            return "UNAUTHORIZED";
        }
        if (!table.stage().equals("WAITING") && round != table.sheets.size()) {
            return "STALE_ROUND";
        }
        return table.isOpen() ? "" : "WRONG_PHASE";
    }
}
