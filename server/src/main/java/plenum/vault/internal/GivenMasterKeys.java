package plenum.vault.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import plenum.vault.Encryption.MasterKeyPlace;
import plenum.vault.internal.VaultKeyStore.Kept;

/** Finds the master key that opens what lies in the database, or says which one is missing. Changes nothing before. */
record GivenMasterKeys(VaultSettings settings, MasterKeyFile file) {

    MasterKey forWhatIsSealed(VaultKeyStore store) {
        var sealed = store.list();
        var given = fromSetting("PLENUM_MASTER_KEY", settings.masterKey()).or(file::find);
        if (given.isEmpty()) {
            refuseToReplace(sealed);
            return file.create();
        }
        var right = given.get();
        var foreign = sealed.stream()
                .filter(key -> !key.masterKey().equals(right.print()))
                .toList();
        if (!foreign.isEmpty()) {
            sealAnew(foreign, right, store);
        }
        return right;
    }

    private static Optional<MasterKey> fromSetting(String name, @Nullable String written) {
        if (written == null || !StringUtils.hasText(written)) {
            return Optional.empty();
        }
        return Optional.of(MasterKey.read(written, MasterKeyPlace.SETTING)
                .orElseThrow(() -> new VaultUnusable(
                        "%s must be 32 random bytes in Base64 or hexadecimal digits, as \"openssl rand -base64 32\" prints them."
                                .formatted(name))));
    }

    private void refuseToReplace(List<Kept> sealed) {
        if (!sealed.isEmpty()) {
            throw new VaultUnusable(
                    "The master key %s is missing, with which the secrets in the database are sealed: give it with PLENUM_MASTER_KEY or put it back into %s. Nothing was changed."
                            .formatted(prints(sealed), file.path()));
        }
    }

    /** The keys for data stay what they are; only their cover changes. */
    private void sealAnew(List<Kept> foreign, MasterKey right, VaultKeyStore store) {
        var before = fromSetting("PLENUM_MASTER_KEY_PREVIOUS", settings.previousMasterKey());
        for (var kept : foreign) {
            var opened = before.flatMap(previous -> previous.open(kept.id(), kept.sealed()))
                    .orElseThrow(() -> new VaultUnusable(
                            "The master key %s in %s is not the one the secrets in the database are sealed with, which is %s: give that one. Nothing was changed."
                                    .formatted(right.print(), place(right), prints(foreign))));
            store.sealAnew(
                    new Kept(kept.id(), right.print(), right.seal(kept.id(), opened.getEncoded()), kept.createdAt()));
        }
    }

    private String place(MasterKey key) {
        return switch (key.place()) {
            case SETTING -> "PLENUM_MASTER_KEY";
            case FILE -> file.path().toString();
        };
    }

    private static String prints(List<Kept> sealed) {
        return sealed.stream().map(Kept::masterKey).distinct().collect(Collectors.joining(" and "));
    }
}
