package plenum.vault.internal;

import java.security.GeneralSecurityException;
import org.springframework.stereotype.Component;
import plenum.vault.Vault;

/** Seals with the newest key for data and opens with whichever key sealed. */
@Component
class KeyedVault implements Vault {

    private final KeyRing keys;

    KeyedVault(KeyRing keys) {
        this.keys = keys;
    }

    @Override
    public byte[] seal(byte[] secret, Place place) {
        try {
            return keys.newest().seal(secret, place);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Nothing can be sealed for " + place, e);
        }
    }

    @Override
    public byte[] open(byte[] sealed, Place place) {
        var id = DataKey.idIn(sealed).orElseThrow(() -> new IllegalStateException("Nothing sealed lies at " + place));
        var key = keys.find(id)
                .orElseThrow(() -> new IllegalStateException("What lies at " + place + " needs the key " + id));
        try {
            return key.open(sealed, place);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("What lies at " + place + " was not sealed for that place, or changed", e);
        }
    }
}
