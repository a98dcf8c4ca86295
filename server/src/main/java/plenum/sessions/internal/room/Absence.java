package plenum.sessions.internal.room;

import static plenum.activities.Decision.accepted;
import static plenum.activities.Decision.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plenum.activities.Decision;
import plenum.sessions.SettingsWish.Loss;
import plenum.sessions.internal.room.RoomEvent.Change;
import plenum.sessions.internal.room.RoomEvent.Wait;
import plenum.shared.Problem;
import plenum.shared.Refusal;

/** What becomes of a session whose facilitator is not there: whom it waits for, how long, and who follows. Pure. */
public final class Absence {

    private static final Duration LONGEST_WARNING = Duration.ofMinutes(2);

    /** Longest connected first; among equals who joined first. */
    private static final Comparator<Participant> LONGEST_HERE = Comparator.comparing(Participant::connectedSince)
            .thenComparing(Participant::joinedAt)
            .thenComparing(Participant::id);

    private Absence() {}

    /** Why this has to wait, if the session is paused. */
    static Optional<Refusal> pausing(RoomState room) {
        if (room.course().pause() == null) {
            return Optional.empty();
        }
        var problem = room.course().grace() == null ? Problem.SESSION_PAUSED : Problem.GRACE_PERIOD_ERROR;
        return Optional.of(problem.refusal());
    }

    /** Somebody dropped out of sight. A pause somebody asked for is not cut short by a lost connection. */
    static Stream<RoomEvent> lost(RoomState room, UUID who, Instant now) {
        if (!room.isLed(who) || room.course().pause() != null || room.isDraft() || room.ownTime() != null) {
            return Stream.empty();
        }
        return Stream.of(
                new RoomEvent.Paused(Pause.Reason.FACILITATOR_LOST, now),
                new RoomEvent.GraceStarted(who, now, now.plus(room.place().grace())));
    }

    /** Somebody is here again, or for the first time: perhaps the one everybody waits for. */
    static List<RoomEvent> arrived(RoomState room, Participant person, Instant now) {
        var pause = room.course().pause();
        boolean leads = room.isLed(person.id());
        if (pause == null) {
            return List.of();
        }
        if (pause.grace() != null) {
            return leads
                    ? List.of(
                            new RoomEvent.GraceEnded(Wait.FACILITATOR_RETURNED, true, now), new RoomEvent.Resumed(now))
                    : List.of();
        }
        if (pause.reason() != Pause.Reason.NO_FACILITATOR) {
            return List.of();
        }
        if (leads) {
            return List.of(new RoomEvent.Resumed(now));
        }
        return mayFollow(room, person)
                ? List.of(
                        new RoomEvent.FacilitatorChanged(
                                room.course().facilitatorId(), person.id(), Change.GRACE_PERIOD_EXPIRED),
                        new RoomEvent.Resumed(now))
                : List.of();
    }

    /** A session nobody leads any more, not even somebody out of sight, may be led by whoever helped to. */
    private static boolean mayFollow(RoomState room, Participant person) {
        return switch (room.options().loss()) {
            case TAKEOVER -> true;
            case COFACILITATOR -> person.role() == Role.CO_FACILITATOR;
            case STAY_PAUSED -> room.course().facilitatorId() == null && person.role() == Role.CO_FACILITATOR;
        };
    }

    /** Who will run the session when the wait is over, as things stand. */
    static Optional<Participant> candidate(RoomState room) {
        return switch (room.options().loss()) {
            case TAKEOVER ->
                longestHere(room, one -> one.role() != Role.SPECTATOR).or(() -> longestHere(room, one -> true));
            case COFACILITATOR -> longestHere(room, one -> one.role() == Role.CO_FACILITATOR);
            case STAY_PAUSED -> Optional.empty();
        };
    }

    /** Who runs the session after a facilitator who leaves without naming anybody. */
    static Optional<Participant> heir(RoomState room) {
        var helper = longestHere(room, one -> one.role() == Role.CO_FACILITATOR);
        if (room.options().loss() != Loss.TAKEOVER) {
            return helper;
        }
        return helper.or(() -> longestHere(room, Participant::canVote)).or(() -> longestHere(room, one -> true));
    }

    private static Optional<Participant> longestHere(RoomState room, Predicate<Participant> among) {
        return room.present()
                .filter(one -> one.online() && !room.isLed(one.id()))
                .filter(among)
                .min(LONGEST_HERE);
    }

    /** What the clock has to say to somebody's absence; null while there is nothing. */
    static @Nullable Decision<RoomEvent> wake(RoomState room, Pause.Grace grace, Instant now) {
        if (!now.isBefore(grace.expiresAt())) {
            return candidate(room)
                    .map(heir -> Absence.<RoomEvent>list(
                            new RoomEvent.GraceEnded(Wait.EXPIRED, true, now),
                            new RoomEvent.FacilitatorChanged(grace.lost(), heir.id(), Change.GRACE_PERIOD_EXPIRED),
                            new RoomEvent.Resumed(now)))
                    .orElseGet(() -> list(
                            new RoomEvent.GraceEnded(Wait.EXPIRED, false, now),
                            new RoomEvent.Paused(Pause.Reason.NO_FACILITATOR, now)));
        }
        return grace.warned() || now.isBefore(warning(grace)) ? null : accepted(new RoomEvent.GraceWarned(now));
    }

    @SafeVarargs
    private static <E extends RoomEvent> Decision<RoomEvent> list(E... events) {
        return new Decision.Accepted<>(List.of(events));
    }

    /** When the end of a grace period is near enough to say so. */
    static Instant warning(Pause.Grace grace) {
        var whole = Duration.between(grace.startedAt(), grace.expiresAt());
        var left = whole.multipliedBy(2).dividedBy(5);
        return grace.expiresAt().minus(left.compareTo(LONGEST_WARNING) < 0 ? left : LONGEST_WARNING);
    }

    /** In a session that is over nobody is waited for, and that is told first. */
    static Decision<RoomEvent> endingWithTheSession(RoomState room, Decision<RoomEvent> decision, Instant now) {
        if (room.course().grace() == null
                || !(decision instanceof Decision.Accepted<RoomEvent>(var events))
                || events.stream().anyMatch(RoomEvent.GraceEnded.class::isInstance)
                || events.stream().noneMatch(RoomEvent.Ended.class::isInstance)) {
            return decision;
        }
        var more = new ArrayList<RoomEvent>(List.of(new RoomEvent.GraceEnded(Wait.SESSION_ENDED, false, now)));
        more.addAll(events);
        return new Decision.Accepted<>(more);
    }

    static Decision<RoomEvent> takeOver(RoomState room, UUID who, Instant now) {
        if (!Right.TAKE_OVER.isHeldBy(room.get(who), room.options())) {
            return refused(RoomRules.notAllowed("session.take_over"));
        }
        var grace = room.course().grace();
        if (grace == null) {
            return refused(RoomRules.wrongPhase(room));
        }
        return accepted(
                new RoomEvent.GraceEnded(Wait.TAKEOVER, true, now),
                new RoomEvent.FacilitatorChanged(grace.lost(), who, Change.TAKEOVER),
                new RoomEvent.Resumed(now));
    }
}
