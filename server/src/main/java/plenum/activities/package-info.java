/** What people do together: pure rules, one package per type. No clock, no store, no session. */
@ApplicationModule(
        displayName = "Activities",
        allowedDependencies = {"shared"})
package plenum.activities;

import org.springframework.modulith.ApplicationModule;
