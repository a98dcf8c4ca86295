package plenum.sessions.internal.room;

import static plenum.activities.Decision.repeated;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plenum.activities.Decision;
import plenum.sessions.SessionState;

/** What begins by itself, once the result of what everybody looks at was shown for as long as the host chose. Pure. */
final class Advancing {

    private Advancing() {}

    /** Whatever happens, afterwards a countdown runs where there is a reason for one, and nowhere else. */
    static Decision<RoomEvent> with(RoomState room, Decision<RoomEvent> decision, Instant now) {
        if (!(decision instanceof Decision.Accepted<RoomEvent>(var events)) || !mayMatter(room, events)) {
            return decision;
        }
        var after = events.stream().reduce(room, RoomRules::evolve, (one, other) -> other);
        return change(after, now)
                .<Decision<RoomEvent>>map(change -> {
                    var more = new ArrayList<>(events);
                    more.add(AgendaRules.happened(change, now));
                    return new Decision.Accepted<>(more);
                })
                .orElse(decision);
    }

    /** Votes are many, and where nothing advances by itself they cost nothing here. */
    private static boolean mayMatter(RoomState room, List<RoomEvent> events) {
        return room.options().advanceSeconds() > 0
                || room.agenda().advance() != null
                || events.stream().anyMatch(RoomEvent.Settled.class::isInstance);
    }

    private static Optional<AgendaEvent> change(RoomState room, Instant now) {
        var current = room.current();
        var advance = room.agenda().advance();
        boolean isDone = current != null && current.isDone();
        if (current == null || !room.open()) {
            return Optional.empty();
        }
        if (isDone && room.options().advanceSeconds() > 0 && nextOf(room).isPresent()) {
            // In a pause none begins to count: its end asks again.
            boolean begins = advance == null && room.course().pause() == null;
            var at = now.plus(Duration.ofSeconds(room.options().advanceSeconds()));
            return begins ? Optional.of(new AgendaEvent.Announced(current.id(), at)) : Optional.empty();
        }
        // What somebody wanted to stay stays, until it is asked again.
        return advance != null && (advance.at() != null || !isDone)
                ? Optional.of(new AgendaEvent.Halted(current.id(), false))
                : Optional.empty();
    }

    /** The first behind what everybody looks at that they were told of; what is only a draft is nobody's yet. */
    private static Optional<Activity> nextOf(RoomState room) {
        var current = room.current();
        return current == null
                ? Optional.empty()
                : room.agenda()
                        .inOrder()
                        .filter(one -> one.order() > current.order())
                        .filter(one -> one.progress().status() == Progress.Status.PUBLISHED && !one.isParallel())
                        .findFirst();
    }

    /** A pause of any kind stops the countdown. */
    static @Nullable Instant due(RoomState room) {
        var advance = room.agenda().advance();
        return advance == null || room.course().pause() != null ? null : advance.at();
    }

    static Optional<RoomEvent> next(RoomState room, Instant now) {
        var due = due(room);
        return due == null || now.isBefore(due)
                ? Optional.empty()
                : nextOf(room).map(one -> AgendaRules.begun(one, now));
    }

    static Decision<RoomEvent> stay(RoomState room, Instant now) {
        var advance = room.agenda().advance();
        return advance == null || advance.at() == null
                ? repeated()
                : AgendaRules.happens(now, new AgendaEvent.Halted(advance.from(), true));
    }

    static SessionState.@Nullable Advance view(RoomState room) {
        var advance = room.agenda().advance();
        var next = nextOf(room);
        return advance == null || advance.at() == null || next.isEmpty()
                ? null
                : new SessionState.Advance(next.get().id(), advance.at());
    }
}
