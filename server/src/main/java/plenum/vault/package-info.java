/** Secrets at rest: sealed before they are stored, opened when they are used, sealed anew when their key changes. */
@ApplicationModule(
        displayName = "Vault",
        allowedDependencies = {"shared", "jobs"})
package plenum.vault;

import org.springframework.modulith.ApplicationModule;
