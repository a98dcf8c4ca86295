package plenum.operations.internal;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the program is run and watched.
 *
 * @param logFormat text for people in a terminal, json in the Elastic Common Schema for collectors
 * @param metricsEnabled whether `/metrics` exists
 * @param metricsToken lets a collector on another machine read `/metrics`; this machine needs none
 */
@ConfigurationProperties("plenum.operations")
record OperationsSettings(
        @DefaultValue("text") LogFormat logFormat,
        @DefaultValue("true") boolean metricsEnabled,
        @Nullable String metricsToken) {

    enum LogFormat {
        TEXT,
        JSON
    }
}
