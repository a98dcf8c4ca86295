package plenum.activities.quiz;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What speed is worth beside a right answer. */
public enum Scoring {
    /** All speed together less than one right answer. */
    @JsonProperty("accuracy_first")
    ACCURACY_FIRST,
    @JsonProperty("classic")
    CLASSIC,
    @JsonProperty("no_speed")
    NO_SPEED;

    /** What a right answer is worth, however slow. */
    static final int BASE = 600;

    private static final int MOST = 400;

    /** What the quickest answer is worth more, in a quiz of so many questions that give points. */
    int speedPoints(int scored) {
        return switch (this) {
            case CLASSIC -> MOST;
            case NO_SPEED -> 0;
            case ACCURACY_FIRST -> Math.min(MOST, (BASE - 1) / Math.max(1, scored));
        };
    }
}
