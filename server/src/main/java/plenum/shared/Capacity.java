package plenum.shared;

import java.time.Duration;

/** How much live work fits on this installation, told by whoever keeps it. */
public interface Capacity {

    record Limits(
            int maxSessions,
            int maxUsersPerSession,
            Duration sessionTimeout,
            Duration gracePeriod,
            Duration heartbeat,
            boolean guestsMayCreate) {}

    Limits limits();

    int activeSessions();
}
