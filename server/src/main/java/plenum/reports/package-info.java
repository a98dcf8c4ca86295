/** What the facts say. Reads only. */
@ApplicationModule(
        displayName = "Reports",
        allowedDependencies = {"shared", "identity", "jobs", "backlog", "realtime"})
package plenum.reports;

import org.springframework.modulith.ApplicationModule;
