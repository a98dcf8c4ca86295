/** Secrets at rest: sealed with the master key before they are stored, opened when they are used. */
@ApplicationModule(
        displayName = "Vault",
        allowedDependencies = {"shared"})
package plenum.vault;

import org.springframework.modulith.ApplicationModule;
