package plenum.operations.internal.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import plenum.operations.internal.audit.Link.Head;
import plenum.operations.internal.audit.Verified.Broken;
import plenum.operations.internal.audit.Verified.Reason;
import plenum.vault.Sealed;

/** Keeps the signed words about the chain, the keys that signed them, and what the newest look found. */
@Component
class AuditSealStore implements Sealed {

    /** A key pair; the private half is sealed. */
    record Pair(int id, byte[] publicKey, byte[] sealedPrivateKey, Instant createdAt) {}

    private final JdbcClient jdbc;

    AuditSealStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Seal seal) {
        jdbc.sql("""
                        insert into operations_audit_seal (kind, seq, hash, at, key_id, signature)
                        values (:kind, :seq, :hash, :at, :key, :signature)""")
                .param("kind", ChainRule.word(seal.kind()))
                .param("seq", seal.head().seq())
                .param("hash", seal.head().hash())
                .param("at", Timestamp.from(seal.at()))
                .param("key", seal.keyId())
                .param("signature", seal.signature())
                .update();
    }

    Optional<Seal> newest(Seal.Kind kind) {
        return jdbc.sql("select * from operations_audit_seal where kind = :kind order by seq desc limit 1")
                .param("kind", ChainRule.word(kind))
                .query((row, n) -> seal(row))
                .optional();
    }

    List<Seal> listAnchorsAfter(long seq) {
        return jdbc.sql("select * from operations_audit_seal where kind = 'anchor' and seq > :seq order by seq")
                .param("seq", seq)
                .query((row, n) -> seal(row))
                .list();
    }

    private static Seal seal(ResultSet row) throws SQLException {
        return new Seal(
                Seal.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                new Head(row.getLong("seq"), row.getBytes("hash")),
                row.getTimestamp("at").toInstant(),
                row.getInt("key_id"),
                row.getBytes("signature"));
    }

    Optional<Pair> findKey(int id) {
        return jdbc.sql("select * from operations_audit_key where id = :id")
                .param("id", id)
                .query((row, n) -> pair(row))
                .optional();
    }

    Optional<Pair> findNewestKey() {
        return jdbc.sql("select * from operations_audit_key order by id desc limit 1")
                .query((row, n) -> pair(row))
                .optional();
    }

    private static Pair pair(ResultSet row) throws SQLException {
        return new Pair(
                row.getInt("id"),
                row.getBytes("public_key"),
                row.getBytes("private_key"),
                row.getTimestamp("created_at").toInstant());
    }

    void insert(Pair pair) {
        jdbc.sql("""
                        insert into operations_audit_key (id, public_key, private_key, created_at)
                        values (:id, :public, :private, :at)""")
                .param("id", pair.id())
                .param("public", pair.publicKey())
                .param("private", pair.sealedPrivateKey())
                .param("at", Timestamp.from(pair.createdAt()))
                .update();
    }

    void remember(Verified found) {
        var broken = found.broken();
        jdbc.sql("""
                        insert into operations_audit_check (at, first_seq, last_seq, broken_seq, reason)
                        values (:at, :first, :last, :broken, :reason)
                        on conflict (only_one) do update set at = excluded.at, first_seq = excluded.first_seq,
                            last_seq = excluded.last_seq, broken_seq = excluded.broken_seq, reason = excluded.reason""")
                .param("at", Timestamp.from(found.checkedAt()))
                .param("first", found.firstSeq())
                .param("last", found.lastSeq())
                .param("broken", broken == null ? null : broken.seq())
                .param("reason", broken == null ? null : ChainRule.word(broken.reason()))
                .update();
    }

    Optional<Verified> findLastCheck() {
        return jdbc.sql("select * from operations_audit_check")
                .query((row, n) -> new Verified(
                        row.getString("reason") == null,
                        row.getTimestamp("at").toInstant(),
                        row.getLong("first_seq"),
                        row.getLong("last_seq"),
                        row.getString("reason") == null
                                ? null
                                : new Broken(
                                        row.getLong("broken_seq"),
                                        Reason.valueOf(row.getString("reason").toUpperCase(Locale.ROOT)))))
                .optional();
    }

    @Override
    public String table() {
        return "operations_audit_key";
    }

    @Override
    public String column() {
        return "private_key";
    }

    @Override
    public Count count(byte[] head) {
        return jdbc.sql("""
                        select count(*) as all_of_them,
                            count(*) filter (where substring(private_key from 1 for 5) <> :head) as outdated
                        from operations_audit_key""")
                .param("head", head)
                .query((row, n) -> new Count(row.getLong("all_of_them"), row.getLong("outdated")))
                .single();
    }

    @Override
    public List<Row> listOutdated(byte[] head, String after, int most) {
        return jdbc.sql("""
                        select id::text as name, private_key from operations_audit_key
                        where substring(private_key from 1 for 5) <> :head and id::text > :after
                        order by id::text limit :most""")
                .param("head", head)
                .param("after", after)
                .param("most", most)
                .query((row, n) -> new Row(row.getString("name"), row.getBytes("private_key")))
                .list();
    }

    @Override
    public void replace(String row, byte[] before, byte[] after) {
        jdbc.sql("update operations_audit_key set private_key = :after where id::text = :row and private_key = :before")
                .param("row", row)
                .param("before", before)
                .param("after", after)
                .update();
    }
}
