package plenum.outbound.internal;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where calls to other hosts may go.
 *
 * @param allowedHosts hosts, host:port or networks that may be called though they are not public, also by http and on any port
 * @param trustedCertificates a PEM file of further certificate authorities, such as a company's own
 */
@ConfigurationProperties("plenum.outbound")
record OutboundSettings(
        @DefaultValue List<String> allowedHosts, @Nullable Path trustedCertificates) {}
