package plenum.sessions.internal.room;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plenum.activities.poker.Options.Countdown;

/** The egg timer and the house rules beside a paper table. */
final class NaiveTimes {

    boolean auto;
    Countdown countdown = Countdown.IF_MISSING;
    private int countSeconds = 3;
    private int timerSeconds;

    @Nullable
    Instant end;

    @Nullable
    Instant reveal;

    boolean byItself;
    boolean calledOff;

    NaiveTimes copy() {
        var copy = new NaiveTimes();
        copy.auto = auto;
        copy.countdown = countdown;
        copy.countSeconds = countSeconds;
        copy.timerSeconds = timerSeconds;
        copy.end = end;
        copy.reveal = reveal;
        copy.byItself = byItself;
        copy.calledOff = calledOff;
        return copy;
    }

    @Nullable
    Instant begin(Instant now) {
        end = timerSeconds == 0 ? null : now.plusSeconds(timerSeconds);
        reveal = null;
        calledOff = false;
        return end;
    }

    boolean counts(boolean somebodyIsMissing) {
        return countdown == Countdown.ALWAYS || countdown == Countdown.IF_MISSING && somebodyIsMissing;
    }

    Instant count(Instant now, boolean automatic) {
        byItself = automatic;
        var until = now.plusSeconds(countSeconds);
        reveal = until;
        return until;
    }

    @Nullable
    Instant countedSince() {
        return reveal == null ? null : reveal.minusSeconds(countSeconds);
    }

    void delay(Duration by) {
        end = end == null ? null : end.plus(by);
        reveal = reveal == null ? null : reveal.plus(by);
    }

    boolean isOver(@Nullable Instant time, @Nullable Instant now) {
        return time != null && now != null && !now.isBefore(time);
    }

    List<String> set(int round, Instant wished, Instant now) {
        if (wished.isAfter(now.plusSeconds(3600))) {
            return NaiveRoom.refused("LIMIT_REACHED");
        }
        if (wished.equals(end)) {
            return List.of();
        }
        end = wished;
        return List.of("timer " + round + " until " + end);
    }

    List<String> options(
            @Nullable Boolean wishedAuto,
            @Nullable Countdown wishedCountdown,
            @Nullable Integer seconds,
            @Nullable Integer timer) {
        var before = told();
        auto = wishedAuto == null ? auto : wishedAuto;
        countdown = wishedCountdown == null ? countdown : wishedCountdown;
        countSeconds = seconds == null ? countSeconds : seconds;
        timerSeconds = timer == null ? timerSeconds : timer;
        return before.equals(told()) ? List.of() : List.of(told());
    }

    private String told() {
        return "options " + auto + " " + countdown + " " + countSeconds + " " + timerSeconds;
    }
}
