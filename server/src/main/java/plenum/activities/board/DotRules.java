package plenum.activities.board;

import java.util.SortedMap;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import plenum.activities.Ballot;
import plenum.activities.Ballots;
import plenum.activities.Ballots.Judgement;
import plenum.activities.Outline;
import plenum.activities.Turn;
import plenum.shared.Problem;
import plenum.shared.Refusal;

/**
 * What one turn may do with its dots: {@code budget} in all and {@code most} on what belongs together, as far as they
 * are placed; {@code open} says whether dots are taken now.
 */
public record DotRules(Dots dots, Outline now, boolean open, int budget, int most, Turn turn) {

    /** What becomes of it. */
    public sealed interface Fate {

        record Taken(Ballot ballot, boolean changed) implements Fate {}

        /** It is stored already. */
        record Repeated() implements Fate {}

        record Refused(Refusal refusal) implements Fate {}
    }

    /** So many dots on an item, which may be one of several that count together. */
    public Fate place(int round, long clientSeq, @Nullable Integer number, int count, IntPredicate together) {
        var former = former(round);
        if (number == null) {
            return open && round == now.round() ? refused(Problem.ITEM_NOT_FOUND.refusal()) : gone(round);
        }
        var ballot = new Ballot(turn.actor(), round, clientSeq, Dots.placed(former, number, count));
        return switch (Ballots.judge(former, ballot, now, open)) {
            case Judgement.Known _ -> new Fate.Repeated();
            case Judgement.Refused(var refusal) -> refused(refusal);
            case Judgement.Taken _ -> taken(ballot, Dots.of(former), number, together);
        };
    }

    private Fate taken(Ballot ballot, SortedMap<Integer, Integer> before, int number, IntPredicate together) {
        var after = Dots.of(ballot);
        if (after.getOrDefault(number, 0) > before.getOrDefault(number, 0)) {
            if (Dots.sum(after) > budget) {
                return refused(Problem.LIMIT_REACHED.because(budget + " votes"));
            }
            int here = after.entrySet().stream()
                    .filter(one -> one.getKey() == number || together.test(one.getKey()))
                    .mapToInt(one -> one.getValue())
                    .sum();
            if (here > most) {
                return refused(Problem.LIMIT_REACHED.because(most + " votes on one of them"));
            }
        }
        return new Fate.Taken(ballot, !before.isEmpty());
    }

    public Fate takeBack(int round, long clientSeq) {
        var ballot = new Ballot(turn.actor(), round, clientSeq, null);
        return switch (Ballots.judge(former(round), ballot, now, open)) {
            case Judgement.Known _ -> new Fate.Repeated();
            case Judgement.Refused(var refusal) -> refused(refusal);
            case Judgement.Taken(var former) -> new Fate.Taken(ballot, former != null && former.counts());
        };
    }

    /** There is no such item (any more), and no round it could be voted on in. */
    private Fate gone(int round) {
        return refused((round == now.round() ? Problem.ROUND_CLOSED : Problem.STALE_ROUND)
                .refusal()
                .with("state", now));
    }

    /** Of its round the activity itself knows; of any other only the store. */
    private @Nullable Ballot former(int round) {
        return round == now.round() ? dots.ballots().get(turn.actor()) : turn.stored();
    }

    private static Fate refused(Refusal refusal) {
        return new Fate.Refused(refusal);
    }
}
