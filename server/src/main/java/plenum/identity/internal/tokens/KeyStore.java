package plenum.identity.internal.tokens;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps keys, sealed. */
@Component
class KeyStore {

    static final String TABLE = "identity_key";
    static final String COLUMN = "secret";

    private final JdbcClient jdbc;

    KeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(String id, byte[] sealed, Instant createdAt) {}

    /** One transaction at a time, on all nodes, makes keys. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('plenum.identity.keys'))")
                .query((row, n) -> true)
                .single();
    }

    /** The newest first. */
    List<Row> list(String purpose) {
        return jdbc.sql("select * from identity_key where purpose = :purpose order by created_at desc, id desc")
                .param("purpose", purpose)
                .query((row, n) -> new Row(
                        row.getString("id"),
                        row.getBytes(COLUMN),
                        row.getTimestamp("created_at").toInstant()))
                .list();
    }

    void add(String id, String purpose, byte[] sealed, Instant now) {
        jdbc.sql("insert into identity_key (id, purpose, secret, created_at) values (:id, :purpose, :sealed, :now)")
                .param("id", id)
                .param("purpose", purpose)
                .param("sealed", sealed)
                .param("now", Timestamp.from(now))
                .update();
    }

    void remove(String id) {
        jdbc.sql("delete from identity_key where id = :id").param("id", id).update();
    }
}
