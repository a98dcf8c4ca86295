package plenum.activities.poker;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How sure somebody is of their card. */
public enum Confidence {
    @JsonProperty("low")
    LOW,
    @JsonProperty("medium")
    MEDIUM,
    @JsonProperty("high")
    HIGH
}
