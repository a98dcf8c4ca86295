package plenum.activities.poker;

/** The time of a round as one would keep it with a watch on the table; 0 is no time. */
final class NaiveHourglass {

    private boolean auto;
    private boolean shows = true;

    /** Whether one may still take another card when all are open. */
    boolean thinksAgain;

    private String countdown = "IF_MISSING";
    private long usual;
    private boolean calledOff;
    private boolean byItself;
    long end;
    long reveal;

    void turnOver(long now) {
        end = usual == 0 ? 0 : now + usual;
        reveal = 0;
        calledOff = false;
    }

    void stop() {
        end = 0;
        reveal = 0;
    }

    void callOff() {
        reveal = 0;
        calledOff = true;
    }

    boolean counts(boolean somebodyIsMissing) {
        return countdown.equals("ALWAYS") || countdown.equals("IF_MISSING") && somebodyIsMissing;
    }

    boolean count(long now) {
        if (reveal > 0) {
            return false;
        }
        byItself = false;
        reveal = now + 3;
        return true;
    }

    String until(long wished, long now) {
        if (wished > now + 3600) {
            return "LIMIT_REACHED";
        }
        if (wished == end) {
            return "repeated";
        }
        end = wished;
        return "done";
    }

    String rules(boolean wishedAuto, String wishedCountdown, long wishedUsual, boolean wishedShows, boolean again) {
        var same = auto == wishedAuto
                && countdown.equals(wishedCountdown)
                && usual == wishedUsual
                && shows == wishedShows
                && thinksAgain == again;
        thinksAgain = again;
        shows = wishedShows;
        auto = wishedAuto;
        countdown = wishedCountdown;
        usual = wishedUsual;
        return same ? "repeated" : "done";
    }

    String next(long now, boolean empty, boolean everybody) {
        if (reveal > 0 && (empty || byItself && !everybody)) {
            reveal = 0;
            return "back";
        }
        if (reveal > 0 && reveal <= now) {
            return "turn";
        }
        if (end > 0 && end <= now) {
            end = 0;
            return empty || !shows ? "back" : "turn";
        }
        if (reveal == 0 && auto && everybody && !calledOff) {
            byItself = true;
            reveal = countdown.equals("NEVER") ? 0 : now + 3;
            return countdown.equals("NEVER") ? "turn" : "back";
        }
        return "nothing";
    }

    String look() {
        return " until " + end + " " + reveal;
    }
}
