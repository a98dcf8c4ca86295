/** The PostgreSQL we stand on: embedded or external, with the migrations of every module. */
@ApplicationModule(
        displayName = "Database",
        allowedDependencies = {"shared"})
package plenum.database;

import org.springframework.modulith.ApplicationModule;
