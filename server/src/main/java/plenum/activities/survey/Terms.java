package plenum.activities.survey;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import plenum.activities.Anonymity;

/** Under which terms people answer, whatever they are asked. {@code quorum} answers make a result; 0 needs none. */
public record Terms(
        ShowResults showResults,
        Anonymity anonymity,
        boolean allowChange,
        @Min(0) @Max(5_000) int quorum,
        boolean showCounts,
        boolean showNamesMissing) {

    public static final Terms USUAL = new Terms(ShowResults.ON_CLOSE, Anonymity.ANONYMOUS, true, 0, true, true);

    /** When people see what came out. Hidden first, so that nobody follows the crowd. */
    public enum ShowResults {
        @JsonProperty("live")
        LIVE,
        /** Each after the own answer. */
        @JsonProperty("after_answer")
        AFTER_ANSWER,
        @JsonProperty("on_close")
        ON_CLOSE,
        @JsonProperty("manual")
        MANUAL
    }

    boolean isAnonymous() {
        return anonymity == Anonymity.ANONYMOUS;
    }
}
