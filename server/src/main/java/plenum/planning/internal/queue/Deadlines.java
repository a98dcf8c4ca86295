package plenum.planning.internal.queue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/** Until when work on an item with a soft deadline has to begin. */
record Deadlines(QueueInput input, Ground ground) {

    void set(List<Piece> pieces) {
        for (var piece : pieces) {
            var timing = piece.candidate.timing();
            if (timing.schedule() == Candidate.Schedule.SOFT && timing.dueOn() != null) {
                piece.latestStart = workingDaysBefore(timing.dueOn(), workingDays(piece));
            }
        }
    }

    /** What 85 of 100 items of its size took; else what it takes on the best days; never less than a day. */
    private int workingDays(Piece piece) {
        var usual = input.past().usualDays().get(Micros.decimal(piece.z));
        if (usual != null) {
            return Math.max(1, usual.setScale(0, RoundingMode.CEILING).intValueExact());
        }
        long best = ground.bestDay(piece.discipline);
        return best == 0
                ? 1
                : Math.max(
                        1,
                        BigDecimal.valueOf(piece.z)
                                .divide(BigDecimal.valueOf(best), 0, RoundingMode.CEILING)
                                .intValueExact());
    }

    private LocalDate workingDaysBefore(LocalDate due, int workingDays) {
        var day = due;
        for (int left = workingDays; left > 0; left--) {
            day = day.minusDays(1);
            // A week without a working day is a team's long rest, not a reason to go on for ever.
            for (int rest = 0; rest < 7 && !input.calendar().isWorking(day); rest++) {
                day = day.minusDays(1);
            }
        }
        return day;
    }
}
