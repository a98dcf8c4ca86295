package plenum.activities.quiz;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/** What answers to one question are worth, where the quickest right one is worth so much more. */
record Marking(Question question, int speedPoints) {

    private static final long STEP_MS = 100;
    private static final long SHORTEST_LEAD_MS = 500;

    Mark mark(Said said) {
        var share = share(said);
        var speed = question.kind().hasSpeed() ? speed(said.time().used()) : Share.NONE;
        int points = points(share, speed);
        return Mark.of(said, share.verdict(), points, points - points(share, Share.NONE));
    }

    /** A buzz is right or wrong, and to be first was what speed was for. */
    Mark judged(Said said, boolean right) {
        var share = Share.of(right);
        return Mark.of(said, share.verdict(), points(share, Share.NONE), 0);
    }

    /** How much of the answer is right. */
    Share share(Said said) {
        return switch (question.kind()) {
            case SINGLE, TRUE_FALSE -> Share.of(question.rightIds().equals(said.optionIds()));
            case MULTIPLE -> multiple(Objects.requireNonNullElse(said.optionIds(), List.of()));
            case NUMERIC -> numeric(Objects.requireNonNull(said.value()));
            case BUZZER -> Share.NONE;
        };
    }

    private Share multiple(List<String> chosen) {
        var right = question.rightIds();
        var hits = new HashSet<>(chosen);
        hits.retainAll(right);
        return Share.of(Math.max(0, 2 * hits.size() - chosen.size()), right.size());
    }

    private Share numeric(BigDecimal value) {
        var numeric = Objects.requireNonNull(question.numeric());
        var distance = value.subtract(numeric.target()).abs();
        if (distance.compareTo(numeric.exactBand()) <= 0) {
            return Share.ALL;
        }
        return distance.compareTo(numeric.tolerance()) >= 0
                ? Share.NONE
                : new Share(
                        numeric.tolerance().subtract(distance),
                        numeric.tolerance().subtract(numeric.exactBand()));
    }

    /** All of it for the first tenth of the time, then less and less. */
    private Share speed(long usedMs) {
        long time = question.timeLimit().toMillis();
        long lead = Math.max(time / 10, SHORTEST_LEAD_MS);
        long used = usedMs / STEP_MS * STEP_MS;
        if (used <= lead) {
            return Share.ALL;
        }
        return used >= time ? Share.NONE : Share.of(time - used, time - lead);
    }

    /** weight × share × (base + most for speed × speed), rounded once. */
    private int points(Share share, Share speed) {
        var each = BigDecimal.valueOf(Scoring.BASE)
                .multiply(speed.whole())
                .add(BigDecimal.valueOf(speedPoints).multiply(speed.part()));
        return question.weight()
                .multiply(share.part())
                .multiply(each)
                .divide(share.whole().multiply(speed.whole()), 0, RoundingMode.HALF_UP)
                .intValueExact();
    }
}
