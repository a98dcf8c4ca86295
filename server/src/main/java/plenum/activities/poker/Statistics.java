package plenum.activities.poker;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the votes of a round say together. Cards are named by key; a figure that has no meaning for these votes is
 * absent; figures have at most two decimals, rounded half up.
 */
public record Statistics(
        int totalVotes,
        int numericVotes,
        int coffeeVotes,
        int unknownVotes,
        int eligibleVoters,
        int participationPercent,
        @Nullable BigDecimal average,
        @Nullable BigDecimal median,
        @Nullable String medianCard,
        List<String> mode,
        Map<String, Integer> distribution,
        @Nullable String min,
        @Nullable String max,
        @Nullable Integer spreadSteps,
        @Nullable BigDecimal stdDev,
        @Nullable Integer agreementPercent,
        @Nullable Integer adjacentAgreementPercent,
        boolean consensus,
        boolean unanimous,
        Verdict verdict,
        List<Outlier> outliers,
        @Nullable String suggestedCard,
        @Nullable SortedMap<Confidence, Integer> confidence,
        @Nullable BigDecimal averageConfident) {

    public enum Verdict {
        @JsonProperty("perfect_consensus")
        PERFECT_CONSENSUS,
        @JsonProperty("consensus_with_abstentions")
        CONSENSUS_WITH_ABSTENTIONS,
        @JsonProperty("close_agreement")
        CLOSE_AGREEMENT,
        @JsonProperty("wide_spread")
        WIDE_SPREAD,
        @JsonProperty("no_estimate")
        NO_ESTIMATE
    }

    public enum Side {
        @JsonProperty("low")
        LOW,
        @JsonProperty("high")
        HIGH;

        String word() {
            return this == LOW ? "low" : "high";
        }
    }

    /** Somebody whose card lies far from the middle and is shared by few: worth hearing first. */
    public record Outlier(UUID participantId, String card, Side side) {}

    static Statistics of(Deck deck, SortedMap<UUID, Hand> hands, int eligible, Suggestion suggestion) {
        return new Count(deck, hands).statistics(eligible, suggestion);
    }

    /** The same figures without naming anybody, for a room too large for names. */
    Statistics withoutNames() {
        return with(distribution, List.of());
    }

    /** The same figures as they were before a store forgot the order of the cards. */
    Statistics inOrderOf(Deck deck) {
        var ordered = new LinkedHashMap<String, Integer>();
        deck.cards().stream()
                .map(Card::key)
                .filter(distribution::containsKey)
                .forEach(key -> ordered.put(key, distribution.get(key)));
        return with(Collections.unmodifiableMap(ordered), outliers);
    }

    private Statistics with(Map<String, Integer> cards, List<Outlier> named) {
        return new Statistics(
                totalVotes,
                numericVotes,
                coffeeVotes,
                unknownVotes,
                eligibleVoters,
                participationPercent,
                average,
                median,
                medianCard,
                mode,
                cards,
                min,
                max,
                spreadSteps,
                stdDev,
                agreementPercent,
                adjacentAgreementPercent,
                consensus,
                unanimous,
                verdict,
                named,
                suggestedCard,
                confidence,
                averageConfident);
    }
}
