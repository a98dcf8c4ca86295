package plenum.sessions.internal.room;

import static plenum.activities.Decision.accepted;
import static plenum.activities.Decision.refused;
import static plenum.activities.Decision.repeated;

import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plenum.activities.Decision;
import plenum.sessions.SettingsWish.Visibility;
import plenum.shared.Problem;
import plenum.shared.Refusal;

/** What may be decided about a session, and by whom. Pure. */
public final class Settling {

    private static final int FEWEST_SEATS = 2;
    private static final int FASTEST_ADVANCE = 3;
    private static final int SLOWEST_ADVANCE = 300;

    private Settling() {}

    static Decision<RoomEvent> settle(RoomState room, RoomCommand.Settle settle) {
        var before = room.options();
        var after = before.called(settle.name()).with(settle.wish());
        if (after.equals(before)) {
            return repeated();
        }
        if (after.loss() != before.loss() && !Right.MANAGE_LOSS.isHeldBy(room.get(settle.participant()), before)) {
            return refused(RoomRules.notAllowed("session.facilitator_loss"));
        }
        var figures = room.participants().figures();
        var complaint = complaint(after, room.place(), figures.voters(), figures.present());
        return complaint.isPresent()
                ? refused(complaint.get())
                : accepted(new RoomEvent.Settled(after, before.changedTo(after)));
    }

    /** What is wrong with these settings of a session at this place in which so many people are, so many of them on seats. */
    public static Optional<Refusal> complaint(Options options, Place place, long seated, long people) {
        var limits = place.limits();
        var details = new ArrayList<Refusal.Detail>();
        size("settings.max_seats", options.maxSeats(), Math.max(FEWEST_SEATS, seated), limits.seats())
                .ifPresent(details::add);
        size("settings.max_participants", options.maxParticipants(), Math.max(1, people), limits.people())
                .ifPresent(details::add);
        if (options.door().visibility() == Visibility.TEAM && place.teamId() == null) {
            details.add(new Refusal.Detail("settings.visibility", "this session belongs to no team"));
        }
        int advance = options.advanceSeconds();
        if (advance != 0 && (advance < FASTEST_ADVANCE || advance > SLOWEST_ADVANCE)) {
            var range = "must be 0 or between %d and %d".formatted(FASTEST_ADVANCE, SLOWEST_ADVANCE);
            details.add(new Refusal.Detail("settings.auto_advance_seconds", range));
        }
        if (!isLanguage(options.locale())) {
            details.add(new Refusal.Detail("settings.locale", "is not the tag of a language"));
        }
        return details.isEmpty() ? Optional.empty() : Optional.of(Problem.VALIDATION_ERROR.on(List.copyOf(details)));
    }

    private static Optional<Refusal.Detail> size(String field, int wished, long least, int most) {
        return wished >= least && wished <= most
                ? Optional.empty()
                : Optional.of(new Refusal.Detail(field, "must be between %d and %d".formatted(least, most)));
    }

    public static boolean isLanguage(@Nullable String tag) {
        if (tag == null) {
            return true;
        }
        try {
            return !new Locale.Builder()
                    .setLanguageTag(tag)
                    .build()
                    .getLanguage()
                    .isEmpty();
        } catch (IllformedLocaleException notATag) {
            return false;
        }
    }
}
