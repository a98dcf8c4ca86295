package plenum.planning.internal.queue;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How evenly was asked and how evenly it was served, discipline by discipline and over all. */
public record FairnessFigures(List<Discipline> disciplines, Overall overall) {

    /**
     * @param demandBalance how evenly was asked, from 0 to 100; no queue can change it
     * @param orderFairness how evenly it was served, from 0 to 100
     * @param largestGap the worst moment between two who both still had items
     */
    public record Discipline(
            @Nullable String name,
            BigDecimal points,
            BigDecimal demandBalance,
            BigDecimal orderFairness,
            BigDecimal largestGap,
            List<Served> served) {}

    /** Weighted by points; the gap is the largest anywhere. Absent where nothing was dealt. */
    public record Overall(
            @Nullable BigDecimal demandBalance,
            @Nullable BigDecimal orderFairness,
            @Nullable BigDecimal largestGap) {}

    /**
     * Who gets how much before the line.
     *
     * @param above absent where there is no line
     * @param fairShare of all that is above
     */
    public record Served(
            @Nullable UUID person,
            @Nullable String stakeholder,
            BigDecimal demanded,
            @Nullable BigDecimal above,
            @Nullable BigDecimal fairShare) {}
}
