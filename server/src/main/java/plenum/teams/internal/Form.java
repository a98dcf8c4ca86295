package plenum.teams.internal;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import plenum.shared.Problem;
import plenum.shared.Refusal;

/** Reads what somebody filled in, and names everything that is wrong with it at once. Pure. */
final class Form {

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>()\\[\\],;:\"\\\\]{1,64}@" + domain());
    private static final Pattern DOMAIN = Pattern.compile(domain());
    private static final int LONGEST_EMAIL = 254;

    private final List<Refusal.Detail> complaints = new ArrayList<>();

    private static String domain() {
        return "(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+[\\p{L}\\p{N}-]{2,63}";
    }

    void complain(String field, String message) {
        complaints.add(new Refusal.Detail(field, message));
    }

    String name(String field, @Nullable String typed, int longest) {
        var line = Naming.line(typed, longest);
        if (line == null) {
            complain(field, "must have 1 to %d characters".formatted(longest));
            return "";
        }
        return line;
    }

    String timeZone(@Nullable String typed, String known) {
        if (typed != null
                && !typed.equals("UTC")
                && !ZoneId.getAvailableZoneIds().contains(typed)) {
            complain("time_zone", "is not the name of a time zone");
        }
        return typed == null ? known : typed;
    }

    String language(@Nullable String typed, String known) {
        if (typed == null) {
            return known;
        }
        if (!LANGUAGE.matcher(typed).matches()) {
            complain("language", "is not the tag of a language");
        }
        return Locale.forLanguageTag(typed).toLanguageTag();
    }

    /** In small letters, as nobody tells two people apart by the case of their address. */
    String email(String field, String typed) {
        var email = typed.strip().toLowerCase(Locale.ROOT);
        if (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches()) {
            complain(field, "is not an e-mail address");
        }
        return email;
    }

    String domain(String field, String typed) {
        var domain = typed.strip().toLowerCase(Locale.ROOT).replaceFirst("^@", "");
        if (!DOMAIN.matcher(domain).matches()) {
            complain(field, "is not the domain of an e-mail address");
        }
        return domain;
    }

    void refuseComplaints() {
        if (!complaints.isEmpty()) {
            throw Problem.VALIDATION_ERROR.on(complaints);
        }
    }
}
