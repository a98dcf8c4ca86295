package plenum.activities.qa;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import plenum.activities.Setup;
import plenum.activities.Typed;

/** What may be asked, how much of it, and who sees whose question. */
public record QaConfig(
        @Nullable String topic,
        @Min(20) @Max(1_000) int maxChars,
        @Min(1) @Max(20) int maxOpenPerPerson,
        Moderation moderation,
        Asker author,
        Sort sort) {

    /** Whether somebody looks at questions before they are shown. */
    public enum Moderation {
        @JsonProperty("off")
        OFF,
        @JsonProperty("approve")
        APPROVE
    }

    /** Whether a question bears the name of whoever asks. */
    public enum Asker {
        @JsonProperty("anonymous")
        ANONYMOUS,
        /** As each likes it. */
        @JsonProperty("optional")
        OPTIONAL,
        @JsonProperty("named")
        NAMED
    }

    /** Which questions come first. */
    public enum Sort {
        @JsonProperty("top")
        TOP,
        @JsonProperty("newest")
        NEWEST
    }

    private static final int LONGEST_TOPIC = 200;

    private static final QaConfig USUAL = new QaConfig(null, 500, 3, Moderation.OFF, Asker.OPTIONAL, Sort.TOP);

    static final QaConfig EXAMPLE =
            new QaConfig("The plan for spring", 300, 5, Moderation.APPROVE, Asker.NAMED, Sort.NEWEST);

    static Setup<QaConfig, QaState> setup(QaConfig example) {
        return Setup.of(QaConfig.class, USUAL, example, QaState::fresh);
    }

    public QaConfig {
        topic = Typed.line("topic", topic, LONGEST_TOPIC);
    }
}
