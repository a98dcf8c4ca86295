package plenum.sessions.internal.room;

import static plenum.activities.Decision.accepted;
import static plenum.activities.Decision.refused;
import static plenum.activities.Decision.repeated;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.Decision;
import plenum.activities.Turn;
import plenum.shared.Problem;

/** What becomes of the people in a room: other roles, other names, a seat or none, and removal. Pure. */
final class People {

    private People() {}

    static Decision<RoomEvent> changeRole(RoomState room, RoomCommand.ChangeRole change) {
        var person = room.participants().get(change.target());
        if (person == null || !person.present()) {
            return refused(Problem.PARTICIPANT_NOT_FOUND.refusal());
        }
        // The role of whoever runs the session goes to somebody else or stays.
        if (person.role() == Role.FACILITATOR || change.role() == Role.FACILITATOR) {
            return refused(RoomRules.notAllowed("participant.role"));
        }
        boolean votes = change.role() == Role.VOTER || (change.role() == Role.CO_FACILITATOR && person.canVote());
        return changed(room, person, person.as(change.role()), votes, change.luck());
    }

    static Decision<RoomEvent> changeSelf(RoomState room, RoomCommand.ChangeSelf change) {
        var person = room.participants().get(change.participant());
        if (person == null || !person.present()) {
            return refused(Problem.UNAUTHENTICATED.refusal());
        }
        var later = person.called(
                change.name() == null ? person.name() : change.name(),
                change.avatar() == null ? person.avatar() : change.avatar());
        if (change.hidden() != null) {
            later = later.marked(later.marks().hiding(change.hidden()));
        }
        boolean votes = change.votes() == null ? person.canVote() : change.votes();
        if (person.role() == Role.VOTER && !votes && !room.options().door().allowSpectators()) {
            return refused(Problem.SESSION_LOCKED.refusal());
        }
        if (!person.role().controls()) {
            later = later.as(votes ? Role.VOTER : Role.SPECTATOR);
        }
        return changed(room, person, later, votes, change.luck());
    }

    /** What whoever helps to run it may change about others: what they are called, and that lists leave them out. */
    static Decision<RoomEvent> rename(RoomState room, RoomCommand.Rename rename) {
        var person = room.participants().get(rename.target());
        if (person == null || !person.present()) {
            return refused(Problem.PARTICIPANT_NOT_FOUND.refusal());
        }
        var later = rename.name() == null ? person : person.called(rename.name(), person.avatar());
        if (rename.hidden() != null) {
            later = later.marked(later.marks().hiding(rename.hidden()));
        }
        return changed(room, person, later, person.canVote(), 0);
    }

    private static Decision<RoomEvent> changed(
            RoomState room, Participant before, Participant after, boolean votes, int luck) {
        if (votes == before.canVote()) {
            return after.equals(before) ? repeated() : accepted(new RoomEvent.PersonChanged(before, after));
        }
        if (hasOpenAnswer(room, before)) {
            return refused(RoomRules.wrongPhase(room));
        }
        var full = votes ? Comings.noSeatLeft(room) : Comings.noPlaceToWatch(room);
        if (full.isPresent()) {
            return refused(full.get());
        }
        Integer seat = votes ? (Integer) Comings.seatOf(room, before, luck) : null;
        return accepted(new RoomEvent.PersonChanged(before, after.voting(seat)));
    }

    static boolean hasOpenAnswer(RoomState room, Participant person) {
        return room.agenda()
                .active()
                .anyMatch(one -> one.takesAnswers() && one.box().hasAnswered(person.id()));
    }

    static Decision<RoomEvent> kick(RoomState room, RoomCommand.Kick kick, Instant now) {
        var person = room.participants().get(kick.target());
        if (person == null || !person.present()) {
            return refused(Problem.PARTICIPANT_NOT_FOUND.refusal());
        }
        if (person.role() == Role.FACILITATOR) {
            return refused(Problem.CANNOT_KICK_FACILITATOR.refusal());
        }
        if (person.role() == Role.CO_FACILITATOR
                && !Right.LEAD.isHeldBy(room.get(kick.participant()), room.options())) {
            return refused(RoomRules.notAllowed("participant.kick"));
        }
        var events = new ArrayList<>(withdrawn(room, person, now));
        events.add(new RoomEvent.Kicked(person.id(), kick.removal(), now));
        return new Decision.Accepted<>(events);
    }

    /** What somebody who is sent away has answered in what is open does not count. */
    private static List<RoomEvent> withdrawn(RoomState room, Participant person, Instant now) {
        return room.agenda()
                .active()
                .flatMap(activity -> withdrawn(room, activity, person, now).stream())
                .toList();
    }

    private static List<RoomEvent> withdrawn(RoomState room, Activity activity, Participant person, Instant now) {
        return activity.box()
                .allOf(person.id())
                .filter(BallotBox.Kept::counted)
                .map(BallotBox.Kept::ballot)
                .flatMap(ballot -> {
                    var turn = new Turn(person.id(), false, true, ballot, room.crowd(), now);
                    return activity.play().withdraw(ballot, turn).stream();
                })
                .<RoomEvent>map(event -> new RoomEvent.Played(activity.id(), event, now))
                .toList();
    }

    static Decision<RoomEvent> pardon(RoomState room, UUID target) {
        var person = room.participants().get(target);
        if (person == null) {
            return refused(Problem.PARTICIPANT_NOT_FOUND.refusal());
        }
        return isRemoved(person) ? accepted(new RoomEvent.Pardoned(target)) : repeated();
    }

    private static boolean isRemoved(@Nullable Participant person) {
        return person != null && person.removal() != null;
    }
}
