package plenum.sessions.internal.room;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened in a room. Every event is one version and one frame. */
public sealed interface RoomEvent {

    record Joined(Participant participant, boolean returned, Instant at) implements RoomEvent {}

    record Left(UUID participant, Instant at) implements RoomEvent {}

    record FacilitatorChanged(@Nullable UUID from, @Nullable UUID to) implements RoomEvent {}

    record Noticed(UUID participant, boolean online, Instant at) implements RoomEvent {}

    record DisplayAdded(UUID display) implements RoomEvent {}

    record Played(UUID activity, Object event, Instant at) implements RoomEvent {}

    record Ended(UUID by, Instant at) implements RoomEvent {}

    record Expired(Cause cause, Instant at) implements RoomEvent {}

    enum Cause {
        INACTIVITY,
        ABANDONED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
