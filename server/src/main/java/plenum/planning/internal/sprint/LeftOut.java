package plenum.planning.internal.sprint;

import java.util.UUID;

/** An issue that was in a sprint and counts in none of its figures. */
public record LeftOut(UUID issueId, String key, Why why) {

    public enum Why {
        IN_AND_OUT_BEFORE_START(Rule.R9),
        SUBTASK(Rule.R28),
        COUNTED_THROUGH_SUBTASKS(Rule.R28),
        EPIC(Rule.R28);

        private final Rule rule;

        Why(Rule rule) {
            this.rule = rule;
        }

        public Rule rule() {
            return rule;
        }
    }
}
