package plenum.backlog.internal.files;

import java.util.List;
import java.util.Locale;
import plenum.backlog.IssueState;

/** What the name of a status most likely means; a manager says otherwise in the workflow. Pure. */
final class StatusWords {

    private static final List<String> DROPPED =
            List.of("won't", "wont", "cancel", "drop", "duplicate", "reject", "invalid", "verworfen", "abgebrochen");
    private static final List<String> DONE =
            List.of("done", "closed", "resolved", "complete", "released", "fertig", "erledigt", "geschlossen");
    private static final List<String> STARTED =
            List.of("progress", "doing", "review", "test", "started", "wip", "develop", "arbeit", "prüfung", "blocked");

    private StatusWords() {}

    static IssueState guess(String name) {
        var word = name.toLowerCase(Locale.ROOT);
        if (DROPPED.stream().anyMatch(word::contains)) {
            return IssueState.DROPPED;
        }
        if (DONE.stream().anyMatch(word::contains)) {
            return IssueState.DONE;
        }
        return STARTED.stream().anyMatch(word::contains) ? IssueState.STARTED : IssueState.TODO;
    }
}
