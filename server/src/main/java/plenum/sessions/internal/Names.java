package plenum.sessions.internal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import plenum.sessions.internal.room.Settling;
import plenum.shared.Problem;
import plenum.shared.Refusal;

/** What people and sessions may be called. Collects all complaints, so that nobody corrects one field after another. */
final class Names {

    private static final int LONGEST_PERSON = 50;
    private static final int LONGEST_SESSION = 100;
    private static final int LONGEST_REASON = 200;
    private static final Pattern PERSON = Pattern.compile("[\\p{L}\\p{M}\\p{Nd} '\\-.]+");
    private static final Pattern LETTER_OR_DIGIT = Pattern.compile("[\\p{L}\\p{Nd}]");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\p{Zl}\\p{Zp}]");
    private static final Pattern SPACES = Pattern.compile("\\p{Zs}+");

    private final List<Refusal.Detail> complaints = new ArrayList<>();

    String person(String field, String typed) {
        var name = tidy(typed).replace('\u2019', '\'');
        if (name.isEmpty()) {
            complain(field, "Please enter a name.");
        } else if (length(name) > LONGEST_PERSON) {
            complain(field, "A name has at most " + LONGEST_PERSON + " characters.");
        } else if (!PERSON.matcher(name).matches()) {
            complain(field, "Letters, numbers, spaces and ' - . are fine." + takeOut(name));
        } else if (!LETTER_OR_DIGIT.matcher(name).find()) {
            complain(field, "A name needs at least one letter or number.");
        }
        return name;
    }

    String session(String field, String typed) {
        var name = tidy(typed);
        if (name.isEmpty()) {
            complain(field, "Please enter a name.");
        } else if (length(name) > LONGEST_SESSION) {
            complain(field, "A session name has at most " + LONGEST_SESSION + " characters.");
        } else if (INVISIBLE.matcher(name).find()) {
            complain(field, "Please take out invisible characters.");
        }
        return name;
    }

    String label(String field, String typed) {
        return typed.isBlank() ? "" : session(field, typed);
    }

    /** What somebody is told when they are sent away. */
    String reason(String field, String typed) {
        var reason = tidy(typed);
        if (length(reason) > LONGEST_REASON) {
            complain(field, "A reason has at most " + LONGEST_REASON + " characters.");
        } else if (INVISIBLE.matcher(reason).find()) {
            complain(field, "Please take out invisible characters.");
        }
        return reason;
    }

    void language(String field, @Nullable String tag) {
        if (!Settling.isLanguage(tag)) {
            complain(field, "is not the tag of a language");
        }
    }

    void refuseComplaints() {
        if (!complaints.isEmpty()) {
            throw Problem.VALIDATION_ERROR.on(complaints);
        }
    }

    private void complain(String field, String message) {
        complaints.add(new Refusal.Detail(field, message));
    }

    /** One form for what looks the same: composed letters, single spaces, none at the ends. */
    private static String tidy(String typed) {
        return SPACES.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    private static int length(String name) {
        return name.codePointCount(0, name.length());
    }

    private static String takeOut(String name) {
        var strange = name.codePoints()
                .mapToObj(Character::toString)
                .filter(one -> !PERSON.matcher(one).matches())
                .filter(one -> !INVISIBLE.matcher(one).find())
                .distinct()
                .limit(3)
                .toList();
        return strange.isEmpty()
                ? " Please take out invisible characters."
                : " Please take out " + String.join(" and ", strange) + ".";
    }
}
