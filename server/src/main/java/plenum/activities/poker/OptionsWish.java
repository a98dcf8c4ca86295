package plenum.activities.poker;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import plenum.shared.Problem;

/** What is to be different about how a table is run; what is absent stays as it is. */
public record OptionsWish(
        @Nullable Boolean autoReveal,
        Options.@Nullable Countdown revealCountdown,
        @Min(1) @Max(10) @Nullable Integer revealCountdownSeconds,
        @Min(0) @Max(Options.LONGEST_TIMER) @Nullable Integer timerSeconds,
        @Nullable Boolean timerAutoReveal,
        @Nullable Boolean excludeIdle,
        Options.@Nullable AfterReveal afterReveal,
        Options.@Nullable Asking confidence,
        Options.@Nullable Names names,
        @Nullable Suggestion suggestion,
        @Min(50) @Max(100) @Nullable Integer agreementThresholdPercent,
        @Min(1) @Max(10) @Nullable Integer maxRounds,
        @Nullable String splitFromCard,
        @Nullable Boolean discussionPrompts,
        @Nullable Boolean allowCustomFinal,
        @Nullable Prevote prevote) {

    public OptionsWish {
        between("reveal_countdown_seconds", revealCountdownSeconds, 1, 10);
        between("agreement_threshold_percent", agreementThresholdPercent, 50, 100);
        between("max_rounds", maxRounds, 1, 10);
        if (timerSeconds != null && timerSeconds != 0) {
            between("timer_seconds", timerSeconds, Options.SHORTEST_TIMER, Options.LONGEST_TIMER);
        }
    }

    /** An empty split card is none of one's own: the last numeric card then. */
    Options appliedTo(Options former) {
        var split = requireNonNullElse(splitFromCard, requireNonNullElse(former.splitFromCard(), ""));
        return new Options(
                requireNonNullElse(autoReveal, former.autoReveal()),
                requireNonNullElse(revealCountdown, former.revealCountdown()),
                requireNonNullElse(revealCountdownSeconds, former.revealCountdownSeconds()),
                requireNonNullElse(timerSeconds, former.timerSeconds()),
                requireNonNullElse(timerAutoReveal, former.timerAutoReveal()),
                requireNonNullElse(excludeIdle, former.excludeIdle()),
                requireNonNullElse(afterReveal, former.afterReveal()),
                requireNonNullElse(confidence, former.confidence()),
                requireNonNullElse(names, former.names()),
                requireNonNullElse(suggestion, former.suggestion()),
                requireNonNullElse(agreementThresholdPercent, former.agreementThresholdPercent()),
                requireNonNullElse(maxRounds, former.maxRounds()),
                split.isEmpty() ? null : split,
                requireNonNullElse(discussionPrompts, former.discussionPrompts()),
                requireNonNullElse(allowCustomFinal, former.allowCustomFinal()),
                requireNonNullElse(prevote, former.prevote()));
    }

    private static void between(String field, @Nullable Integer value, int least, int most) {
        if (value != null && (value < least || value > most)) {
            throw Problem.VALIDATION_ERROR.on(field, "must be between %d and %d".formatted(least, most));
        }
    }
}
