/** Who is calling: guests by their seats and presenter screens, members by their accounts. */
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"shared", "jobs", "vault", "outbound"})
package plenum.identity;

import org.springframework.modulith.ApplicationModule;
