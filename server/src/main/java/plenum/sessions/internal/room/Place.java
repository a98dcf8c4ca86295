package plenum.sessions.internal.room;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** What never changes about a session: its name, its code and address, its size and its patience. */
public record Place(
        UUID id,
        String name,
        String kind,
        String joinCode,
        String joinUrl,
        int maxSeats,
        Duration timeout,
        Duration grace,
        Instant createdAt) {}
