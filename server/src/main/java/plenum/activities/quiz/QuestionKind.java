package plenum.activities.quiz;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What makes an answer to a question. */
public enum QuestionKind {
    @JsonProperty("single")
    SINGLE,
    @JsonProperty("multiple")
    MULTIPLE,
    @JsonProperty("true_false")
    TRUE_FALSE,
    /** A number, the nearer the better. */
    @JsonProperty("numeric")
    NUMERIC,
    /** Whoever is first says the answer aloud, and whoever leads judges it. */
    @JsonProperty("buzzer")
    BUZZER;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean hasOptions() {
        return this == SINGLE || this == MULTIPLE || this == TRUE_FALSE;
    }

    boolean hasSpeed() {
        return hasOptions();
    }
}
