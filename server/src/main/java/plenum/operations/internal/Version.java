package plenum.operations.internal;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/** Which build of the program this is. */
@Component
class Version {

    private final String number;

    Version(ObjectProvider<BuildProperties> build) {
        var known = build.getIfAvailable();
        this.number = known == null || known.getVersion() == null ? "development" : known.getVersion();
    }

    String number() {
        return number;
    }
}
