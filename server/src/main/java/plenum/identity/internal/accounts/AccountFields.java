package plenum.identity.internal.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import plenum.identity.internal.LoginName;
import plenum.identity.internal.passwords.PasswordRules;
import plenum.shared.Problem;
import plenum.shared.Refusal.Detail;

/** What people say of themselves, held against what it must be; everything that is wrong is told at once. */
final class AccountFields {

    private static final Pattern EMAIL = Pattern.compile("[^\\s\\p{Cntrl}@]{1,64}@[^\\s\\p{Cntrl}@]{1,189}");
    private static final Pattern USERNAME = Pattern.compile("[\\p{L}\\p{M}\\p{N}._-]{3,100}");
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}\\p{Cs}]{1,80}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}");
    private static final int SHORTEST_NAME = 3;
    private static final int LONGEST_PROPOSAL = 90;

    private final List<Detail> wrong = new ArrayList<>();

    AccountFields email(String email) {
        return check(EMAIL.matcher(email).matches(), "email", "must be an e-mail address");
    }

    AccountFields username(String username) {
        return check(
                USERNAME.matcher(username).matches(), "username", "must be 3 to 100 letters, digits, dots, _ or -");
    }

    AccountFields displayName(String name) {
        return check(NAME.matcher(name).matches() && !name.isBlank(), "display_name", "must have 1 to 80 characters");
    }

    AccountFields language(String language) {
        return check(LANGUAGE.matcher(language).matches(), "language", "must be a language such as en or de");
    }

    AccountFields password(String field, String password, List<String> own) {
        PasswordRules.objection(password, own).ifPresent(objection -> wrong.add(new Detail(field, objection)));
        return this;
    }

    void refuse() {
        if (!wrong.isEmpty()) {
            throw Problem.VALIDATION_ERROR.on(wrong);
        }
    }

    private AccountFields check(boolean right, String field, String message) {
        if (!right) {
            wrong.add(new Detail(field, message));
        }
        return this;
    }

    /** From the address, until somebody chooses another one. */
    static String proposal(String email, Set<String> taken) {
        var plain = proposal(email);
        var proposal = plain;
        for (int n = 2; taken.contains(LoginName.key(proposal)); n++) {
            proposal = plain + n;
        }
        return proposal;
    }

    static String proposal(String email) {
        var local = email.substring(0, Math.max(0, email.indexOf('@'))).toLowerCase(Locale.ROOT);
        var plain = local.replaceAll("[^\\p{L}\\p{M}\\p{N}._-]", ".");
        var padded = plain.length() < SHORTEST_NAME ? plain + "-".repeat(SHORTEST_NAME - plain.length()) : plain;
        return padded.substring(0, Math.min(padded.length(), LONGEST_PROPOSAL));
    }
}
