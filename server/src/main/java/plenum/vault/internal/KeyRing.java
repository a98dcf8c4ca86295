package plenum.vault.internal;

import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import plenum.vault.internal.VaultKeyStore.Kept;

/**
 * The keys for data, opened at the start, so that a program without the right master key does not start at all. Other
 * nodes make keys too, so the newest one is asked for at each seal, which is rare.
 */
@Component
class KeyRing {

    private final VaultKeyStore store;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final MasterKey masterKey;
    private volatile Map<Integer, DataKey> opened = Map.of();

    KeyRing(VaultSettings settings, VaultKeyStore store, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
        this.masterKey = Objects.requireNonNull(transaction.execute(status -> unlocked(settings)));
        reload();
    }

    /** The lock lets one node of many make the first key, and the others find it. */
    private MasterKey unlocked(VaultSettings settings) {
        store.lock();
        var given = new GivenMasterKeys(settings, new MasterKeyFile(settings.masterKeyFile()));
        var right = given.forWhatIsSealed(store);
        if (store.newest() == 0) {
            add(right);
        }
        return right;
    }

    MasterKey masterKey() {
        return masterKey;
    }

    DataKey newest() {
        var id = store.newest();
        return find(id).orElseThrow(() -> new IllegalStateException("There is no key " + id));
    }

    /** One that is not known yet was made by another node. */
    Optional<DataKey> find(int id) {
        var known = opened.get(id);
        if (known == null) {
            reload();
        }
        return Optional.ofNullable(known == null ? opened.get(id) : known);
    }

    List<DataKey> list() {
        reload();
        return opened.values().stream()
                .sorted(Comparator.comparingInt(DataKey::id).reversed())
                .toList();
    }

    /** Makes a key that from now on seals what is new. */
    void add() {
        transaction.executeWithoutResult(status -> {
            store.lock();
            add(masterKey);
        });
    }

    private void add(MasterKey cover) {
        var id = store.newest() + 1;
        var bytes = Gcm.random(MasterKey.LENGTH);
        store.insert(new Kept(id, cover.print(), cover.seal(id, bytes), clock.instant()));
        Arrays.fill(bytes, (byte) 0);
    }

    private void reload() {
        opened = store.list().stream()
                .map(this::open)
                .collect(Collectors.toUnmodifiableMap(DataKey::id, Function.identity()));
    }

    private DataKey open(Kept kept) {
        return masterKey
                .open(kept.id(), kept.sealed())
                .map(key -> new DataKey(kept.id(), kept.createdAt(), key))
                .orElseThrow(() -> new VaultUnusable(
                        "The key %d in the database was changed or is not sealed with the master key %s; restore the table vault_key."
                                .formatted(kept.id(), masterKey.print())));
    }
}
