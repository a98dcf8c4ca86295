/** Issues and their history, whatever tracker they came from. */
@ApplicationModule(
        displayName = "Backlog",
        allowedDependencies = {"shared", "jobs", "identity", "teams"})
package plenum.backlog;

import org.springframework.modulith.ApplicationModule;
