package plenum.identity.internal.passwords;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import plenum.identity.internal.LoginName;

/** What a new password must be: long, and nothing that is tried first. Nothing has to be in it. */
public final class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST = 256;

    private PasswordRules() {}

    /** What is wrong with it, if anything is. */
    public static Optional<String> objection(String password, List<String> own) {
        return objection(password, own, FirstGuesses.all());
    }

    static Optional<String> objection(String password, List<String> own, Set<String> common) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of("must have at least " + SHORTEST + " characters");
        }
        if (length > LONGEST) {
            return Optional.of("must have at most " + LONGEST + " characters");
        }
        var key = LoginName.key(password);
        if (common.contains(key) || key.codePoints().distinct().count() < 4) {
            return Optional.of("is among the first that are guessed");
        }
        return own.stream().map(LoginName::key).anyMatch(key::equals)
                ? Optional.of("must not be your name or address")
                : Optional.empty();
    }
}
