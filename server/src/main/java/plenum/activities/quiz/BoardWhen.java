package plenum.activities.quiz;

import com.fasterxml.jackson.annotation.JsonProperty;

/** When people see how they stand among the others. */
public enum BoardWhen {
    @JsonProperty("after_each")
    AFTER_EACH,
    @JsonProperty("per_section")
    PER_SECTION,
    @JsonProperty("at_end")
    AT_END,
    @JsonProperty("off")
    OFF
}
