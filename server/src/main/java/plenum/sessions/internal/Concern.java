package plenum.sessions.internal;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import plenum.activities.OwnTime;
import plenum.sessions.internal.room.Participant;
import plenum.sessions.internal.room.Right;
import plenum.sessions.internal.room.RoomState;

/**
 * Whose own part a change may have touched. Most changes concern nobody's; a phase change concerns only those who may
 * now do something else.
 */
record Concern(
        RoomState before,
        RoomState after,
        boolean otherOptions,
        boolean otherRound,
        @Nullable OwnTime wasOwn,
        @Nullable OwnTime isOwn) {

    static Concern of(RoomState before, RoomState after) {
        return new Concern(
                before,
                after,
                !before.options().equals(after.options()),
                !Objects.equals(before.agenda().currentId(), after.agenda().currentId())
                        || before.box().round() != after.box().round(),
                before.ownTime(),
                after.ownTime());
    }

    boolean touches(Participant person, Participant was) {
        return otherOptions
                || Right.CONTROL.isHeldBy(person, after.options())
                || isOther(person, was)
                || hasOtherAnswer(person)
                || OwnPart.hasOtherPart(person, before, after);
    }

    @SuppressWarnings("ReferenceEquality") // the same record needs no look inside
    private static boolean isOther(Participant person, Participant was) {
        return person != was
                && (person.role() != was.role()
                        || person.canVote() != was.canVote()
                        || !person.name().equals(was.name())
                        || !person.avatar().equals(was.avatar())
                        || person.left() != was.left()
                        || !person.marks().equals(was.marks()));
    }

    /**
     * A new round has no answers but those that came along from an earlier one, and phones know that by themselves; an
     * activity brought back brings its own.
     */
    private boolean hasOtherAnswer(Participant person) {
        return otherRound
                ? wasOwn != null || isOwn != null || after.box().holdsAnyOf(person.id())
                : (wasOwn == null) != (isOwn == null) || !after.box().holdsSameOf(person.id(), before.box());
    }
}
