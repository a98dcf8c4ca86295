package plenum.teams.internal;

import java.util.Locale;
import plenum.teams.Role;

/** How roles are written in rows. */
final class Spelling {

    private Spelling() {}

    static Role role(String word) {
        return Role.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
