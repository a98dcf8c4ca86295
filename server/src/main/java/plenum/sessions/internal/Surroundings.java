package plenum.sessions.internal;

import java.time.Clock;
import java.util.concurrent.Executor;

/** What every room works with. */
record Surroundings(
        RoomStore store, RoomReader reader, Screens screens, Clock clock, int maxSessions, Executor writers) {}
