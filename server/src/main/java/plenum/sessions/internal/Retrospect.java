package plenum.sessions.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import plenum.sessions.Comparison;
import plenum.sessions.SessionRecap;
import plenum.sessions.SessionRecap.RecapActivity;
import plenum.sessions.SessionRecap.RecapPerson;
import plenum.sessions.internal.room.Activity;
import plenum.sessions.internal.room.Participant;
import plenum.sessions.internal.room.Progress;
import plenum.sessions.internal.room.Right;
import plenum.sessions.internal.room.RoomState;

/** Looks back upon a room. */
@Component
class Retrospect {

    private final Clock clock;

    Retrospect(Clock clock) {
        this.clock = clock;
    }

    SessionRecap of(RoomState room, Participant reader, @Nullable Comparison comparison) {
        var place = room.place();
        var course = room.course();
        var people = new LinkedHashMap<UUID, RecapPerson>();
        room.participants().values().forEach(one -> people.put(one.id(), person(one)));
        return new SessionRecap(
                place.id(),
                room.options().name(),
                place.joinCode(),
                course.status().word(),
                place.createdAt(),
                course.startedAt(),
                course.endedAt(),
                duration(course.startedAt(), course.endedAt()),
                course.endedAt() == null ? null : place.forgottenAt(course.endedAt()),
                (int) room.participants().values().stream()
                        .filter(Participant::canVote)
                        .count(),
                Right.MANAGE.isHeldBy(reader, room.options()),
                people,
                activities(room).stream().map(Retrospect::activity).toList(),
                comparison);
    }

    /** What people have seen; drafts are nobody's business yet. */
    static List<Activity> activities(RoomState room) {
        return room.agenda()
                .inOrder()
                .filter(one -> one.progress().status() != Progress.Status.DRAFT)
                .toList();
    }

    private long duration(@Nullable Instant start, @Nullable Instant end) {
        if (start == null) {
            return 0;
        }
        return Math.max(
                0, Duration.between(start, end == null ? clock.instant() : end).toSeconds());
    }

    private static RecapPerson person(Participant one) {
        return new RecapPerson(one.name(), one.avatar(), one.role().word(), one.canVote(), one.left());
    }

    private static RecapActivity activity(Activity one) {
        var play = one.play();
        return new RecapActivity(
                one.id(),
                play.type().id(),
                one.brief().title(),
                one.progress().status().word(),
                one.order(),
                play.results(),
                one.actions().isEmpty()
                        ? null
                        : one.actions().stream()
                                .map(action -> action.told(one.id()))
                                .toList());
    }
}
