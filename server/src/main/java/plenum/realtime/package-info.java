/** Numbered frames to many screens: streams, polling, fan-out. Knows nothing of what the frames mean. */
@ApplicationModule(
        displayName = "Realtime",
        allowedDependencies = {"shared"})
package plenum.realtime;

import org.springframework.modulith.ApplicationModule;
