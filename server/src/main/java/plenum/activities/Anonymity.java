package plenum.activities;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What becomes known of who said what. It is told before the first answer, and holds from then on. */
public enum Anonymity {
    /** Nobody ever knows, and after the close nobody can find out. */
    @JsonProperty("anonymous")
    ANONYMOUS,
    /** Whoever leads the session knows. */
    @JsonProperty("facilitator")
    FACILITATOR,
    /** Everybody knows. */
    @JsonProperty("named")
    NAMED
}
