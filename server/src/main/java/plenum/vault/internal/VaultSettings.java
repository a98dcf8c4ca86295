package plenum.vault.internal;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What secrets are sealed with.
 *
 * @param masterKey 32 random bytes in hexadecimal digits or Base64; unset, the file has them
 * @param previousMasterKey the one before, for the start at which the master key changes
 * @param masterKeyFile where the master key lies that is made at the first start, unless one is given
 */
@ConfigurationProperties("plenum.vault")
record VaultSettings(
        @Nullable String masterKey,
        @Nullable String previousMasterKey,
        @DefaultValue("./data/master.key") Path masterKeyFile) {

    /** What ends up in a log must not open anything. */
    @Override
    public String toString() {
        return "VaultSettings[" + masterKeyFile + "]";
    }
}
