package plenum.sessions.internal.room;

import static plenum.activities.Decision.accepted;
import static plenum.activities.Decision.refused;
import static plenum.activities.Decision.repeated;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import plenum.activities.Decision;
import plenum.activities.Outline;
import plenum.shared.Problem;

/** Quiet reminders to those whose answers are missing, seldom enough not to annoy. Pure. */
final class Nudging {

    private static final Duration REST = Duration.ofSeconds(30);

    private Nudging() {}

    static Decision<RoomEvent> nudge(RoomState room, RoomCommand.Nudge nudge, Instant now) {
        var paused = Absence.pausing(room);
        if (paused.isPresent()) {
            return refused(paused.get());
        }
        if (room.outline().phase() != Outline.Phase.VOTING || room.ownTime() != null) {
            return refused(RoomRules.wrongPhase(room));
        }
        var from = room.get(nudge.participant());
        return nudge.target() == null ? all(room, from, now) : one(room, from, nudge.target(), now);
    }

    private static Decision<RoomEvent> one(RoomState room, Participant from, UUID target, Instant now) {
        var person = room.participants().get(target);
        if (person == null || !person.present()) {
            return refused(Problem.PARTICIPANT_NOT_FOUND.refusal());
        }
        return mayNudge(from, person)
                ? asked(room, Set.of(person), from, now)
                : refused(RoomRules.notAllowed("participant.nudge"));
    }

    private static Decision<RoomEvent> all(RoomState room, Participant from, Instant now) {
        var others = room.present()
                .filter(one -> !one.id().equals(from.id()) && mayNudge(from, one))
                .collect(Collectors.toSet());
        return asked(room, others, from, now);
    }

    /** Those who run a session together do not remind each other by this button. */
    private static boolean mayNudge(Participant from, Participant person) {
        return from.role() == Role.FACILITATOR || person.role() != Role.CO_FACILITATOR;
    }

    private static Decision<RoomEvent> asked(RoomState room, Set<Participant> people, Participant from, Instant now) {
        var answered = room.box().answered();
        var due = people.stream()
                .filter(one -> one.canVote() && !answered.contains(one.id()))
                .filter(one -> hasRested(one, now))
                .map(Participant::id)
                .collect(Collectors.toUnmodifiableSet());
        return due.isEmpty() ? repeated() : accepted(new RoomEvent.Nudged(due, from.role(), now));
    }

    private static boolean hasRested(Participant person, Instant now) {
        var last = person.marks().nudge();
        return last == null || !now.isBefore(last.at().plus(REST));
    }

    static RoomState nudged(RoomState room, RoomEvent.Nudged nudged) {
        var later = room;
        var nudge = new Marks.Nudge(nudged.at(), nudged.from());
        for (var id : nudged.participants()) {
            var person = later.get(id);
            later = later.participant(person.marked(person.marks().nudged(nudge)));
        }
        return later;
    }
}
