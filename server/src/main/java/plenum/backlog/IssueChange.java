package plenum.backlog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One field of one issue went from one value to another. An issue, the instant, the history number and the field name a
 * change for ever: told twice it is still one change.
 *
 * @param historyId the tracker's number for everything that was changed together; 0 where there is none
 * @param position the order among changes made together
 */
public record IssueChange(
        IssueField field,
        Instant at,
        long historyId,
        int position,
        @Nullable Value from,
        @Nullable Value to) {

    /** A value as the tracker's id, as people read it, or both. */
    public record Value(@Nullable String id, @Nullable String text) {

        /** What to show: words if there are any. */
        public @Nullable String words() {
            return text != null ? text : id;
        }
    }
}
