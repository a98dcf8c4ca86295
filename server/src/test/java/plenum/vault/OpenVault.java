package plenum.vault;

import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;

/** Seals nothing, as long as nobody keeps a vault. */
@Fallback
@Component
class OpenVault implements Vault {

    @Override
    public byte[] seal(byte[] secret, Place place) {
        return secret;
    }

    @Override
    public byte[] open(byte[] sealed, Place place) {
        return sealed;
    }
}
