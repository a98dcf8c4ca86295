/** Calls to other hosts: only to addresses that may be called, bounded in time, size and number. */
@ApplicationModule(
        displayName = "Outbound",
        allowedDependencies = {"shared"})
package plenum.outbound;

import org.springframework.modulith.ApplicationModule;
