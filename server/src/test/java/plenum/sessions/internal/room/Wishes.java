package plenum.sessions.internal.room;

import plenum.sessions.SettingsWish;
import plenum.sessions.SettingsWish.Controls;
import plenum.sessions.SettingsWish.Loss;

/** Wishes for one setting each. */
final class Wishes {

    private Wishes() {}

    static SettingsWish toTheTeam() {
        return new SettingsWish(
                SettingsWish.Visibility.TEAM, null, null, null, null, null, null, null, null, null, null);
    }

    static SettingsWish losing(Loss loss) {
        return new SettingsWish(null, null, null, null, null, null, null, loss, null, null, null);
    }

    static SettingsWish controlled(Controls controls) {
        return new SettingsWish(null, null, null, null, null, null, null, null, controls, null, null);
    }

    static SettingsWish locked() {
        return new SettingsWish(null, true, null, null, null, null, null, null, null, null, null);
    }

    static SettingsWish withoutLateJoin() {
        return new SettingsWish(null, null, false, null, null, null, null, null, null, null, null);
    }

    static SettingsWish withSignIn() {
        return new SettingsWish(null, null, null, true, null, null, null, null, null, null, null);
    }

    static SettingsWish withoutSpectators() {
        return new SettingsWish(null, null, null, null, false, null, null, null, null, null, null);
    }

    static SettingsWish seats(int most) {
        return new SettingsWish(null, null, null, null, null, most, null, null, null, null, null);
    }

    static SettingsWish people(int most) {
        return new SettingsWish(null, null, null, null, null, null, most, null, null, null, null);
    }
}
