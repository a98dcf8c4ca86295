package plenum.sessions.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import plenum.activities.StoredJson;
import plenum.sessions.internal.room.Activity;
import plenum.sessions.internal.room.Agenda;
import plenum.sessions.internal.room.BallotBox;
import plenum.sessions.internal.room.Course;
import plenum.sessions.internal.room.RoomState;
import plenum.sessions.internal.room.Standing;

/** Holds a room in memory against what is stored of it. Presence is not stored, so it is not compared. Pure. */
final class StateCheck {

    private StateCheck() {}

    /** A later version was written by somebody else and is no mistake; everything else has to be the same. */
    static boolean isNewer(Standing memory, Standing stored) {
        return stored.at().epoch() >= memory.at().epoch()
                && stored.at().version() > memory.at().version();
    }

    /** The names of the parts that differ, nothing of what is in them. */
    static List<String> differences(Standing memory, Standing stored) {
        var found = new ArrayList<String>();
        compare(found, "position", memory.at(), stored.at());
        var is = memory.state();
        var was = stored.state();
        compare(found, "place", is.place(), was.place());
        compare(found, "options", is.options(), was.options());
        compareCourse(found, is.course(), was.course());
        compare(found, "displays", is.displays(), was.displays());
        if (!samePeople(is, was)) {
            found.add("participants");
        }
        compare(found, "current_activity", is.agenda().currentId(), was.agenda().currentId());
        if (!sameActivities(is.agenda(), was.agenda())) {
            found.add("activities");
        } else if (!is.agenda()
                .inOrder()
                .allMatch(
                        one -> sameBallots(one.box(), was.agenda().get(one.id()).box()))) {
            found.add("ballots");
        }
        return List.copyOf(found);
    }

    private static void compare(List<String> found, String part, @Nullable Object memory, @Nullable Object stored) {
        if (!Objects.equals(memory, stored)) {
            found.add(part);
        }
    }

    private static void compareCourse(List<String> found, Course memory, Course stored) {
        compare(found, "status", memory.status(), stored.status());
        compare(found, "facilitator", memory.facilitatorId(), stored.facilitatorId());
        compare(found, "facilitator_code", memory.code(), stored.code());
        compare(found, "pause", memory.pause(), stored.pause());
        compare(found, "started_at", memory.startedAt(), stored.startedAt());
        compare(found, "ended_at", memory.endedAt(), stored.endedAt());
        compare(found, "last_activity_at", memory.lastActivityAt(), stored.lastActivityAt());
        compare(found, "expires_at", memory.expiresAt(), stored.expiresAt());
        compare(found, "expiring", memory.expiring(), stored.expiring());
    }

    private static boolean samePeople(RoomState memory, RoomState stored) {
        return memory.participants().keySet().equals(stored.participants().keySet())
                && memory.participants().values().stream()
                        .allMatch(one -> one.sameRecord(stored.participants().get(one.id())));
    }

    private static boolean sameActivities(Agenda memory, Agenda stored) {
        return memory.activities().keySet().equals(stored.activities().keySet())
                && memory.inOrder().allMatch(one -> sameActivity(one, stored.get(one.id())));
    }

    private static boolean sameActivity(Activity memory, Activity stored) {
        return memory.order() == stored.order()
                && memory.recounted() == stored.recounted()
                && memory.brief().equals(stored.brief())
                && memory.progress().equals(stored.progress())
                && text(memory.play().store()).equals(text(stored.play().store()));
    }

    private static Object text(Object record) {
        return StoredJson.tree(StoredJson.text(record));
    }

    /** The database may lay out a choice anew, so it is the JSON that counts. */
    private static boolean sameBallots(BallotBox memory, BallotBox stored) {
        return memory.round() == stored.round()
                && sameBallots(memory.kept(), stored.kept())
                && memory.beside().keySet().equals(stored.beside().keySet())
                && memory.beside().entrySet().stream()
                        .allMatch(one -> sameBallots(
                                one.getValue(),
                                Objects.requireNonNull(stored.beside().get(one.getKey()))));
    }

    private static boolean sameBallots(Map<UUID, BallotBox.Kept> memory, Map<UUID, BallotBox.Kept> stored) {
        return memory.keySet().equals(stored.keySet())
                && memory.entrySet().stream()
                        .allMatch(one -> same(one.getValue(), Objects.requireNonNull(stored.get(one.getKey()))));
    }

    private static boolean same(BallotBox.Kept memory, BallotBox.Kept stored) {
        var one = memory.ballot().choice();
        var other = stored.ballot().choice();
        return memory.ballot().clientSeq() == stored.ballot().clientSeq()
                && memory.committedAt().equals(stored.committedAt())
                && (one == null || other == null
                        ? one == other
                        : StoredJson.tree(one).equals(StoredJson.tree(other)));
    }
}
