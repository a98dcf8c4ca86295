package plenum.sessions.internal.room;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import plenum.sessions.SettingsWish;

/** What whoever runs a room decided about it, in the plainest way. */
abstract class NaiveSettings extends NaiveCourse {

    private final Place.Limits limits;
    private String name = "Planning";
    private SettingsWish.Visibility visibility = SettingsWish.Visibility.LISTED;
    boolean locked;
    boolean lateJoin = true;
    boolean signIn;
    boolean watchers = true;
    int seats;
    int most;

    @Nullable
    private String locale;

    NaiveSettings(Place.Limits limits, Duration timeout, Instant now) {
        super(timeout, now);
        this.limits = limits;
        this.seats = limits.seats();
        this.most = limits.people();
    }

    abstract int here(boolean votes);

    List<String> settle(@Nullable Person person, @Nullable String called, SettingsWish wish) {
        if (!controls(person)) {
            return refused("UNAUTHORIZED");
        }
        var former = options();
        var newLoss = wish.facilitatorLoss() == null ? loss : Story.word(wish.facilitatorLoss());
        int newSeats = wish.maxSeats() == null ? seats : wish.maxSeats();
        int newMost = wish.maxParticipants() == null ? most : wish.maxParticipants();
        var newVisibility = wish.visibility() == null ? visibility : wish.visibility();
        var wanted = options(called == null ? name : called, newVisibility, newSeats, newMost, newLoss, wish);
        if (wanted.equals(former)) {
            return List.of();
        }
        if (!newLoss.equals(loss) && !person.role.equals("facilitator")) {
            return refused("UNAUTHORIZED");
        }
        boolean fits = newSeats >= 2
                && newSeats >= here(true)
                && newSeats <= limits.seats()
                && newMost >= 1
                && newMost >= here(true) + here(false)
                && newMost <= limits.people();
        // Whoever has an account here began the session in a team.
        boolean isAnybodys = newVisibility == SettingsWish.Visibility.TEAM && !hosted;
        if (!fits || isAnybodys || "x".equals(wanted.locale())) {
            return refused("VALIDATION_ERROR");
        }
        take(wanted);
        return List.of("settled");
    }

    private Options options(
            String called, SettingsWish.Visibility seen, int newSeats, int newMost, String newLoss, SettingsWish wish) {
        var door = new Door(
                seen,
                wish.locked() == null ? locked : wish.locked(),
                wish.lateJoin() == null ? lateJoin : wish.lateJoin(),
                wish.requireSignIn() == null ? signIn : wish.requireSignIn(),
                wish.allowSpectators() == null ? watchers : wish.allowSpectators());
        boolean everyone =
                wish.controls() == null ? everyoneControls : wish.controls() == SettingsWish.Controls.EVERYONE;
        return new Options(
                called,
                door,
                newSeats,
                newMost,
                SettingsWish.Loss.valueOf(newLoss.toUpperCase(Locale.ROOT)),
                everyone ? SettingsWish.Controls.EVERYONE : SettingsWish.Controls.FACILITATOR,
                wish.locale() == null ? locale : wish.locale(),
                0);
    }

    private void take(Options wanted) {
        name = wanted.name();
        visibility = wanted.door().visibility();
        locked = wanted.door().locked();
        lateJoin = wanted.door().lateJoin();
        signIn = wanted.door().requireSignIn();
        watchers = wanted.door().allowSpectators();
        seats = wanted.maxSeats();
        most = wanted.maxParticipants();
        loss = Story.word(wanted.loss());
        everyoneControls = wanted.controls() == SettingsWish.Controls.EVERYONE;
        locale = wanted.locale();
    }

    Options options() {
        return options(name, visibility, seats, most, loss, SettingsWish.NOTHING);
    }
}
