/** Who is calling: for now guests by their seats and presenter screens. */
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"shared", "jobs", "vault"})
package plenum.identity;

import org.springframework.modulith.ApplicationModule;
