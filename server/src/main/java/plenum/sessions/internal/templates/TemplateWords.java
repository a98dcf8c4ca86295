package plenum.sessions.internal.templates;

import java.util.ArrayList;
import plenum.activities.Line;
import plenum.sessions.Templates.Words;
import plenum.shared.Problem;
import plenum.shared.Refusal;

/** What a template may be called, and what may be said about it. */
final class TemplateWords {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_DESCRIPTION = 500;

    private TemplateWords() {}

    /** Tidied; everything that is wrong with them is named at once. */
    static Words read(Words typed) {
        var complaints = new ArrayList<Refusal.Detail>();
        var name = Line.of(typed.name());
        var description = Line.of(typed.description());
        if (name == null || Line.length(name) > LONGEST_NAME) {
            complaints.add(new Refusal.Detail("name", "must have 1 to %d characters".formatted(LONGEST_NAME)));
        }
        if (description != null && Line.length(description) > LONGEST_DESCRIPTION) {
            complaints.add(new Refusal.Detail(
                    "description", "must have at most %d characters".formatted(LONGEST_DESCRIPTION)));
        }
        if (name == null || !complaints.isEmpty()) {
            throw Problem.VALIDATION_ERROR.on(complaints);
        }
        return new Words(name, description);
    }
}
