package plenum.sessions.internal.room;

import static plenum.activities.Decision.accepted;
import static plenum.activities.Decision.refused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.Decision;
import plenum.sessions.internal.room.RoomEvent.Change;
import plenum.sessions.internal.room.RoomEvent.Wait;
import plenum.shared.Problem;

/** How somebody comes to run a session by choice: handed the role, or by the secret that restores it. Pure. */
final class Lead {

    private Lead() {}

    static Decision<RoomEvent> transfer(RoomState room, UUID who, UUID to) {
        if (room.course().pause() != null && room.course().pause().reason() != Pause.Reason.MANUAL) {
            return refused(Absence.pausing(room).orElseThrow());
        }
        return Comings.isHereBeside(room, who, to)
                ? accepted(new RoomEvent.FacilitatorChanged(who, to, Change.TRANSFER))
                : refused(Problem.TRANSFER_TARGET_INVALID.refusal());
    }

    /** Whoever knows the secret runs the session, from any device and at any time; the secret is used up by it. */
    static Decision<RoomEvent> claim(RoomState room, RoomCommand.Claim claim, Instant now) {
        if (!claim.code().equals(room.course().code())) {
            return refused(RoomRules.notAllowed("session.claim"));
        }
        var known = room.participants().get(claim.participant());
        if (known != null && known.removal() != null) {
            return refused(known.removal().refusal());
        }
        var events = new ArrayList<>(arrival(room, known, claim, now));
        events.addAll(leads(room, claim.participant(), now));
        events.add(new RoomEvent.CodeChanged(claim.next()));
        return new Decision.Accepted<>(events);
    }

    private static List<RoomEvent> arrival(
            RoomState room, @Nullable Participant known, RoomCommand.Claim claim, Instant now) {
        if (known == null) {
            return List.of(new RoomEvent.Joined(
                    Comings.newcomer(room, claim.participant(), claim.arrival(), now), false, now));
        }
        if (!known.present()) {
            return List.of(new RoomEvent.Joined(
                    Comings.returned(room, known, claim.arrival().luck(), now), true, now));
        }
        return known.online() || !room.open() ? List.of() : Comings.inSight(room, known, now);
    }

    /** Whoever left as the last one was named to the end, but returns as somebody who helped. */
    static boolean isLeader(RoomState room, UUID who) {
        return room.isLed(who)
                && room.find(who).filter(one -> one.role() == Role.FACILITATOR).isPresent();
    }

    static RoomEvent changed(RoomState room, UUID to, Change reason) {
        return new RoomEvent.FacilitatorChanged(
                room.isLed(to) ? null : room.course().facilitatorId(), to, reason);
    }

    private static List<RoomEvent> leads(RoomState room, UUID who, Instant now) {
        var events = new ArrayList<RoomEvent>();
        boolean led = isLeader(room, who);
        if (room.course().grace() != null) {
            events.add(new RoomEvent.GraceEnded(led ? Wait.FACILITATOR_RETURNED : Wait.CLAIM, true, now));
        }
        if (!led) {
            events.add(changed(room, who, Change.CLAIM));
        }
        var pause = room.course().pause();
        if (pause != null && pause.reason() != Pause.Reason.MANUAL) {
            events.add(new RoomEvent.Resumed(now));
        }
        return events;
    }
}
