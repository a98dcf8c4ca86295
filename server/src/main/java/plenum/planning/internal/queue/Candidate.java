package plenum.planning.internal.queue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.planning.internal.sprint.IssueHistory.Level;
import plenum.planning.internal.sprint.WorkState;

/**
 * An issue that may stand in a queue.
 *
 * @param split its size by discipline, where it needs several; empty otherwise
 * @param rank sortable text that breaks ties
 */
public record Candidate(
        UUID id,
        String key,
        String title,
        String type,
        Level level,
        WorkState state,
        boolean deleted,
        boolean flagged,
        @Nullable String priority,
        Size size,
        @Nullable UUID assignee,
        @Nullable Stakeholder stakeholder,
        @Nullable String discipline,
        Map<String, BigDecimal> split,
        Timing timing,
        Worth worth,
        String rank,
        @Nullable LocalDate createdOn) {

    /** Absent is not zero. */
    public record Size(
            @Nullable BigDecimal points, @Nullable BigDecimal hours) {}

    /** What it is good for, each from 0 to 100. */
    public record Worth(
            @Nullable BigDecimal value,
            @Nullable BigDecimal timeCriticality,
            @Nullable BigDecimal riskReduction) {

        public static final Worth UNSAID = new Worth(null, null, null);
    }

    public enum Schedule {
        FLEXIBLE,
        /** Should be done by its due day. */
        SOFT,
        /** Happens at its hour. */
        HARD
    }

    public record Timing(
            Schedule schedule,
            @Nullable LocalDate dueOn,
            @Nullable Instant scheduledAt) {

        public static final Timing ANY = new Timing(Schedule.FLEXIBLE, null, null);

        boolean isHard() {
            return schedule == Schedule.HARD && scheduledAt != null;
        }
    }
}
