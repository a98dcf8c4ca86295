package plenum.activities;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What would become of every row, and the one command that does it; no command, if nothing would change. */
public record ImportPlan<C>(List<Line> lines, @Nullable C command) {

    public record Line(
            int row,
            Action action,
            @Nullable String ref,
            @Nullable String title,
            @Nullable Reason reason) {}

    public enum Action {
        CREATE,
        UPDATE,
        SKIP
    }

    /** Why a row is skipped. */
    public enum Reason {
        NO_TITLE,
        NOT_VALID,
        ALREADY_THERE,
        TWICE_IN_FILE,
        UNCHANGED,
        NO_ROOM
    }

    public ImportPlan {
        lines = List.copyOf(lines);
    }

    public int count(Action action) {
        return (int) lines.stream().filter(line -> line.action() == action).count();
    }
}
