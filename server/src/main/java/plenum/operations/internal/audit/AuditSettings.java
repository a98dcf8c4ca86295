package plenum.operations.internal.audit;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long it is known who did what.
 *
 * @param retention after this time whole beginnings of the log are removed, behind a signed checkpoint
 * @param shortenAddresses whether only the network of a caller is written down, /24 or /48
 */
@ConfigurationProperties("plenum.operations.audit")
record AuditSettings(
        @DefaultValue("7y") Period retention,
        @DefaultValue("true") boolean shortenAddresses) {}
