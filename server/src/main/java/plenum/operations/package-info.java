/** Running the program: health, settings shown to the UI, the audit log, the keys of the vault. Called by nobody. */
@ApplicationModule(
        displayName = "Operations",
        allowedDependencies = {"shared", "identity", "vault", "jobs"})
package plenum.operations;

import org.springframework.modulith.ApplicationModule;
