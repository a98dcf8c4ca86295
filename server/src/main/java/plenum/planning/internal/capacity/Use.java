package plenum.planning.internal.capacity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plenum.planning.internal.numbers.Decimals;

/**
 * How much of a discipline's capacity the sprint's items take.
 *
 * @param unestimated items of the discipline whose size nobody has said; they take nothing here
 * @param remaining absent without an amount, negative when more is taken than there is
 * @param utilisation uncapped; absent without an amount to divide by
 */
public record Use(
        DisciplineCapacity capacity,
        BigDecimal allocated,
        int items,
        int unestimated,
        @Nullable BigDecimal remaining,
        @Nullable BigDecimal utilisation) {

    public static List<Use> of(TeamCapacity capacity, Collection<WorkItem> items) {
        return capacity.disciplines().stream().map(each -> of(each, items)).toList();
    }

    private static Use of(DisciplineCapacity capacity, Collection<WorkItem> all) {
        var items = all.stream()
                .filter(item -> item.load().containsKey(capacity.discipline()))
                .toList();
        var estimated = items.stream().filter(item -> item.size() != null).toList();
        var allocated = Decimals.sum(
                estimated.stream().map(item -> item.load().getOrDefault(capacity.discipline(), BigDecimal.ZERO)));
        var amount = capacity.amount();
        return new Use(
                capacity,
                allocated,
                items.size(),
                items.size() - estimated.size(),
                amount == null ? null : Decimals.plain(amount.subtract(allocated)),
                amount == null || amount.signum() == 0
                        ? null
                        : Decimals.plain(allocated.divide(amount, 4, RoundingMode.HALF_EVEN)));
    }

    /** More than so many times the amount, also of an amount of nothing. */
    boolean isAbove(BigDecimal share) {
        var amount = capacity.amount();
        return amount != null && allocated.compareTo(amount.multiply(share)) > 0;
    }

    boolean isBelow(BigDecimal share) {
        var amount = capacity.amount();
        return amount != null && allocated.compareTo(amount.multiply(share)) < 0;
    }
}
