package plenum.activities.quiz;

import static java.util.Collections.unmodifiableSortedSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Those who buzzed: whether their line is made up, who of them was wrong, and who was right, if anybody. */
public record BuzzLine(
        boolean linedUp, SortedSet<UUID> out, @Nullable UUID winner) {

    static final BuzzLine EMPTY = new BuzzLine(false, unmodifiableSortedSet(new TreeSet<>()), null);

    BuzzLine made() {
        return new BuzzLine(true, out, winner);
    }

    BuzzLine judged(UUID person, boolean right) {
        if (right) {
            return new BuzzLine(linedUp, out, person);
        }
        var more = new TreeSet<>(out);
        more.add(person);
        return new BuzzLine(linedUp, unmodifiableSortedSet(more), winner);
    }

    boolean isJudged(UUID person) {
        return out.contains(person) || person.equals(winner);
    }

    /** By time; whoever buzzed after the line was made up comes after it. */
    static List<UUID> inOrder(Map<UUID, Given> buzzes) {
        var order = new ArrayList<>(buzzes.keySet());
        order.sort(Comparator.<UUID, Boolean>comparing(who -> said(buzzes, who).late())
                .thenComparing(who -> said(buzzes, who).time().used())
                .thenComparing(Comparator.naturalOrder()));
        return order;
    }

    static Said said(Map<UUID, Given> buzzes, UUID person) {
        var given = buzzes.get(person);
        if (given == null) {
            throw new IllegalArgumentException("nobody who buzzed");
        }
        return given.said();
    }
}
