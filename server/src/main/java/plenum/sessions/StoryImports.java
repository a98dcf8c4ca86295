package plenum.sessions;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.Duplicates;
import plenum.activities.ImportPlan;
import plenum.activities.ImportRow;
import plenum.shared.Caller;

/** Bringing whole lists of stories into an activity, all of them in one step. */
public interface StoryImports {

    Imported bring(Caller.Seat seat, UUID activity, Wish wish);

    /** With {@code dryRun} nothing happens but the answer. */
    record Wish(List<ImportRow> rows, Duplicates duplicates, boolean dryRun) {}

    /** What became, or would become, of every row; a version only if something happened. */
    record Imported(
            List<ImportPlan.Line> rows,
            int created,
            int updated,
            int skipped,
            @Nullable Long v) {}
}
