package plenum.identity.internal.tokens;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import plenum.vault.Sealed;

/** Keeps keys, sealed; when the vault has a new key itself, it seals these anew. */
@Component
class KeyStore implements Sealed {

    static final String TABLE = "identity_key";
    static final String COLUMN = "secret";

    private final JdbcClient jdbc;

    KeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Kept(String id, byte[] sealed, Instant createdAt) {}

    /** One transaction at a time, on all nodes, makes keys. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('plenum.identity.keys'))")
                .query((row, n) -> true)
                .single();
    }

    /** The newest first. */
    List<Kept> list(String purpose) {
        return jdbc.sql("select * from identity_key where purpose = :purpose order by created_at desc, id desc")
                .param("purpose", purpose)
                .query((row, n) -> new Kept(
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

    @Override
    public String table() {
        return TABLE;
    }

    @Override
    public String column() {
        return COLUMN;
    }

    @Override
    public Count count(byte[] head) {
        return jdbc.sql("""
            select count(*) as present, count(*) filter (where substring(secret from 1 for 5) <> :head) as outdated
            from identity_key\
            """)
                .param("head", head)
                .query((row, n) -> new Count(row.getLong("present"), row.getLong("outdated")))
                .single();
    }

    @Override
    public List<Sealed.Row> listOutdated(byte[] head, String after, int most) {
        return jdbc.sql("""
            select id, secret from identity_key where substring(secret from 1 for 5) <> :head and id > :after
            order by id limit :most\
            """)
                .param("head", head)
                .param("after", after)
                .param("most", most)
                .query((row, n) -> new Sealed.Row(row.getString("id"), row.getBytes(COLUMN)))
                .list();
    }

    @Override
    public void replace(String row, byte[] before, byte[] after) {
        jdbc.sql("update identity_key set secret = :after where id = :id and secret = :before")
                .param("id", row)
                .param("before", before)
                .param("after", after)
                .update();
    }
}
