package plenum.vault;

import java.time.Instant;
import java.util.List;

/** What secrets are sealed with, and how that is changed. */
public interface Encryption {

    State state();

    /** Makes a new key, which seals what is new at once, and has everything else sealed with it in the background. */
    void rotate();

    /**
     * Names of keys and never the keys.
     *
     * @param masterKey a short print of the master key, by which people tell which of theirs it is
     * @param keys the newest first
     * @param secrets how many there are
     * @param outstanding how many of them the newest key has not sealed yet
     */
    record State(String masterKey, MasterKeyPlace masterKeyPlace, List<Key> keys, long secrets, long outstanding) {}

    /** A key for data; the newest one is used. */
    record Key(int id, Instant createdAt) {}

    /** Where the master key comes from. */
    enum MasterKeyPlace {
        SETTING,
        FILE
    }
}
