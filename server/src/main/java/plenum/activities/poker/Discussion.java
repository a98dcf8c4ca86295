package plenum.activities.poker;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.poker.Statistics.Outlier;
import plenum.activities.poker.Statistics.Side;

/**
 * Who is to be heard before people vote again: those whose cards lie far from the middle, low and high in turn. The
 * order is drawn by the moment of the reveal, so nobody can know it before and everybody has the same.
 */
record Discussion(Round round) {

    private static final Duration TIME_TO_SAY = Duration.ofSeconds(60);

    /** Nothing to talk about as long as nothing was shown, or nobody stands out. */
    static Optional<Discussion> of(@Nullable Round round) {
        return Optional.ofNullable(round)
                .filter(one ->
                        one.statistics() != null && !one.statistics().outliers().isEmpty())
                .map(Discussion::new);
    }

    Optional<Outlier> outlier(UUID person) {
        return outliers().stream()
                .filter(outlier -> outlier.participantId().equals(person))
                .findFirst();
    }

    /** By when one may hope to have heard everybody. */
    @Nullable
    Instant until() {
        var revealed = round.revealedAt();
        return revealed == null ? null : revealed.plus(TIME_TO_SAY);
    }

    List<Outlier> speakers() {
        var low = drawn(Side.LOW);
        var high = drawn(Side.HIGH);
        var first = draw(new UUID(0, 0)) % 2 == 0 ? low : high;
        var second = first == low ? high : low;
        var order = new ArrayList<Outlier>();
        for (int turn = 0; turn < Math.max(low.size(), high.size()); turn++) {
            if (turn < first.size()) {
                order.add(first.get(turn));
            }
            if (turn < second.size()) {
                order.add(second.get(turn));
            }
        }
        return List.copyOf(order);
    }

    /** What was said, in the order of the speakers. */
    List<Assumption> assumptions(boolean named) {
        return speakers().stream()
                .filter(speaker -> round.trail().assumptions().containsKey(speaker.participantId()))
                .map(speaker -> Assumption.by(speaker, round.trail().assumptions(), named))
                .toList();
    }

    /** What was said about a round; whoever said it is named where cards are. */
    static List<Assumption> assumptionsOf(Round round) {
        return of(round).map(talk -> talk.assumptions(isNamed(round))).orElse(List.of());
    }

    /** Whether so few voted, and under such terms, that they may be named. */
    static boolean isNamed(Round round) {
        return PokerView.names(round.votedCount()) && round.terms().isNamed();
    }

    private List<Outlier> drawn(Side side) {
        return outliers().stream()
                .filter(outlier -> outlier.side() == side)
                .sorted(Comparator.comparingInt(outlier -> draw(outlier.participantId())))
                .toList();
    }

    private List<Outlier> outliers() {
        var statistics = round.statistics();
        return statistics == null ? List.of() : statistics.outliers();
    }

    /** A number as good as a drawn one: it hangs on the millisecond somebody turned the cards. */
    private int draw(UUID what) {
        var revealed = round.revealedAt();
        long seed = what.getMostSignificantBits() * 31
                + what.getLeastSignificantBits()
                + (revealed == null ? 0 : revealed.toEpochMilli()) * 0x9E3779B97F4A7C15L
                + round.round();
        seed = (seed ^ (seed >>> 30)) * 0xBF58476D1CE4E5B9L;
        seed = (seed ^ (seed >>> 27)) * 0x94D049BB133111EBL;
        return (int) (seed >>> 33);
    }
}
