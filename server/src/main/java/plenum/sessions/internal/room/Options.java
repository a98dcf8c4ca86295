package plenum.sessions.internal.room;

import static java.util.Objects.requireNonNullElse;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import plenum.sessions.SettingsWish;
import plenum.sessions.SettingsWish.Controls;
import plenum.sessions.SettingsWish.Loss;

/** What whoever runs a session may decide about it while it goes on. */
public record Options(
        String name,
        Door door,
        int maxSeats,
        int maxParticipants,
        Loss loss,
        Controls controls,
        @Nullable String locale,
        int advanceSeconds) {

    public static Options usual(String name, Place.Limits limits) {
        return new Options(
                name, Door.OPEN, limits.seats(), limits.people(), Loss.TAKEOVER, Controls.FACILITATOR, null, 0);
    }

    public Options with(SettingsWish wish) {
        return new Options(
                name,
                door.with(wish),
                requireNonNullElse(wish.maxSeats(), maxSeats),
                requireNonNullElse(wish.maxParticipants(), maxParticipants),
                requireNonNullElse(wish.facilitatorLoss(), loss),
                requireNonNullElse(wish.controls(), controls),
                wish.locale() == null ? locale : wish.locale(),
                requireNonNullElse(wish.autoAdvanceSeconds(), advanceSeconds));
    }

    public Options called(@Nullable String newName) {
        return new Options(
                requireNonNullElse(newName, name),
                door,
                maxSeats,
                maxParticipants,
                loss,
                controls,
                locale,
                advanceSeconds);
    }

    /** In which of its settings another one differs, by the names they have on the wire. */
    Set<String> changedTo(Options later) {
        var changed = new TreeSet<>(door.changedTo(later.door));
        if (!name.equals(later.name)) {
            changed.add("name");
        }
        if (maxSeats != later.maxSeats) {
            changed.add("max_seats");
        }
        if (maxParticipants != later.maxParticipants) {
            changed.add("max_participants");
        }
        if (loss != later.loss) {
            changed.add("facilitator_loss");
        }
        if (controls != later.controls) {
            changed.add("controls");
        }
        if (locale != null ? !locale.equals(later.locale) : later.locale != null) {
            changed.add("locale");
        }
        if (advanceSeconds != later.advanceSeconds) {
            changed.add("auto_advance_seconds");
        }
        return changed;
    }

    /** How long a result stays before what comes next begins by itself; absent where nothing does. */
    public @Nullable Integer autoAdvance() {
        return advanceSeconds == 0 ? null : (Integer) advanceSeconds;
    }

    public String lossWord() {
        return loss.name().toLowerCase(Locale.ROOT);
    }

    public String controlsWord() {
        return controls.name().toLowerCase(Locale.ROOT);
    }
}
