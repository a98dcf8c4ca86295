package plenum.sessions.internal.room;

import static java.util.Objects.requireNonNullElse;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import plenum.sessions.SettingsWish;
import plenum.sessions.SettingsWish.Visibility;

/** Who finds a session and who is let in. Nobody who has a place already is kept out by it. */
public record Door(
        Visibility visibility, boolean locked, boolean lateJoin, boolean requireSignIn, boolean allowSpectators) {

    public static final Door OPEN = new Door(Visibility.LISTED, false, true, false, true);

    Door with(SettingsWish wish) {
        return new Door(
                requireNonNullElse(wish.visibility(), visibility),
                requireNonNullElse(wish.locked(), locked),
                requireNonNullElse(wish.lateJoin(), lateJoin),
                requireNonNullElse(wish.requireSignIn(), requireSignIn),
                requireNonNullElse(wish.allowSpectators(), allowSpectators));
    }

    /** Whether newcomers are kept out of a session that has come so far. */
    boolean isShutTo(Course.Status status) {
        return locked || (!lateJoin && status == Course.Status.ACTIVE);
    }

    Set<String> changedTo(Door later) {
        var changed = new TreeSet<String>();
        if (visibility != later.visibility) {
            changed.add("visibility");
        }
        if (locked != later.locked) {
            changed.add("locked");
        }
        if (lateJoin != later.lateJoin) {
            changed.add("late_join");
        }
        if (requireSignIn != later.requireSignIn) {
            changed.add("require_sign_in");
        }
        if (allowSpectators != later.allowSpectators) {
            changed.add("allow_spectators");
        }
        return changed;
    }

    public String visibilityWord() {
        return visibility.name().toLowerCase(Locale.ROOT);
    }
}
