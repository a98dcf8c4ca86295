package plenum.planning.internal.queue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why an item stands where it stands, with the values that made it so. */
public sealed interface Reason {

    record RoundTurn(int round) implements Reason {}

    /** Had received so much, asks for so much more; and who would have been next. */
    record FairTurn(
            BigDecimal received, BigDecimal z, @Nullable NextBest nextBest) implements Reason {}

    record NextBest(@Nullable String stakeholder, BigDecimal received, BigDecimal z) {}

    record TieBroken(By by) implements Reason {}

    enum By {
        SCORE,
        RANK,
        ID
    }

    record SoftDeadline(LocalDate latestStart) implements Reason {}

    record HardScheduled(Instant at) implements Reason {}

    record WaitsFor(List<String> keys) implements Reason {}

    record InheritsScore(String from) implements Reason {}

    record AboveLine(BigDecimal left) implements Reason {}

    record BelowLine(BigDecimal over) implements Reason {}

    record BlockerDeferred(List<String> keys) implements Reason {}

    record NoCapacity(@Nullable String discipline) implements Reason {}

    record Unestimated(BigDecimal assumed) implements Reason {}

    record Pinned(UUID by, int fromPosition) implements Reason {}

    record Probability(BigDecimal p) implements Reason {}
}
