/** Systems we exchange facts with. Nobody knows this module; it reports to others. */
@ApplicationModule(
        displayName = "Integrations",
        allowedDependencies = {"shared", "jobs", "backlog"})
package plenum.integrations;

import org.springframework.modulith.ApplicationModule;
