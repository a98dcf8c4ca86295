package plenum.planning.internal.capacity;

import java.math.BigDecimal;

/** Where a plan begins to contradict itself; a team may draw these lines elsewhere. */
public record Thresholds(
        BigDecimal over,
        BigDecimal farOver,
        BigDecimal under,
        int soonDays,
        BigDecimal mostOfAPerson,
        BigDecimal leastOfAnUrgentProject,
        BigDecimal mostOfAMinorProject,
        BigDecimal understaffed) {

    public static final Thresholds USUAL = new Thresholds(
            new BigDecimal("1.10"),
            new BigDecimal("1.50"),
            new BigDecimal("0.50"),
            2,
            new BigDecimal("1.00"),
            new BigDecimal("0.20"),
            new BigDecimal("0.40"),
            new BigDecimal("1.10"));

    public Thresholds underUsedBelow(String share) {
        return new Thresholds(
                over,
                farOver,
                new BigDecimal(share),
                soonDays,
                mostOfAPerson,
                leastOfAnUrgentProject,
                mostOfAMinorProject,
                understaffed);
    }
}
