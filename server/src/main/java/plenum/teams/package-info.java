/** The organisation, its teams, who is in them, and what each may do there. */
@ApplicationModule(
        displayName = "Teams",
        allowedDependencies = {"shared", "identity"})
package plenum.teams;

import org.springframework.modulith.ApplicationModule;
