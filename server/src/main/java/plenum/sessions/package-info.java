/** Live rooms: joining, seats, roles, rounds and ballots, one writer each. */
@ApplicationModule(
        displayName = "Sessions",
        allowedDependencies = {"shared", "identity", "teams", "realtime", "activities", "activities :: poker"})
package plenum.sessions;

import org.springframework.modulith.ApplicationModule;
