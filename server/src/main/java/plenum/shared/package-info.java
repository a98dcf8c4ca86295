/** The words everyone uses: problems, ids, callers, pages. No behaviour, no Spring beans. */
@ApplicationModule(
        displayName = "Shared words",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package plenum.shared;

import org.springframework.modulith.ApplicationModule;
