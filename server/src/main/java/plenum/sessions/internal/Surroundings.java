package plenum.sessions.internal;

import java.time.Clock;
import java.util.concurrent.Executor;

/** What every room works with. */
record Surroundings(
        Scribes scribes,
        Repairs repairs,
        Storage storage,
        Screens screens,
        Alarms alarms,
        Clock clock,
        SessionSettings settings,
        Executor writers,
        OwnWork ownWork) {}
