package plenum.identity.internal.links;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps links that work once. */
@Component
class LinkStore {

    private final JdbcClient jdbc;

    LinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(@Nullable UUID account) {}

    void add(String sha256, String purpose, @Nullable UUID account, Instant expiresAt) {
        jdbc.sql("""
            insert into identity_link (secret_sha256, purpose, account_id, expires_at)
            values (:sha256, :purpose, :account, :expires)\
            """)
                .param("sha256", sha256)
                .param("purpose", purpose)
                .param("account", account)
                .param("expires", Timestamp.from(expiresAt))
                .update();
    }

    /** Uses it up; of two who try at once one finds it used. */
    Optional<Row> use(String sha256, String purpose, Instant now) {
        return jdbc.sql("""
            update identity_link set used_at = :now
            where secret_sha256 = :sha256 and purpose = :purpose and used_at is null and expires_at > :now
            returning account_id\
            """)
                .param("sha256", sha256)
                .param("purpose", purpose)
                .param("now", Timestamp.from(now))
                .query((row, n) -> new Row(row.getObject("account_id", UUID.class)))
                .optional();
    }

    /** Links somebody asked for before are of no use any more. */
    void useUp(UUID account, Instant now) {
        jdbc.sql("update identity_link set used_at = :now where account_id = :account and used_at is null")
                .param("account", account)
                .param("now", Timestamp.from(now))
                .update();
    }

    void forget(Instant before) {
        jdbc.sql("delete from identity_link where expires_at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }
}
