package plenum.activities.board;

import java.util.List;
import plenum.activities.Anonymity;

/**
 * Under which terms people write and vote. {@code hidden}: nobody sees the others' while they write; {@code approved}:
 * nothing is shown before whoever leads has approved it; {@code steps} are those there are, in order.
 */
public record BoardTerms(
        List<Step> steps,
        Anonymity anonymity,
        boolean hidden,
        boolean approved,
        int mostPerPerson,
        int mostItems,
        int longestText,
        int dotsPerPerson,
        int mostDotsPerItem,
        int mostGroups,
        int stageSeconds) {

    public BoardTerms {
        steps = List.copyOf(steps);
    }

    boolean isAnonymous() {
        return anonymity == Anonymity.ANONYMOUS;
    }

    Step last() {
        return steps.getLast();
    }
}
