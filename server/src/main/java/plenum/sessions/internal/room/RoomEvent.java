package plenum.sessions.internal.room;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened in a room. Every event is one version and one frame. */
public sealed interface RoomEvent {

    record Joined(Participant participant, boolean returned, Instant at) implements RoomEvent {}

    record Left(UUID participant, Instant at) implements RoomEvent {}

    record FacilitatorChanged(@Nullable UUID from, @Nullable UUID to, Change reason) implements RoomEvent {

        /** Whether whoever ran the session gave the role to somebody. */
        boolean isByChoice() {
            return to != null && (reason == Change.TRANSFER || reason == Change.LEFT);
        }
    }

    /** From now on another secret restores the role, or none does. Nobody sees that. */
    record CodeChanged(@Nullable String sha256) implements RoomEvent {}

    record Reopened(UUID by, Instant at) implements RoomEvent {}

    record Paused(Pause.Reason reason, Instant at) implements RoomEvent {}

    record GraceStarted(UUID lost, Instant at, Instant expiresAt) implements RoomEvent {}

    record GraceWarned(Instant at) implements RoomEvent {}

    record GraceEnded(Wait end, boolean resumes, Instant at) implements RoomEvent {}

    record Resumed(Instant at) implements RoomEvent {}

    /** The session will expire soon unless somebody does something. */
    record Expiring(Instant at) implements RoomEvent {}

    /** Somebody did something while the end was near. */
    record Extended(Instant at) implements RoomEvent {}

    record PersonChanged(Participant before, Participant person) implements RoomEvent {}

    /** Some were asked for their answers. Only they are told. */
    record Nudged(Set<UUID> participants, Role from, Instant at) implements RoomEvent {}

    record Kicked(UUID participant, Removal removal, Instant at) implements RoomEvent {}

    /** Somebody is nobody in particular from now on. */
    record Withdrew(UUID participant) implements RoomEvent {}

    record Pardoned(UUID participant) implements RoomEvent {}

    /** {@code changed} are the names of the settings that are others now. */
    record Settled(Options options, Set<String> changed) implements RoomEvent {}

    record Noticed(UUID participant, boolean online, Instant at) implements RoomEvent {}

    /** Some of those who can be reached look again, or have stopped to. */
    record Observed(Map<UUID, Connection.State> seen, Instant at) implements RoomEvent {}

    record DisplayAdded(UUID id, Display display) implements RoomEvent {}

    record DisplayRemoved(UUID id) implements RoomEvent {}

    /** One seat is left, and it was more than one a moment ago. */
    record NearlyFull(int taken, int seats) implements RoomEvent {}

    record Played(UUID activity, Object event, Instant at) implements RoomEvent {

        /** Whether it put something into the ballot box. */
        public boolean isAnswerIn(RoomState room) {
            var play = room.agenda().get(activity).play();
            return !play.ballotsOf(event).isEmpty();
        }
    }

    /** A count was not what is stored; from here on it is. */
    record Recounted(UUID activity, Instant at) implements RoomEvent {}

    /** The session has begun. */
    record Began(Instant at) implements RoomEvent {}

    record Planned(AgendaEvent event, Instant at) implements RoomEvent {}

    record Ended(UUID by, Instant at) implements RoomEvent {}

    record Expired(Cause cause, Instant at) implements RoomEvent {}

    /** How somebody else came to run the session. */
    enum Change {
        TRANSFER,
        LEFT,
        GRACE_PERIOD_EXPIRED,
        TAKEOVER,
        CLAIM;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What ended the wait for a facilitator. */
    enum Wait {
        FACILITATOR_RETURNED,
        EXPIRED,
        TAKEOVER,
        CLAIM,
        SESSION_ENDED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    enum Cause {
        INACTIVITY,
        ABANDONED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
