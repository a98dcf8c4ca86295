package plenum.sessions.internal.room;

import java.util.Locale;
import java.util.Objects;
import plenum.sessions.SettingsWish;
import plenum.sessions.SettingsWish.Controls;
import plenum.sessions.SettingsWish.Loss;

/** What whoever runs a session may decide about it while it goes on. */
public record Options(Loss loss, Controls controls, boolean locked) {

    public static final Options USUAL = new Options(Loss.TAKEOVER, Controls.FACILITATOR, false);

    public static Options stored(String loss, String controls, boolean locked) {
        return new Options(
                Loss.valueOf(loss.toUpperCase(Locale.ROOT)),
                Controls.valueOf(controls.toUpperCase(Locale.ROOT)),
                locked);
    }

    public Options with(SettingsWish wish) {
        return new Options(
                Objects.requireNonNullElse(wish.facilitatorLoss(), loss),
                Objects.requireNonNullElse(wish.controls(), controls),
                Objects.requireNonNullElse(wish.locked(), locked));
    }

    public String lossWord() {
        return loss.name().toLowerCase(Locale.ROOT);
    }

    public String controlsWord() {
        return controls.name().toLowerCase(Locale.ROOT);
    }
}
