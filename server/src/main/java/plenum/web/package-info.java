/** The HTTP shell: envelope, problems, security headers, idempotency, the UI files. Called by nobody. */
@ApplicationModule(
        displayName = "Web shell",
        allowedDependencies = {"shared", "identity"})
package plenum.web;

import org.springframework.modulith.ApplicationModule;
