package plenum.activities.poker;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a pre-vote said about a story, and in which round: how far apart people are, and the card all of them
 * chose, if they did. Too few votes say neither.
 */
public record Prevoted(
        int round,
        int votedCount,
        @Nullable BigDecimal disagreement,
        @Nullable String proposed) {}
