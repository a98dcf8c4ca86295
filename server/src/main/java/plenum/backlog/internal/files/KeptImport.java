package plenum.backlog.internal.files;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file on its way into the backlog of a team. */
record KeptImport(
        UUID id,
        UUID team,
        UUID account,
        Kind kind,
        @Nullable UUID project,
        State state,
        int progress,
        @Nullable ImportWish wish,
        @Nullable ImportResult result,
        Instant expiresAt) {

    enum Kind {
        ISSUES,
        HISTORY
    }

    enum State {
        PREVIEWED,
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    enum Duplicates {
        UPDATE,
        SKIP
    }

    enum BadRows {
        REFUSE,
        SKIP
    }

    /** @param mapping which column means which field; columns that are not in it are left aside */
    record ImportWish(Map<String, String> mapping, Duplicates onDuplicate, BadRows badRows) {}

    /** @param problem why nothing was brought in, where it failed */
    record ImportResult(
            int created,
            int updated,
            int skipped,
            int refused,
            @Nullable String problem) {}

    /** What a file would bring along that its team does not have. */
    record NewThings(
            List<String> projects,
            List<String> statuses,
            List<String> people,
            List<String> disciplines,
            List<String> sprints) {}
}
