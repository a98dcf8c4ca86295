/** Running the program: health, settings shown to the UI, alerts. Called by nobody. */
@ApplicationModule(
        displayName = "Operations",
        allowedDependencies = {"shared", "identity"})
package plenum.operations;

import org.springframework.modulith.ApplicationModule;
