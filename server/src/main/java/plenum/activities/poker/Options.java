package plenum.activities.poker;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import plenum.activities.StoredJson;
import plenum.shared.Problem;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a table is run: what happens by itself, how long people have, and what a result says. A timer of 0 seconds is
 * none. From {@code splitFromCard} on a story is said to be too big; absent, it is the last numeric card.
 */
public record Options(
        boolean autoReveal,
        Countdown revealCountdown,
        @Min(1) @Max(10) int revealCountdownSeconds,
        @Min(0) @Max(LONGEST_TIMER) int timerSeconds,
        boolean timerAutoReveal,
        boolean excludeIdle,
        AfterReveal afterReveal,
        Asking confidence,
        Names names,
        Suggestion suggestion,
        @Min(50) @Max(100) int agreementThresholdPercent,
        @Min(1) @Max(10) int maxRounds,
        @Nullable String splitFromCard,
        boolean discussionPrompts,
        boolean allowCustomFinal,
        Prevote prevote) {

    static final int SHORTEST_TIMER = 10;
    static final int LONGEST_TIMER = 3_600;

    static final Options USUAL = new Options(
            false,
            Countdown.IF_MISSING,
            3,
            0,
            true,
            true,
            AfterReveal.LOCKED,
            Asking.OFF,
            Names.SHOWN,
            Suggestion.MEDIAN_UP,
            80,
            3,
            null,
            true,
            true,
            Prevote.OFF);

    public enum Countdown {
        @JsonProperty("never")
        NEVER,
        /** Only if the cards are to be turned before everybody has one down. */
        @JsonProperty("if_missing")
        IF_MISSING,
        @JsonProperty("always")
        ALWAYS
    }

    /** Whether one may still change one's own card when all are open. */
    public enum AfterReveal {
        @JsonProperty("locked")
        LOCKED,
        /** Yes, and everybody sees that and from what. */
        @JsonProperty("allow_marked")
        ALLOW_MARKED
    }

    /** Whether people say how sure they are. */
    public enum Asking {
        @JsonProperty("off")
        OFF,
        @JsonProperty("optional")
        OPTIONAL,
        @JsonProperty("required")
        REQUIRED
    }

    /** Whether cards carry the names of those who put them down. */
    public enum Names {
        @JsonProperty("shown")
        SHOWN,
        @JsonProperty("hidden")
        HIDDEN
    }

    /** A table kept by an older release says nothing of what that did not know; there it is as usual. */
    static Options kept(@Nullable ObjectNode kept) {
        return kept == null ? USUAL : StoredJson.value(StoredJson.over(USUAL, kept), Options.class);
    }

    public Options {
        if (timerSeconds != 0 && timerSeconds < SHORTEST_TIMER) {
            throw Problem.VALIDATION_ERROR.on(
                    "timer_seconds",
                    "must be 0 for none, or between %d and %d".formatted(SHORTEST_TIMER, LONGEST_TIMER));
        }
    }

    /** The last card from which on this deck says too big, and nothing if it has no such card. */
    @Nullable
    String splitFrom(Deck deck) {
        if (splitFromCard != null) {
            return splitFromCard;
        }
        return deck.cards().stream()
                .filter(card -> card.kind() == Card.Kind.NUMERIC)
                .reduce((one, other) -> other)
                .map(Card::key)
                .orElse(null);
    }

    /** Fit for this deck: a card it does not have stands for nothing. */
    Options fitting(Deck deck) {
        var card = splitFromCard == null
                ? null
                : deck.find(splitFromCard).map(Card::key).orElse(null);
        return Objects.equals(card, splitFromCard) ? this : splittingFrom(card);
    }

    private Options splittingFrom(@Nullable String card) {
        return new Options(
                autoReveal,
                revealCountdown,
                revealCountdownSeconds,
                timerSeconds,
                timerAutoReveal,
                excludeIdle,
                afterReveal,
                confidence,
                names,
                suggestion,
                agreementThresholdPercent,
                maxRounds,
                card,
                discussionPrompts,
                allowCustomFinal,
                prevote);
    }

    Duration countdown() {
        return Duration.ofSeconds(revealCountdownSeconds);
    }
}
