/** Sprints, capacity, and the queue that fits them. */
@ApplicationModule(
        displayName = "Planning",
        allowedDependencies = {
            "shared",
            "jobs",
            "identity",
            "teams",
            "realtime",
            "backlog",
            "sessions",
            "activities :: poker"
        })
package plenum.planning;

import org.springframework.modulith.ApplicationModule;
