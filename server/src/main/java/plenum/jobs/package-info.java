/** Work that waits or repeats: queued, scheduled, once across nodes. */
@ApplicationModule(
        displayName = "Jobs",
        allowedDependencies = {"shared"})
package plenum.jobs;

import org.springframework.modulith.ApplicationModule;
