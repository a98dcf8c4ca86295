package plenum.sessions.internal.room;

import static java.util.Objects.requireNonNullElse;
import static plenum.activities.Decision.refused;
import static plenum.activities.Decision.repeated;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.ActionRecorded;
import plenum.activities.Decision;
import plenum.sessions.internal.room.Progress.Status;
import plenum.shared.Problem;

/** What is to be done about results, and whom that is told. Pure. */
public final class Agreeing {

    private static final int MOST = 100;

    private Agreeing() {}

    static Decision<RoomEvent> agree(RoomState room, AgendaCommand.Agree agree, Instant now) {
        var activity = room.agenda().activities().get(agree.activity());
        if (activity == null) {
            return AgendaRules.unknown();
        }
        var action = agree.action();
        if (room.agenda().actions().anyMatch(one -> one.id().equals(action.id()))) {
            return repeated();
        }
        var status = activity.progress().status();
        if (status == Status.DRAFT || status == Status.PUBLISHED) {
            return refused(Problem.ACTIVITY_NOT_ACTIVE.refusal().with("state", status.word()));
        }
        if (isStranger(room, action.ownerId())) {
            return refused(Problem.PARTICIPANT_NOT_FOUND.refusal());
        }
        return room.agenda().actions().count() >= MOST
                ? refused(Problem.LIMIT_REACHED.because(MOST + " actions"))
                : AgendaRules.happens(now, new AgendaEvent.Agreed(activity.id(), action));
    }

    static Decision<RoomEvent> amend(RoomState room, AgendaCommand.Amend amend, Instant now) {
        var activity = room.agenda().activities().get(amend.activity());
        if (activity == null) {
            return AgendaRules.unknown();
        }
        var known = activity.actions().stream()
                .filter(one -> one.id().equals(amend.action()))
                .findFirst();
        if (known.isEmpty()) {
            return refused(Problem.ITEM_NOT_FOUND.refusal());
        }
        var before = known.get();
        var owner = amend.owner() == null ? before.ownerId() : amend.owner().id();
        if (amend.owner() != null && isStranger(room, owner)) {
            return refused(Problem.PARTICIPANT_NOT_FOUND.refusal());
        }
        var after = new Action(
                before.id(),
                requireNonNullElse(amend.text(), before.text()),
                owner,
                amend.due() == null ? before.due() : filled(amend.due()),
                requireNonNullElse(amend.status(), before.status()),
                before.agreedAt());
        return after.equals(before)
                ? repeated()
                : AgendaRules.happens(now, new AgendaEvent.Agreed(activity.id(), after));
    }

    private static @Nullable String filled(String due) {
        return due.isEmpty() ? null : due;
    }

    private static boolean isStranger(RoomState room, @Nullable UUID owner) {
        return owner != null
                && room.find(owner).filter(one -> one.removal() == null).isEmpty();
    }

    /** In a team's session it is told to whoever keeps the team's work, as actions of a retro are. */
    public static List<ActionRecorded> facts(RoomState room, RoomEvent event) {
        var team = room.place().teamId();
        if (team == null
                || !(event instanceof RoomEvent.Planned(AgendaEvent.Agreed(var activity, var action), var at))) {
            return List.of();
        }
        var owner = action.ownerId() == null
                ? null
                : room.find(action.ownerId()).map(Participant::name).orElse(null);
        return List.of(new ActionRecorded(
                room.place().id(),
                activity,
                team,
                action.id(),
                action.text(),
                action.ownerId(),
                owner,
                action.due(),
                action.status().word(),
                at));
    }
}
