package plenum.backlog.internal.issues;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plenum.backlog.Issue;

/**
 * Which issues of a team are looked for. Of several values of one filter one has to fit; what is empty or absent does not
 * count. People, disciplines and sprints are named by their id, or by {@code none}.
 *
 * @param text words all of which are in the key, the title or the description, the last perhaps unfinished
 * @param key the key an issue has or once had
 */
record Filter(
        List<String> project,
        List<String> sprint,
        @Nullable StateFilter states,
        List<String> type,
        List<Issue.Level> level,
        List<String> discipline,
        List<String> stakeholder,
        List<String> assignee,
        List<String> label,
        List<String> priority,
        @Nullable Boolean flagged,
        @Nullable Boolean unestimated,
        @Nullable String text,
        @Nullable Instant updatedSince,
        @Nullable String key) {}
