package plenum.sessions.internal;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import plenum.sessions.SessionState;
import plenum.sessions.internal.room.Parallels;
import plenum.sessions.internal.room.Participant;
import plenum.sessions.internal.room.RoomState;

/** What only one person sees, besides who they are and what they answered: whether it is other, and what of it is new. Pure. */
final class OwnPart {

    private OwnPart() {}

    /** What somebody wrote or chose in what goes on, also beside the activity in front of everybody. */
    static boolean hasOtherPart(Participant person, RoomState before, RoomState after) {
        return Stream.concat(Stream.ofNullable(after.current()), Parallels.of(after))
                .anyMatch(one -> before.agenda()
                        .find(one.id())
                        .filter(was -> was != one)
                        .filter(was -> one.play().ownDiffers(was.play(), person.id())
                                || (one.isParallel()
                                        && !Objects.equals(
                                                was.box().of(person.id()),
                                                one.box().of(person.id()))))
                        .isPresent());
    }

    static Set<String> changes(SessionState.Me before, SessionState.Me after) {
        var changed = new HashSet<String>();
        if (!before.name().equals(after.name())) {
            changed.add("name");
        }
        if (!before.avatar().equals(after.avatar())) {
            changed.add("avatar");
        }
        if (!before.role().equals(after.role())) {
            changed.add("role");
        }
        if (!before.permissions().equals(after.permissions())) {
            changed.add("permissions");
        }
        if (!before.notices().equals(after.notices())) {
            changed.add("notices");
        }
        if (!Objects.equals(before.myAnswer(), after.myAnswer())) {
            changed.add("my_answer");
        }
        if (!Objects.equals(before.ownView(), after.ownView())) {
            changed.add("own_view");
        }
        if (!Objects.equals(before.beside(), after.beside())) {
            changed.add("beside");
        }
        if (!before.lastSeq().equals(after.lastSeq())) {
            changed.add("last_seq");
        }
        return changed;
    }
}
