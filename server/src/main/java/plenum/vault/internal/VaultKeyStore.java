package plenum.vault.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the keys for data, sealed. */
@Component
class VaultKeyStore {

    /** A key as it lies in the database. */
    record Kept(int id, String masterKey, byte[] sealed, Instant createdAt) {}

    private static final long ONE_AT_A_TIME = 7_302_945_001L;

    private final JdbcClient jdbc;

    VaultKeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the end of the transaction nobody else makes a key, on any node. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)::text")
                .param("lock", ONE_AT_A_TIME)
                .query(String.class)
                .single();
    }

    List<Kept> list() {
        return jdbc.sql("select id, master_key, sealed, created_at from vault_key order by id")
                .query((row, n) -> new Kept(
                        row.getInt("id"),
                        row.getString("master_key"),
                        row.getBytes("sealed"),
                        row.getTimestamp("created_at").toInstant()))
                .list();
    }

    int newest() {
        return jdbc.sql("select coalesce(max(id), 0) from vault_key")
                .query(Integer.class)
                .single();
    }

    void insert(Kept key) {
        jdbc.sql("""
                insert into vault_key (id, master_key, sealed, created_at)
                values (:id, :master_key, :sealed, :created_at)
                """)
                .param("id", key.id())
                .param("master_key", key.masterKey())
                .param("sealed", key.sealed())
                .param("created_at", Timestamp.from(key.createdAt()))
                .update();
    }

    void sealAnew(Kept key) {
        jdbc.sql("update vault_key set master_key = :master_key, sealed = :sealed where id = :id")
                .param("id", key.id())
                .param("master_key", key.masterKey())
                .param("sealed", key.sealed())
                .update();
    }
}
