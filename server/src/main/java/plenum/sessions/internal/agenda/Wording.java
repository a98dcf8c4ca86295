package plenum.sessions.internal.agenda;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import plenum.activities.Line;
import plenum.shared.Problem;
import plenum.shared.Refusal;

/** What activities may be called and how long they may take. Collects all complaints. */
public final class Wording {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_DESCRIPTION = 2_000;
    private static final int SHORTEST_TIME = 5;
    private static final int LONGEST_TIME = 86_400;
    private static final Pattern LINES = Pattern.compile("\\R");

    private final List<Refusal.Detail> complaints = new ArrayList<>();

    public String title(String typed) {
        var title = Line.of(typed);
        if (title == null) {
            complain("title", "Please enter a title.");
            return "";
        }
        if (Line.length(title) > LONGEST_TITLE) {
            complain("title", "A title has at most " + LONGEST_TITLE + " characters.");
        }
        return title;
    }

    /** Text of several lines, each of them fit to be shown. */
    public @Nullable String description(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        var text = LINES.splitAsStream(typed)
                .map(Line::of)
                .map(line -> line == null ? "" : line)
                .reduce((above, below) -> above + "\n" + below)
                .orElse("")
                .strip();
        if (Line.length(text) > LONGEST_DESCRIPTION) {
            complain("description", "A description has at most " + LONGEST_DESCRIPTION + " characters.");
        }
        return text.isEmpty() ? null : text;
    }

    public @Nullable Duration time(@Nullable Integer seconds) {
        if (seconds == null) {
            return null;
        }
        if (seconds < SHORTEST_TIME || seconds > LONGEST_TIME) {
            complain("timeout_seconds", "An activity takes %d to %d seconds.".formatted(SHORTEST_TIME, LONGEST_TIME));
        }
        return Duration.ofSeconds(seconds);
    }

    public void refuseComplaints() {
        if (!complaints.isEmpty()) {
            throw Problem.VALIDATION_ERROR.on(complaints);
        }
    }

    private void complain(String field, String message) {
        complaints.add(new Refusal.Detail(field, message));
    }
}
