package plenum.sessions.internal.room;

import plenum.realtime.Position;

/** A room's state and the position in its history that belongs to it. */
public record Standing(RoomState state, Position at) {

    /** The same, with everybody as present as they were known to be: the store does not know. */
    public Standing withPresenceOf(RoomState known) {
        var later = state;
        for (var person : state.participants().values()) {
            var before = known.participants().get(person.id());
            if (before != null && person.present() && !isWaitedFor(person)) {
                later = later.participant(person.seenAs(before));
            }
        }
        return new Standing(later, at);
    }

    /** Somebody else saw them go; they are back when they are heard of again. */
    private boolean isWaitedFor(Participant person) {
        var grace = state.course().grace();
        return grace != null && grace.lost().equals(person.id());
    }
}
